/** The releases. Before the first one, the page says so and offers the working version. */
import { permalinks } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Alternate, Page } from '../../page.ts';
import { block } from '../../parts/block.ts';
import { kindOf, mainDownloads, releaseFacts, releaseName, verifying } from '../../parts/release.ts';
import type { SchemaLink, ShownRelease } from '../../parts/release.ts';
import { scrollBox } from '../../parts/scroll.ts';
import { strings } from '../../strings.ts';

const text = strings.releases;

/** The files of the working version that can be downloaded: the site's path of each, and what it is. */
export const WORKING_FILES: readonly (readonly [path: string, title: string])[] = [
  ['/model.json', text.model],
  ['/field-notes.json', text.notes],
  [permalinks.print, text.print],
];

/** The page at `/releases/` before the first release. */
export function noReleasesPage(page: Page, schemas: readonly SchemaLink[]): Html {
  const { version, stage } = page.model;
  return layout(
    page,
    'releases',
    html`
<h1>${text.title}</h1>
<p class="lead">${text.none}</p>
<p>${text.noneText(version, stage)}</p>
${block(
  'downloads',
  text.downloads,
  html`
<ul class="downloads">
  ${WORKING_FILES.map(([path, title]) => download(page, path, title))}
</ul>`,
)}
${schemaBlock(page, schemas)}`,
  );
}

/** What the page shows: the current release, and the others, the newest first; `draft` is the version at `/next/`, if there is one. */
export type ReleaseOverview = {
  readonly current: ShownRelease;
  readonly others: readonly ShownRelease[];
  readonly schemas: readonly SchemaLink[];
  readonly draft: string | null;
  readonly feeds: readonly Alternate[];
};

/** The page at `/releases/`. */
export function releasesPage(page: Page, { current, others, schemas, draft, feeds }: ReleaseOverview): Html {
  return layout(
    page,
    'releases',
    html`
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${block('current', text.current, currentRelease(page, current))}
${others.length > 0 && block('older', text.older, releaseTable(page, others))}
${draft !== null && block('next', text.draft, html`<p><a href="${page.href(permalinks.next())}">${text.draftLink(draft)}</a></p>`)}
${block('verify', text.verify, verifying(page))}
${block(
  'programs',
  text.programs,
  html`
<ul class="downloads">
  ${download(page, permalinks.releaseIndex, text.index)}
  ${feeds.map(({ permalink, title }) => download(page, permalink, title))}
</ul>`,
)}
${schemaBlock(page, schemas)}`,
  );
}

function currentRelease(page: Page, release: ShownRelease): Html {
  const { record, address, pages } = release;
  return html`
<h3><a href="${page.href(address)}">${releaseName(record)}</a></h3>
${releaseFacts(release)}
<p>${record.summary}</p>
${mainDownloads(page, release)}
<ul class="release-links">
  <li><a href="${page.href(address)}">${text.more}</a></li>
  <li><a href="${page.href(pages)}">${text.read}</a></li>
</ul>`;
}

function releaseTable(page: Page, releases: readonly ShownRelease[]): Html {
  const heads = [text.version, text.date, text.kind, text.summary];
  return scrollBox(html`
<table class="release-table">
  <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
  <tbody>
    ${releases.map(
      ({ record, address, isPrerelease }) => html`
<tr>
  <th scope="row"><a href="${page.href(address)}">${record.version}</a></th>
  <td><time datetime="${record.date}">${strings.date(record.date)}</time></td>
  <td>${kindOf(isPrerelease)}</td>
  <td>${record.summary}</td>
</tr>`,
    )}
  </tbody>
</table>`);
}

function schemaBlock(page: Page, schemas: readonly SchemaLink[]): Html {
  return block(
    'schemas',
    text.schemas,
    html`<p>${text.schemasLead}</p>
<ul class="downloads">${schemas.map(({ path, title }) => download(page, path, title))}</ul>`,
  );
}

function download(page: Page, path: string, title: string): Html {
  return html`<li><a href="${page.href(path)}"><code>${path}</code></a> ${title}</li>`;
}
