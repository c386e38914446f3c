/** The signals of a mode in one view. */
import { VIEWS } from '../../scripts/model/index.ts';
import type { Mode, Signal } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { bullets, plainMarkdown as plain } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';

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

/** The signals of a mode in both views, each below a heading that begins with the signs in `heading`, as Markdown. */
export function signalsMarkdown({ signals }: Mode, writer: Writer, heading: string): string[] {
  const listOf = (found: readonly Signal[]): string =>
    bullets(found.map(({ name, description }) => `**${plain(name)}**: ${writer.phrase(description)}`));
  return VIEWS.flatMap((view) => [`${heading} ${strings.views[view]}`, listOf(signals[view])]);
}
