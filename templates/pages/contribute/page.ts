/** The contributors' guide. */
import type { Prose } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { contents } from '../../parts/contents.ts';
import { strings } from '../../strings.ts';

const text = strings.contribute;

/** The page at `/contribute/`; says so where the project has no guide. */
export function contributePage(page: Page, guide: Prose | null): Html {
  return layout(
    page,
    'contribute',
    html`
<h1>${text.title}</h1>
<div class="with-contents">
  ${guide && contents(page.headings(guide))}
  <div class="with-contents__body guide">${guide ? page.prose(guide) : html`<p>${text.none}</p>`}</div>
</div>
<p class="guide__rules"><a href="${page.to.rules}">${text.rules}</a> ${text.rulesLead}</p>
${page.hasSecurity && html`<p><a href="${page.to.security}">${strings.security.title}</a> ${text.securityLead}</p>`}`,
  );
}
