/** A dimension in the print edition, with a blank box for each anchor, and the sheet that gathers the answers. */
import type { Dimension, Mode } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { printOwner } from './print-owner.ts';
import { scrollBox } from './scroll.ts';

const text = strings.dimension;

/** A dimension as a form to fill in by hand: questions, anchors with boxes, and what helps to answer. */
export function printDimension(page: Page, dimension: Dimension): Html {
  const { id, name, asks, question, confusions, delegateMore, soundToStay } = dimension;
  const owner = printOwner.dimension(id);
  const part = (anchor: string, title: string, content: Content): Html =>
    html`<section><h4 id="${owner}--${anchor}">${title}</h4>${content}</section>`;
  return html`
<section class="leaf">
  <h3 id="${owner}"><span class="id">${id}</span> ${name}</h3>
  ${page.prose(asks, { owner, part: 'asks', under: 3 })}
  ${part('question', text.question, questions(page, question))}
  ${part('anchors', text.anchors, anchorBoxes(page, dimension, owner))}
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

function anchorBoxes(page: Page, { id, anchors }: Dimension, owner: string): Html {
  const exemption = page.model.scoring.mayNotApply.find(({ dimension }) => dimension === id);
  return html`
<ol class="boxes">
  ${anchors.map(
    (anchor, index) => html`
  <li id="${owner}--anchor-${index + 1}">
    <span class="box"></span>
    <div>
      <p><strong>${anchorName(page, index)}.</strong> ${page.phrase(anchor.statement)}</p>
      <div class="boxes__evidence">${page.prose(anchor.evidence, { owner, part: `anchor-${index + 1}`, under: 4 })}</div>
    </div>
  </li>`,
  )}
</ol>
<ul class="boxes">
  <li><span class="box"></span> <p>${strings.print.notSure}</p></li>
  ${exemption && html`<li><span class="box"></span> <p>${strings.print.doesNotApply(exemption.when)}</p></li>`}
</ul>
<p class="blanks"><span>${strings.print.support}</span></p>`;
}

function anchorName(page: Page, index: number): string {
  const mode = page.modes[index];
  return mode ? strings.gradient.numbered(mode.order, mode.name) : String(index + 1);
}

/** One sheet for all answers: a box for each anchor of each dimension, with those that entry conditions ask for told apart by a heavy border. */
export function worksheet(page: Page): Html {
  const { modes, dimensions } = page;
  return html`
<section>
<h3 id="worksheet">${strings.print.worksheet}</h3>
<p>${strings.print.worksheetLead}</p>
<p class="blanks"><span>${strings.print.subject}</span> <span>${strings.print.day}</span></p>
${scrollBox(html`
<table class="worksheet">
  <thead>
    <tr><th scope="col">${strings.print.dimension}</th>${modes.map(({ order, name }) => html`<th scope="col">${order} ${name}</th>`)}</tr>
  </thead>
  <tbody>
    ${dimensions.map(
      ({ id, name, anchors }) => html`
    <tr>
      <th scope="row">${id} ${name}</th>
      ${anchors.map((_, index) => answerCell(modes.filter(({ entry }) => entry[id] === index + 1)))}
    </tr>`,
    )}
  </tbody>
</table>`)}
</section>`;
}

/** A blank box; where modes ask for this answer, with their names. */
function answerCell(modes: readonly Mode[]): Html {
  if (modes.length === 0) return html`<td><span class="box"></span></td>`;
  const names = modes.map(({ order, name }) => strings.gradient.numbered(order, name));
  return html`<td><span class="box box--required"></span> <small>${strings.print.required(names)}</small></td>`;
}
