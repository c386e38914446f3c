/** The signals of a mode in one view. */
import type { Signal } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';

/** The two views, in the order in which pages show them. */
export const VIEWS_SHOWN = ['enterprise', 'individual'] as const;

/** A list with an id for each signal, so that one can be linked to. */
export function signalList(page: Page, signals: readonly Signal[]): Html {
  return html`
<ul class="signals">
  ${signals.map(
    (signal) =>
      html`<li id="${signal.id}"><strong>${signal.name}</strong> <span>${page.phrase(signal.description)}</span></li>`,
  )}
</ul>`;
}
