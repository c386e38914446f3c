/** One answer carried through the worksheet, with the numbers that `score` gives. */
import { conditionsOf, dimensionName, score } from '../../scripts/model/index.ts';
import type { Condition, Framework, Placement, Result, ScoredAnswer, Strength } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';

const text = strings.worksheet.example;

/** Any day will do, as long as the evidence carries the same one. */
const DAY = '2000-01-01';

/**
 * The answer that is half a step short of a condition of the gate (of the second mode where there is none), asserted, with every
 * other dimension recorded at the last anchor. Nothing where the framework has a single mode.
 */
export function worksheetExample(framework: Framework): Html | null {
  const mode = framework.modes.find(({ id }) => id === framework.gate) ?? framework.modes[1];
  const condition = mode && conditionsOf(framework, mode)[0];
  if (!condition) return null;
  const answer = condition.least - 0.5;
  const asserted = resultOf(framework, condition, answer, 'asserted');
  const recorded = resultOf(framework, condition, answer, 'recorded');
  const { low, high } = asserted.profile.find(({ dimension }) => dimension === condition.dimension)!;
  const { placements } = asserted;
  // Where even a record has an interval, no sum of the answer can be shown for certain.
  if (!recorded.placements.position) return null;
  const ends = [recorded.placements.position, placements.low, placements.high];
  const name = dimensionName(framework, condition.dimension);
  return html`<p class="worksheet__example"><strong>${text.title}</strong> ${text.answers(name, answer, framework.modes.length)} ${text.ends(low!, high!)} ${ends.map((end, index) => html`${climbed(framework, end, strings.worksheet.columns[index]!)} `)}${text.result(asserted.position, asserted.low, asserted.high)}</p>`;
}

function resultOf(framework: Framework, { dimension }: Condition, answer: number, strength: Strength): Result {
  const at = (value: number, support: Strength): ScoredAnswer => ({ answer: value, strength: support, date: DAY });
  const others = framework.dimensions.map(({ id }) => [id, at(framework.modes.length, 'recorded')] as const);
  return score(framework, { ...Object.fromEntries(others), [dimension]: at(answer, strength) }, DAY);
}

function climbed({ modes }: Framework, { position, entered, next }: Placement, column: string): string {
  const orderOf = (id: string): number => modes.find((mode) => mode.id === id)!.order;
  if (next === null) return text.top(column, position);
  return text.stops(column, orderOf(next), orderOf(entered), position - orderOf(entered), position);
}
