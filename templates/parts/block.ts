/** A titled part of a page: the heading in the margin where there is room for one, the content beside it. */
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import { partHeading } from './heading.ts';

/** A section with an `h2` that carries `id`. */
export function block(id: string, title: Content, content: Content): Html {
  return html`
<section class="block">
  ${partHeading(id, title)}
  <div class="block__body">${content}</div>
</section>`;
}
