/** A box that scrolls sideways where its table is wider than the page. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';

/** The table in its box, reachable by keyboard. */
export function scrollBox(table: Html): Html {
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${strings.site.table}">${table}</div>`;
}
