/**
 * The worksheet: every rule of the assessment and a blank for every number, so that a person computes position and range by hand
 * from the printed page alone. It says what `score` does, and a test that reads only this sheet holds the two together.
 */
import {
  conditionsOf,
  decidingConditions,
  dimensionName,
  type Framework,
  type FrameworkMode,
  frameworkOf,
  STRENGTHS,
} from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { blank, box, shortBlank, strengthRule } from './form.ts';
import { openDimensions } from './left-out.ts';
import { scrollBox } from './scroll.ts';
import { worksheetExample } from './worksheet-example.ts';

const text = strings.worksheet;

/** Where a worksheet stands on its page: the level of its heading (that of its steps is one below), and the id of that heading. */
export type WorksheetPlace = { readonly level: number; readonly id: string };

/** A sheet for one subsystem. Its steps depend on the framework: without pairs there is no step that compares them. */
export function worksheet(page: Page, { level, id }: WorksheetPlace): Html {
  const framework = frameworkOf(page.model);
  const open = openDimensions(framework);
  const step = (name: string, title: string, content: Content): Html =>
    html`<section class="worksheet__step"><h${level + 1} id="${id}-${name}">${title}</h${level + 1}>${content}</section>`;
  return html`
<section class="worksheet">
  <h${level} id="${id}">${text.title}</h${level}>
  <p>${text.lead(framework.version)}</p>
  <ul class="choices"><li>${text.subject} ${blank}</li><li>${text.day} ${blank}</li></ul>
  ${step('answers', text.answers, answers(framework, open))}
  ${step('ladder', text.ladder, ladder(framework, open))}
  ${step('position', text.position, position(framework, open))}
  ${step('result', framework.gate === null ? text.resultStep : text.gateAndResult, result(framework, open))}
  ${framework.pairs.length > 0 && step('ahead', text.ahead, ahead(framework))}
</section>`;
}

type Open = ReadonlySet<string>;

/** Cells to write into. */
function fields(count: number): Html[] {
  return Array.from({ length: count }, () => html`<td class="worksheet__field"></td>`);
}

function headers(names: readonly string[]): Html[] {
  return names.map((name) => html`<th scope="col">${name}</th>`);
}

/** A name in a cell, which on paper takes one line unless it is a long one. */
function named(name: string): Html {
  return html`<span class="worksheet__name">${name}</span>`;
}

/** Step 1: how an answer and its support give the two ends, and a row for each dimension. */
function answers(framework: Framework, open: Open): Content {
  const top = framework.modes.length;
  const together = framework.mayNotApply.filter(({ dimension, onlyWith }) => onlyWith && open.has(dimension));
  return html`
<p>${text.answersLead(top)}</p>
${scrollBox(endsTable(framework))}
<p>${text.shelfLife(framework.shelfLifeDays)} ${open.size > 0 && text.leavingOut} ${together.length > 0 && text.together(together.map(({ dimension, onlyWith }) => text.with(dimension, onlyWith!)))}</p>
${scrollBox(answersTable(framework, open))}`;
}

function endsTable({ modes, intervals }: Framework): Html {
  return html`
<table class="worksheet__ends">
  <thead><tr>${headers([text.support, ...text.ends])}</tr></thead>
  <tbody>
    ${STRENGTHS.map(
      (strength) =>
        html`<tr><th scope="row">${strengthRule(strength)}</th>${intervals[strength].map((offset) => html`<td>${text.end(offset)}</td>`)}</tr>`,
    )}
    <tr><th scope="row"><strong>${text.notSure}.</strong> ${text.notSureRule}</th><td>1</td><td>${modes.length}</td></tr>
  </tbody>
</table>`;
}

function answersTable({ dimensions }: Framework, open: Open): Html {
  const { strengths } = strings.assessment;
  const marks: string[] = [...STRENGTHS.map((strength) => strengths[strength]), text.notSure];
  if (open.size > 0) marks.push(text.doesNotApply);
  return html`
<table class="worksheet__answers">
  <thead><tr>${headers([text.dimension, text.answer, ...marks, ...text.ends])}</tr></thead>
  <tbody>
    ${dimensions.map(
      ({ id, name }) => html`
    <tr>
      <th scope="row">${named(`${id} ${name}`)}</th>
      ${fields(1)}
      ${[...STRENGTHS, 'not-sure'].map(() => html`<td>${box}</td>`)}
      ${open.size > 0 && html`<td>${open.has(id) && box}</td>`}
      ${fields(2)}
    </tr>`,
    )}
  </tbody>
</table>`;
}

