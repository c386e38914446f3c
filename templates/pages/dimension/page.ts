/** The page of one dimension. */
import { dimensionValue, ownValue, pageAnchor, permalinks } from '../../../scripts/model/index.ts';
import type { Dimension, History, NoteRecord } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { block } from '../../parts/block.ts';
import { historyBlock } from '../../parts/history.ts';
import { modeClass, modeLink } from '../../parts/mode.ts';
import { amongOthers } from '../../parts/note-facets.ts';
import { noteList } from '../../parts/notes.ts';
import { questionForm } from '../../parts/question.ts';
import { retiredNotice } from '../../parts/retired.ts';
import { strings } from '../../strings.ts';

const text = strings.dimension;

/** The page at `/dimensions/<id>/`; `notes` are those with a move that names this dimension, `history` is null where there is no release. */
export function dimensionPage(
  page: Page,
  dimension: Dimension,
  notes: readonly NoteRecord[],
  history: History | null,
): Html {
  const aspect = page.model.scoring.aspects.find(({ id }) => id === dimension.aspect);
  return layout(
    page,
    'dimension',
    html`
<header class="subject">
  ${aspect && html`<p class="subject__place">${text.aspect(aspect.name, aspect.meaning)}</p>`}
  <h1><span class="id">${dimension.id}</span> ${dimension.name}</h1>
  <div class="lead">${page.prose(dimension.asks, { part: 'asks' })}</div>
  ${retiredNotice(dimension, replacement(page, dimension))}
</header>
${block('question', text.question, questions(page, dimension))}
${block('anchors', text.anchors, html`<p>${text.anchorsLead}</p>${anchors(page, dimension)}`)}
${dimension.status === 'active' && page.assessment && block(pageAnchor('answer'), strings.assessmentPage.answerHere, answerHere(page, dimension, page.assessment))}
${dimension.confusions.length > 0 && block('common-confusions', text.confusions, confusions(page, dimension))}
${block('to-delegate-more', text.more, page.prose(dimension.delegateMore, { part: 'more', under: 2 }))}
${block('sound-to-stay', text.stay, page.prose(dimension.soundToStay, { part: 'stay', under: 2 }))}
${block(pageAnchor('condition-of'), text.conditionOf, conditionOf(page, dimension))}
${block(pageAnchor('field-notes'), text.notes, dimensionNotes(page, dimension, notes))}
${historyBlock(page, history, permalinks.dimension)}`,
  );
}

/** Without a script there is a link to the page on which everything is answered; with one, the question itself. */
function answerHere(page: Page, dimension: Dimension, { data, root }: NonNullable<Page['assessment']>): Html {
  const { answerHereLead, title, subsystem } = strings.assessmentPage;
  return html`
<p>${answerHereLead} <a href="${page.to.assessment}#question-${dimension.id.toLowerCase()}">${title}</a>.</p>
<dimension-question data-source="${data}" data-root="${root}">
  <template>
    <p class="field"><label>${subsystem} <select name="subsystem" autocomplete="off"></select></label></p>
    ${questionForm(page, dimension)}
    <p class="assessment__status" data-part="status"></p>
  </template>
</dimension-question>`;
}

function questions(page: Page, { question }: Dimension): Html {
  return html`
<dl class="questions">
  <div><dt>${strings.views.enterprise}</dt><dd>${page.phrase(question.enterprise)}</dd></div>
  <div><dt>${strings.views.individual}</dt><dd>${page.phrase(question.individual)}</dd></div>
</dl>`;
}

function anchors(page: Page, dimension: Dimension): Html {
  return html`
<ol class="anchors">
  ${dimension.anchors.map((anchor, index) => {
    const mode = page.modes[index];
    return html`
  <li id="${pageAnchor(`anchor-${index + 1}`)}"${mode && html` class="${modeClass(mode)}"`}>
    ${mode ? modeLink(page, mode) : html`<span class="mark"><span class="mark__number">${index + 1}</span></span>`}
    <p class="anchors__statement">${page.phrase(anchor.statement)}</p>
    <div class="anchors__evidence">${page.prose(anchor.evidence, { part: `anchor-${index + 1}`, under: 2 })}</div>
  </li>`;
  })}
</ol>`;
}

function confusions(page: Page, dimension: Dimension): Html {
  return html`
<dl class="confusions">
  ${dimension.confusions.map(({ name, description }) => html`<div><dt>${name}</dt><dd>${page.phrase(description)}</dd></div>`)}
</dl>`;
}

function dimensionNotes(page: Page, { id }: Dimension, notes: readonly NoteRecord[]): Html {
  if (notes.length === 0) return html`<p>${text.noNotes}</p>`;
  return html`${noteList(page, notes, 3)}${amongOthers(page, 'dimension', dimensionValue(id))}`;
}

function conditionOf(page: Page, { id }: Dimension): Html {
  const modes = page.modes.filter(({ entry }) => ownValue(entry, id) !== undefined);
  if (modes.length === 0) return html`<p>${text.conditionOfNone}</p>`;
  return html`
<p>${text.conditionOfLead}</p>
<ul>${modes.map((mode) => html`<li>${modeLink(page, mode, pageAnchor('entry-conditions'))}, ${strings.mode.condition(ownValue(mode.entry, id)!)}</li>`)}</ul>`;
}

function replacement(page: Page, dimension: Dimension): { title: string; href: string } | undefined {
  const successor = page.model.dimensions.find(({ id }) => id === dimension.replacedBy);
  return successor && { title: text.title(successor.id, successor.name), href: page.to.dimension(successor.id) };
}
