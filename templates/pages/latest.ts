/** The stable address of the current release: a page that only leads to another one. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';
import { releaseName } from '../parts/release.ts';
import type { ShownRelease } from '../parts/release.ts';
import { strings } from '../strings.ts';

/** The page at `/releases/latest/`. */
export function latestPage(page: Page, { record, address }: ShownRelease): Html {
  return layout(
    { ...page, leadsTo: page.href(address) },
    'latest',
    html`
<h1>${page.title}</h1>
<p class="lead">${strings.releases.latestLead} <a href="${page.href(address)}">${releaseName(record)}</a>.</p>`,
  );
}
