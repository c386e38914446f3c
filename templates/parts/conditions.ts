/** Entry conditions in words. */
import { type Mode, ownValue, pageAnchor } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { modeLink } from './mode.ts';

/** What it takes to enter a mode: its own conditions with links, then the earlier modes whose conditions hold as well. */
export function entryConditions(page: Page, mode: Mode): Html {
  const text = strings.mode;
  const conditions = page.model.dimensions.filter(({ id }) => ownValue(mode.entry, id) !== undefined);
  const before = page.modes.filter(({ order, entry }) => order < mode.order && Object.keys(entry).length > 0);
  if (conditions.length === 0) return html`<p>${mode.order === 1 ? text.conditionsFirst : text.conditionsNone}</p>`;
  return html`
<p>${text.conditionsLead}</p>
<ul>
  ${conditions.map(
    ({ id, name, anchors }) =>
      html`<li><a href="${page.to.dimension(id, anchorOf(ownValue(mode.entry, id)!, anchors.length))}">${id} ${name}</a> ${text.condition(ownValue(mode.entry, id)!)}</li>`,
  )}
</ul>
${before.length > 0 && html`<p>${text.conditionsBefore} ${before.map((earlier) => html`${modeLink(page, earlier, pageAnchor('entry-conditions'))} `)}</p>`}
${page.model.scoring.gate === mode.id && html`<p>${text.gate}</p>`}
<p><a href="${page.to.scoring}">${text.scoring}</a></p>`;
}

/** A retired mode may have asked for an answer that there is no anchor for any more; its condition leads to the dimension. */
function anchorOf(answer: number, anchors: number): string | undefined {
  return answer <= anchors ? pageAnchor(`anchor-${answer}`) : undefined;
}
