/** Headings of the parts of a page. */
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';

/** An `h2` with an id that is a link to itself. Its words hold no link of their own. */
export function partHeading(id: string, words: Content): Html {
  return html`<h2 id="${id}"><a class="self" href="#${id}">${words}</a></h2>`;
}