/** Step 2: how much of each entry condition has been made, in three columns, and the smallest part of each mode. */
function ladder(framework: Framework, open: Open): Content {
  return html`
<p>${text.ladderLead}</p>
<ul>${text.parts.map((part) => html`<li>${part}</li>`)}</ul>
<p>${text.otherPart} ${open.size > 0 && text.crossOut} ${text.smallestLead}</p>
${scrollBox(html`
<table class="worksheet__ladder">
  <thead><tr>${headers([text.mode, text.condition, text.least, ...text.columns])}</tr></thead>
  ${framework.modes.slice(1).map((mode) => rung(framework, mode, open))}
</table>`)}`;
}

function rung(framework: Framework, mode: FrameworkMode, open: Open): Html {
  const conditions = conditionsOf(framework, mode);
  const rows = conditions.map(
    ({ dimension, least }) =>
      html`<th scope="row">${named(dimensionName(framework, dimension))}</th><td>${least}</td>${fields(text.columns.length)}`,
  );
  const deciding = decidingConditions(framework, mode).map(({ dimension }) => dimension);
  const isClosable = deciding.every((id) => open.has(id));
  const smallest = html`<th scope="row" colspan="2">${text.smallest} ${isClosable && text.closed(deciding)}</th>${fields(text.columns.length)}`;
  const name = html`<th scope="rowgroup" rowspan="${conditions.length + 1}">${named(strings.gradient.numbered(mode.order, mode.name))}</th>`;
  return html`
<tbody>
  ${[...rows, smallest].map((row, index) => html`<tr${index === conditions.length && html` class="worksheet__smallest"`}>${index === 0 && name}${row}</tr>`)}
</tbody>`;
}

/** Step 3: where the climb stops in each column. */
function position(framework: Framework, open: Open): Content {
  const rows = [text.sum, ...(open.size > 0 ? [text.sumWithOne] : [])];
  const sum = html`<td class="worksheet__sum">${shortBlank} + ${shortBlank} = ${shortBlank}</td>`;
  return html`
<p>${text.positionLead(framework.modes.length)} ${open.size > 0 && text.again(...endsOfOne(framework))}</p>
${scrollBox(html`
<table class="worksheet__position">
  <thead><tr><td></td>${headers(text.columns)}</tr></thead>
  <tbody>${rows.map((row) => html`<tr><th scope="row">${row}</th>${text.columns.map(() => sum)}</tr>`)}</tbody>
</table>`)}
${worksheetExample(framework)}`;
}

/** The low end and the high end of an answer of 1 that is recorded. */
function endsOfOne({ modes, intervals }: Framework): [low: number, high: number] {
  const [below, above] = intervals.recorded.map((offset) => Math.min(Math.max(1 + offset, 1), modes.length));
  return [below!, above!];
}

/** Step 4: the state of the gate, and whether a position can be given beside the range. */
function result(framework: Framework, open: Open): Content {
  const gate = framework.modes.find(({ id }) => id === framework.gate);
  return html`
${
  gate &&
  html`
<ul class="choices"><li>${text.gateLead}</li> ${text.gate(gate.order).map((state) => html`<li>${box} <span>${state}</span></li>`)}</ul>`
}
<p>${text.range} ${text.isPosition(gate !== undefined)} ${gate ? text.blocksWithGate(gate.order) : text.blocks}</p>
${scrollBox(html`
<table class="worksheet__result">
  <thead><tr><td></td>${headers(text.resultColumns)}</tr></thead>
  <tbody>${[text.result, ...(open.size > 0 ? [text.resultWithOne] : [])].map((row) => html`<tr><th scope="row">${row}</th>${fields(text.resultColumns.length)}</tr>`)}</tbody>
</table>`)}`;
}

/** Step 5: each pair of an authority and its control. */
function ahead(framework: Framework): Content {
  return html`
<p>${text.aheadLead}</p>
${scrollBox(html`
<table class="worksheet__ahead">
  <thead><tr>${headers([text.authority, text.control, text.difference, text.isAhead])}</tr></thead>
  <tbody>
    ${framework.pairs.map(
      ({ authority, control, gap }) =>
        html`<tr><th scope="row">${named(dimensionName(framework, authority))}</th><td>${named(dimensionName(framework, control))}</td>${fields(1)}<td>${box} ${text.from(gap)}</td></tr>`,
    )}
  </tbody>
</table>`)}`;
}
