/** A dimension in the print edition, with boxes and blanks for an answer and what supports it. */
import { frameworkOf, ownedAnchor, pageAnchor, STRENGTHS } from '../../scripts/model/index.ts';
import type { Dimension } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { blank, box, shortBlank } from './form.ts';
import { openDimensions } from './left-out.ts';
import { printOwner } from './print-owner.ts';

const text = strings.dimension;

/** A dimension as a form to fill in by hand: questions, anchors with boxes, and what helps to answer. */
export function printDimension(page: Page, dimension: Dimension): Html {
  const { id, name, asks, question, confusions, delegateMore, soundToStay } = dimension;
  const owner = printOwner.dimension(id);
  const part = (anchor: string, title: string, content: Content): Html =>
    html`<section><h4 id="${ownedAnchor(owner, anchor)}">${title}</h4>${content}</section>`;
  return html`
<section class="leaf">
  <h3 id="${owner}"><span class="id">${id}</span> ${name}</h3>
  ${page.prose(asks, { owner, part: 'asks', under: 3 })}
  ${part('question', text.question, questions(page, question))}
  ${part('anchors', text.anchors, [anchorBoxes(page, dimension, owner), otherBoxes(page, dimension)])}
  ${confusions.length > 0 && part('common-confusions', text.confusions, html`<ul>${confusions.map((confusion) => html`<li><strong>${confusion.name}.</strong> ${page.phrase(confusion.description)}</li>`)}</ul>`)}
  ${part('to-delegate-more', text.more, page.prose(delegateMore, { owner, part: 'more', under: 4 }))}
  ${part('sound-to-stay', text.stay, page.prose(soundToStay, { owner, part: 'stay', under: 4 }))}
</section>`;
}

function questions(page: Page, question: Dimension['question']): Html {
  const { views } = strings;
  return html`
<p><strong>${views.enterprise}.</strong> ${page.phrase(question.enterprise)}</p>
<p><strong>${views.individual}.</strong> ${page.phrase(question.individual)}</p>`;
}

function anchorBoxes(page: Page, { anchors }: Dimension, owner: string): Html {
  return html`
<p class="hint">${strings.print.between}</p>
<ol class="boxes">
  ${anchors.map(
    (anchor, index) => html`
  <li id="${ownedAnchor(owner, pageAnchor(`anchor-${index + 1}`))}">
    ${box}
    <div>
      <p><strong>${anchorName(page, index)}.</strong> ${page.phrase(anchor.statement)}</p>
      <div class="boxes__evidence">${page.prose(anchor.evidence, { owner, part: `anchor-${index + 1}`, under: 4 })}</div>
    </div>
  </li>`,
  )}
</ol>`;
}

function anchorName(page: Page, index: number): string {
  const mode = page.modes[index];
  return mode ? strings.gradient.numbered(mode.order, mode.name) : String(index + 1);
}

/** The answers that are no anchor, and what supports an answer. */
function otherBoxes({ model }: Page, { id }: Dimension): Html {
  const { notSure, doesNotApply, answer, support, dated, at } = strings.print;
  const { strengths } = strings.assessment;
  const exemption =
    openDimensions(frameworkOf(model)).has(id) && model.scoring.mayNotApply.find(({ dimension }) => dimension === id);
  const evidence = html`${dated(strengths.recorded)} ${shortBlank} ${at} ${blank}`;
  return html`
<ul class="choices">
  <li>${box} ${notSure}</li>
  ${exemption && html`<li>${box} <span>${doesNotApply(exemption.when, exemption.onlyWith)}</span> ${blank}</li>`}
</ul>
<ul class="choices">
  <li>${answer} ${shortBlank}</li>
  <li>${support}</li>
  ${STRENGTHS.map((strength) => html`<li>${box} ${strength === 'recorded' ? evidence : strengths[strength]}</li>`)}
</ul>`;
}
