/** Small pieces that several views of an assessment share. */
import { dimensionName, ownValue } from '../../scripts/model/assessment/index.ts';
import type { Framework, ResultTable } from '../../scripts/model/assessment/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import { siteAddress } from './data.ts';
import type { AssessmentData } from './data.ts';

/** Where a position stands on the gradient, from 0 to 1. */
export function placeOf({ modes }: Framework, position: number): number {
  return modes.length > 1 ? (position - 1) / (modes.length - 1) : 0;
}

/** A dimension as a link to its page, or to a part of it. */
export function dimensionLink(data: AssessmentData, id: string, anchor = ''): Html {
  const { framework, dimensions } = data;
  const page = siteAddress(data, ownValue(dimensions, id) ?? '/');
  return html`<a href="${page + (anchor && `#${anchor}`)}">${dimensionName(framework, id)}</a>`;
}

/** A titled part of the result. */
export function part(id: string, title: string, content: Content): Html {
  return html`<section class="block" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><div class="block__body">${content}</div></section>`;
}

/** A table in a box that scrolls sideways, reachable by keyboard. */
export function tableBox(label: string, table: Html): Html {
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${label}">${table}</div>`;
}

/** A table of texts in its box. The first cell of a row is its heading; a row of one cell is a title across the table. */
export function textTable(label: string, { head, rows }: ResultTable): Html {
  const cells = (row: readonly string[]): Html =>
    row.length === 1
      ? html`<tr class="result-table__title"><th scope="rowgroup" colspan="${head.length}">${row[0]}</th></tr>`
      : html`<tr>${row.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>`;
  return tableBox(
    label,
    html`<table class="result-table"><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map(cells)}</tbody></table>`,
  );
}
