/** How a mode is shown: always its number and its name, with its colour beside them. */
import { type Mode, permalinks, saysNumber } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { plainMarkdown as plain } from '../markdown.ts';
import type { Writer } from '../markdown.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';

/** The class that gives a mode its colours; retired modes have no colour of their own. */
export function modeClass(mode: Mode): string {
  return mode.status === 'active' ? `mode-${mode.order}` : 'mode-retired';
}

/** The square of a mode, with its number where the name beside it does not say it. */
export function modeSquare({ order, name }: Mode): Html {
  return html`<span class="mark__number">${!saysNumber(name, order) && order}</span>`;
}

/** Number in a square, then the name. */
export function modeMark(mode: Mode): Html {
  return html`<span class="mark ${modeClass(mode)}">${modeSquare(mode)} <span class="mark__name">${mode.name}</span></span>`;
}

/** The mark as a link to the mode's page. */
export function modeLink(page: Page, mode: Mode, anchor?: string): Html {
  return html`<a class="mark-link" href="${page.to.mode(mode.id, anchor)}">${modeMark(mode)}</a>`;
}

/** A position from 1 to n, halves allowed, in words: `3 Validated`, or the two modes it lies between. */
export function positionInWords(
  page: Pick<Page, 'modes'>,
  position: number,
  between: (lower: string, upper: string) => string,
): string {
  const name = (order: number): string => {
    const mode = page.modes.find((candidate) => candidate.order === order);
    return mode ? strings.gradient.numbered(order, mode.name) : String(order);
  };
  if (Number.isInteger(position)) return name(position);
  return between(name(Math.floor(position)), name(Math.ceil(position)));
}

/** The same as Markdown: number and name. */
export function modeLinkMarkdown({ id, order, name }: Mode, { link }: Writer): string {
  return link(strings.gradient.numbered(order, name), permalinks.mode(id));
}

/** The human role of a mode as Markdown. */
export function roleMarkdown({ role }: Mode, { phrase }: Writer): string {
  return `**${plain(role.title)}**. ${phrase(role.description)}`;
}
