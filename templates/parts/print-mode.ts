/** A mode in the print edition. */
import { type Mode, ownedAnchor, pageAnchor, type Signal } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { entryConditions } from './conditions.ts';
import { modeClass, modeSquare } from './mode.ts';
import { printOwner } from './print-owner.ts';
import { scrollBox } from './scroll.ts';

const text = strings.mode;

/** Everything of a mode's page but its field notes, which the booklet carries on their own. */
export function printMode(page: Page, mode: Mode): Html {
  const owner = printOwner.mode(mode.id);
  const { role, signals, arrival, regression } = mode;
  const part = (id: string, title: string, content: Content): Html =>
    html`<section><h4 id="${ownedAnchor(owner, id)}">${title}</h4>${content}</section>`;
  return html`
<section class="leaf ${modeClass(mode)}">
  <h3 id="${owner}">${modeSquare(mode)} ${mode.name}</h3>
  <p class="lead">${page.phrase(mode.definition)}</p>
  ${part('human-role', text.role, html`<p><strong>${role.title}.</strong> ${page.phrase(role.description)}</p>`)}
  ${part('enterprise-view', text.enterprise, signalList(page, owner, signals.enterprise))}
  ${part('individual-view', text.individual, signalList(page, owner, signals.individual))}
  ${part(pageAnchor('what-you-would-see'), text.evidence, anchorTable(page, mode))}
  ${part(pageAnchor('entry-conditions'), text.conditions, entryConditions(page, mode))}
  ${arrival && part('how-teams-get-here', text.arrival, page.prose(arrival, { owner, part: 'arrival', under: 4 }))}
  ${regression && part('what-makes-it-regress', text.regression, page.prose(regression, { owner, part: 'regression', under: 4 }))}
</section>`;
}

function signalList(page: Page, owner: string, signals: readonly Signal[]): Html {
  return html`<ul>${signals.map(
    ({ id, name, description }) =>
      html`<li id="${ownedAnchor(owner, id)}"><strong>${name}.</strong> ${page.phrase(description)}</li>`,
  )}</ul>`;
}

function anchorTable(page: Page, mode: Mode): Html {
  return scrollBox(html`
<table>
  <tbody>
    ${page.dimensions.map(({ id, name, anchors }) => {
      const anchor = anchors[mode.order - 1];
      return anchor && html`<tr><th scope="row">${id} ${name}</th><td>${page.phrase(anchor.statement)}</td></tr>`;
    })}
  </tbody>
</table>`);
}
