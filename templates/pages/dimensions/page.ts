/** The list of dimensions. */
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { retiredList } from '../../parts/retired.ts';
import { dimensionRows } from '../../parts/rows.ts';
import { strings } from '../../strings.ts';

/** The page at `/dimensions/`. */
export function dimensionIndexPage(page: Page): Html {
  const retired = page.model.dimensions
    .filter(({ status }) => status === 'retired')
    .map(({ id, name }) => ({ title: `${id} ${name}`, href: page.to.dimension(id) }));
  return layout(
    page,
    'index',
    html`
<h1>${strings.dimensions.title}</h1>
<p class="lead">${strings.dimensions.lead}</p>
${dimensionRows(page, page.dimensions, 2)}
${retiredList(retired)}`,
  );
}
