/** What forms on paper share. */
import type { Strength } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';

/** A box to mark. */
export const box = html`<span class="box"></span>`;

/** A line to write on. */
export const blank = html`<span class="blank"></span>`;

/** A short line, for a number or a date. */
export const shortBlank = html`<span class="blank blank--short"></span>`;

/** A strength of evidence, and what it takes. */
export function strengthRule(strength: Strength): Html {
  const [name, rule] = strings.assessmentPage.strengths[strength];
  return html`<strong>${name}.</strong> ${rule}`;
}
