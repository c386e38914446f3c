/** The error page, which a host serves at any address. */
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { strings } from '../../strings.ts';

const text = strings.notFound;

/** The page at `/404.html`. */
export function notFoundPage(page: Page): Html {
  return layout(
    page,
    'not-found',
    html`
<h1>${text.title}</h1>
<p class="lead">${text.text}</p>
<p><button type="button" class="search-open button kept" data-search="address" hidden>${text.search}</button></p>
<p>${text.try}</p>
<ul>
  <li><a href="${page.to.home}">${page.model.title}</a></li>
  <li><a href="${page.to.framework}">${strings.framework.title}</a></li>
  <li><a href="${page.to.glossary}">${page.model.glossary.title}</a></li>
</ul>`,
  );
}
