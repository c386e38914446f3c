/** The page of one release. */
import type { ChangeGroup, Citation } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Content, Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { block } from '../../parts/block.ts';
import { changeLists, changesInWords } from '../../parts/changes.ts';
import { citationForms } from '../../parts/cite.ts';
import { fileTable, frozenAddress, releaseFacts, signing, verifying } from '../../parts/release.ts';
import type { ShownRelease } from '../../parts/release.ts';
import { strings } from '../../strings.ts';

const text = strings.release;

/** What a release is compared with. `since` holds the site's address of it and what changed, or is null where it is not at hand. */
export type ReleaseComparison = {
  readonly version: string;
  readonly since: { readonly address: string; readonly groups: readonly ChangeGroup[] } | null;
};

/** The page at `/releases/<version>/`; `comparison` is null for the first release. */
export function releasePage(
  page: Page,
  release: ShownRelease,
  comparison: ReleaseComparison | null,
  citation: Citation,
): Html {
  const { summary, notes } = release.record;
  return layout(
    page,
    'release-page',
    html`
<header class="subject">
  <h1>${page.title}</h1>
  <p class="lead">${summary}</p>
  ${releaseFacts(release, comparison && html`<li>${text.compared} ${linkTo(page, comparison)}</li>`)}
  <p><a class="button" href="${page.href(release.pages)}">${strings.releases.read}</a></p>
</header>
${notes.html !== '' && block('release-notes', text.notes, releaseNotes(page, release))}
${changesBlock(comparison)}
${block('files', text.files, fileTable(page, release))}
${block('verify', strings.releases.verify, html`${verifying(page)}${signing(page, release)}`)}
${block('cite', text.cite, citationForms(page, citation))}`,
  );
}

function releaseNotes(page: Page, release: ShownRelease): Html {
  const frozen = frozenAddress(release);
  const href = (address: string): string => page.href(frozen(address));
  return page.prose(release.record.notes, { owner: 'release-notes', under: 2, href });
}

function linkTo(page: Page, { version, since }: ReleaseComparison): Content {
  return since ? html`<a href="${page.href(since.address)}">${version}</a>` : version;
}

function changesBlock(comparison: ReleaseComparison | null): Html | null {
  if (!comparison) return block('changes', text.changes, html`<p>${text.first}</p>`);
  const { version, since } = comparison;
  if (!since) return null;
  const { groups } = since;
  return block('changes', text.changes, html`<p>${changesInWords(version, groups)}</p>${changeLists(groups)}`);
}
