/** The page of one mode. */
import { pageAnchor, permalinks } from '../../../scripts/model/index.ts';
import type { History, Mode, NoteRecord } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { block } from '../../parts/block.ts';
import { entryConditions } from '../../parts/conditions.ts';
import { partHeading } from '../../parts/heading.ts';
import { historyBlock } from '../../parts/history.ts';
import { modeClass, modeSquare } from '../../parts/mode.ts';
import { amongOthers } from '../../parts/note-facets.ts';
import { noteList } from '../../parts/notes.ts';
import { retiredNotice } from '../../parts/retired.ts';
import { signalList } from '../../parts/signals.ts';
import { strings } from '../../strings.ts';

const text = strings.mode;

/** The page at `/modes/<id>/`; `notes` are those with a move at this mode, `history` is null where there is no release. */
export function modePage(page: Page, mode: Mode, notes: readonly NoteRecord[], history: History | null): Html {
  const { role, signals, arrival, regression } = mode;
  return layout(
    page,
    `mode ${modeClass(mode)}`,
    html`
<header class="subject">
  <p class="subject__place">${mode.status === 'active' ? text.place(mode.order, page.modes.length) : strings.gradient.mode(mode.order)}</p>
  <h1>${modeSquare(mode)} ${mode.name}</h1>
  <p class="lead">${page.phrase(mode.definition)}</p>
  ${retiredNotice(mode, replacement(page, mode))}
</header>
${block('human-role', text.role, html`<p class="role">${role.title}</p><p>${page.phrase(role.description)}</p>`)}
<div class="pair">
  <section>
    ${partHeading('enterprise-view', text.enterprise)}
    ${signalList(page, signals.enterprise)}
  </section>
  <section>
    ${partHeading('individual-view', text.individual)}
    ${signalList(page, signals.individual)}
  </section>
</div>
${mode.status === 'active' && block(pageAnchor('what-you-would-see'), text.evidence, html`<p>${text.evidenceLead(mode.order)}</p>${anchorRows(page, mode)}`)}
${block(pageAnchor('entry-conditions'), text.conditions, entryConditions(page, mode))}
${arrival && block('how-teams-get-here', text.arrival, page.prose(arrival, { part: 'arrival', under: 2 }))}
${regression && block('what-makes-it-regress', text.regression, page.prose(regression, { part: 'regression', under: 2 }))}
${block(pageAnchor('field-notes'), text.notes, modeNotes(page, mode, notes))}
${historyBlock(page, history, permalinks.mode)}`,
  );
}

function anchorRows(page: Page, mode: Mode): Html {
  return html`
<dl class="anchor-rows">
  ${page.dimensions.map(({ id, name, anchors }) => {
    const anchor = anchors[mode.order - 1];
    return (
      anchor &&
      html`
  <div>
    <dt><a href="${page.to.dimension(id, pageAnchor(`anchor-${mode.order}`))}"><span class="id">${id}</span> ${name}</a></dt>
    <dd>${page.phrase(anchor.statement)}</dd>
  </div>`
    );
  })}
</dl>`;
}

function modeNotes(page: Page, mode: Mode, notes: readonly NoteRecord[]): Html {
  if (notes.length > 0) return html`${noteList(page, notes, 3)}${amongOthers(page, 'mode', mode.id)}`;
  return html`<p>${text.noNotes} <a href="${page.to.contribute}">${text.contribute}</a></p>`;
}

function replacement(page: Page, mode: Mode): { title: string; href: string } | undefined {
  const successor = page.model.modes.find(({ id }) => id === mode.replacedBy);
  return (
    successor && { title: strings.gradient.numbered(successor.order, successor.name), href: page.to.mode(successor.id) }
  );
}
