/** The list of modes. */
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { retiredList } from '../../parts/retired.ts';
import { modeRows } from '../../parts/rows.ts';
import { strings } from '../../strings.ts';

/** The page at `/modes/`. */
export function modeIndexPage(page: Page): Html {
  const retired = page.model.modes
    .filter(({ status }) => status === 'retired')
    .map(({ id, name }) => ({ title: name, href: page.to.mode(id) }));
  return layout(
    page,
    'index',
    html`
<h1>${strings.modes.title}</h1>
<p class="lead">${strings.modes.lead}</p>
${modeRows(page)}
${retiredList(retired)}`,
  );
}
