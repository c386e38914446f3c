/** The list of dimensions. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { layout } from '../layout.ts';
import type { Page } from '../page.ts';
import { dimensionRows } from '../parts/rows.ts';
import { strings } from '../strings.ts';

/** The page at `/dimensions/`. */
export function dimensionIndexPage(page: Page): Html {
  return layout(
    page,
    'index',
    html`
<h1>${strings.dimensions.title}</h1>
<p class="lead">${strings.dimensions.lead}</p>
${dimensionRows(page, page.dimensions, 2)}`,
  );
}
