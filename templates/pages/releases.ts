/** The releases. Before the first one, the page says so and offers the working version. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';
import { block } from '../parts/block.ts';
import { strings } from '../strings.ts';

const text = strings.releases;

/** A published schema: the site's path of its file, and what it describes. */
export type SchemaLink = { readonly path: string; readonly title: string };

/** The page at `/releases/`. */
export function releasesPage(page: Page, schemas: readonly SchemaLink[]): Html {
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
  ${download(page, '/model.json', text.model)}
  ${download(page, '/field-notes.json', text.notes)}
  ${download(page, '/print/', text.print)}
</ul>`,
)}
${block(
  'schemas',
  text.schemas,
  html`<p>${text.schemasLead}</p>
<ul class="downloads">${schemas.map(({ path, title }) => download(page, path, title))}</ul>`,
)}`,
  );
}

function download(page: Page, path: string, title: string): Html {
  return html`<li><a href="${page.href(path)}"><code>${path}</code></a> ${title}</li>`;
}
