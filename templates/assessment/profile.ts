/** The profile: a table that draws. Subsystems keep their lane and their shape; many of them become a table of numbers. */
import { answerInWords, headline, outcomeCells } from '../../scripts/model/assessment/index.ts';
import type { ProfileRow, Standing } from '../../scripts/model/assessment/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { MOST_LANES, laneKey, laneScale, rangeScale } from '../parts/gradient.ts';
import type { AssessmentData } from './data.ts';
import { dimensionLink, part, placeOf, tableBox } from './parts.ts';

/** A row for each dimension, by aspect, with every subsystem beside the others. Nothing where nothing is answered. */
export function profile(data: AssessmentData, scored: readonly Standing[]): Html | null {
  if (scored.every(({ result }) => result.answered === 0)) return null;
  const { words, framework } = data;
  const isDrawn = scored.length <= MOST_LANES;
  const heads = scored.map(
    ({ subsystem }, index) =>
      html`<th scope="col">${isDrawn && scored.length > 1 && laneKey(index)} ${subsystem.name}</th>`,
  );
  const columns = scored.length + (isDrawn ? 2 : 1);
  const groups = framework.aspects.map(({ id, name }) => {
    const rows = scored[0]!.result.profile.filter(({ aspect }) => aspect === id);
    if (rows.length === 0) return null;
    return html`<tbody><tr class="result-table__title"><th scope="rowgroup" colspan="${columns}">${name}</th></tr>${rows.map(({ dimension }) => profileRow(data, dimension, scored, isDrawn))}</tbody>`;
  });
  const place = isDrawn && html`<th scope="col" class="result-table__place">${words.place}</th>`;
  const table = html`<table class="result-table"><thead><tr><th scope="col">${words.report.columns.dimension}</th>${place}${heads}</tr></thead>${groups}</table>`;
  return part('profile', words.profile, html`<p>${words.profileLead}</p>${tableBox(words.profile, table)}`);
}

function profileRow(data: AssessmentData, dimension: string, scored: readonly Standing[], isDrawn: boolean): Html {
  const { framework, words } = data;
  const rows = scored.map(({ result }) => result.profile.find((row) => row.dimension === dimension)!);
  const cells = rows.map((row) => (isDrawn ? html`<td>${answerInWords(row, words)}</td>` : heatCell(row, data)));
  const place =
    isDrawn &&
    html`<td class="result-table__place">${laneScale(
      rows.map((row) => laneOf(data, row)),
      framework.modes.length,
    )}</td>`;
  return html`<tr><th scope="row">${dimensionLink(data, dimension)}</th>${place}${cells}</tr>`;
}

function laneOf({ framework }: AssessmentData, { low, high, answer }: ProfileRow) {
  const place = (value: number | null): number | null => (value === null ? null : placeOf(framework, value));
  return { low: place(low), high: place(high), place: place(answer) };
}

/** A number on the tint of the mode that it is nearest to; the number says it, the tint only helps the eye. */
function heatCell(row: ProfileRow, { words }: AssessmentData): Html {
  const tint = row.answer === null ? '' : `mode-${Math.round(row.answer)}`;
  return html`<td class="result-table__heat ${tint}">${row.answer ?? answerInWords(row, words)}</td>`;
}

/** Where several subsystems stand, side by side and never averaged; nothing for one alone. */
export function distribution(data: AssessmentData, scored: readonly Standing[]): Html | null {
  if (scored.length < 2) return null;
  const { framework, words } = data;
  const titles = [words.position, words.possibleRange, words.gateLabel].map(
    (title) => html`<th scope="col">${title}</th>`,
  );
  const at = (position: number): number => placeOf(framework, position);
  const rows = scored.map(({ subsystem, result }) => {
    const { position, low, high } = result;
    const scale = rangeScale(at(low), at(high), position === null ? null : at(position), framework.modes.length);
    const cells = outcomeCells(result, words).map((cell) => html`<td>${cell}</td>`);
    return html`<tr><th scope="row">${subsystem.name}</th><td class="result-table__place">${scale}<small>${headline(framework, result, words)}</small></td>${cells}</tr>`;
  });
  const table = html`<table class="result-table"><thead><tr><th scope="col">${words.report.columns.subsystem}</th><th scope="col" class="result-table__place">${words.place}</th>${titles}</tr></thead><tbody>${rows}</tbody></table>`;
  return part(
    'distribution',
    words.distribution,
    html`<p>${words.distributionLead}</p>${tableBox(words.distribution, table)}`,
  );
}
