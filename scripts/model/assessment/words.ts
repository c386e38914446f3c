/**
 * Results in words: the same sentences in the browser, in Markdown and on the terminal. The words themselves are patterns that the
 * caller brings, so that all of them stand in one file and travel to the browser as data.
 */
import type { Condition, Framework } from './framework.ts';
import type { Change, EvidenceChange } from './compare.ts';
import type { SavedProblem, ProblemCode } from './saved.ts';
import type { AskedCondition, GateState, Placement, ProfileRow, Result } from './score.ts';
import { ownValue } from '../own-value.ts';

/** The patterns; `{name}` is a hole. */
export type Words = {
  readonly at: string;
  readonly between: string;
  readonly headline: string;
  readonly unanswered: string;
  readonly gate: Readonly<Record<GateState, string>>;
  readonly answered: string;
  readonly range: string;
  readonly rangeOne: string;
  readonly heldBy: string;
  readonly heldAtTop: string;
  readonly heldClosed: string;
  readonly lowHeldBy: string;
  readonly blocked: string;
  readonly narrow: string;
  readonly narrowNone: string;
  readonly exact: string;
  readonly ahead: string;
  readonly next: string;
  readonly asks: string;
  readonly asked: Readonly<Record<AskedCondition['state'], string>>;
  readonly leftOut: string;
  readonly toConfirm: string;
  readonly changes: Readonly<Record<Change, string>>;
  readonly evidence: Readonly<Record<EvidenceChange, string>>;
  readonly notSure: string;
  readonly doesNotApply: string;
  readonly strengths: Readonly<Record<'asserted' | 'example' | 'recorded', string>>;
  readonly expiredEvidence: string;
  readonly listEnd: string;
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly expected: Readonly<Record<string, string>>;
  readonly didYouMean: string;
  readonly allowed: string;
};

/** A pattern with its holes filled; a hole without a value stays as it is. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (hole, key: string) => String(ownValue(values, key) ?? hole));
}

/** Items as a sentence lists them. */
export function listed(items: readonly string[], { listEnd }: Pick<Words, 'listEnd'>): string {
  return items.length < 2 ? items.join('') : items.slice(0, -1).join(', ') + listEnd + items.at(-1)!;
}

/** A place from 1 to the number of modes: `At Validated`, or `Between Integrated and Validated`. */
export function placeInWords(framework: Framework, low: number, high: number, words: Words): string {
  const name = (order: number): string => framework.modes[order - 1]?.name ?? String(order);
  const [lower, upper] = [Math.floor(low), Math.ceil(high)];
  if (lower === upper) return fill(words.at, { mode: name(lower) });
  return fill(words.between, { lower: name(lower), upper: name(upper) });
}

/** The result in one line of words, without decimals. */
export function headline(framework: Framework, result: Result, words: Words): string {
  if (result.answered === 0) return words.unanswered;
  const { position, low, high, gate } = result;
  const place =
    position === null ? placeInWords(framework, low, high, words) : placeInWords(framework, position, position, words);
  return gate === null ? place : fill(words.headline, { place, gate: words.gate[gate] });
}

/** The possible range in words. */
export function rangeInWords(framework: Framework, { low, high }: Pick<Result, 'low' | 'high'>, words: Words): string {
  const end = (place: number): string => {
    const mode = framework.modes[place - 1];
    return mode ? mode.name : inSentence(placeInWords(framework, place, place, words));
  };
  return low === high ? fill(words.rangeOne, { at: end(low) }) : fill(words.range, { low: end(low), high: end(high) });
}

/** A phrase that begins a sentence elsewhere, within one. */
function inSentence(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

/** A dimension with its name: `D8 Rollback and Containment Readiness`. */
export function dimensionName({ dimensions }: Framework, id: string): string {
  const found = dimensions.find((dimension) => dimension.id === id);
  return found ? `${id} ${found.name}` : id;
}

/** A mode's name. */
export function modeName({ modes }: Framework, id: string): string {
  return modes.find((mode) => mode.id === id)?.name ?? id;
}

/** Why the result stands where it stands: what holds the position, or what blocks one and holds the low end. */
export function reasons(framework: Framework, result: Result, words: Words): string[] {
  const { placements, blockedBy } = result;
  if (placements.position) return [holding(framework, placements.position, words, words.heldBy)];
  const blocked = listed([...new Set(blockedBy.map(({ dimension }) => dimensionName(framework, dimension)))], words);
  return [fill(words.blocked, { dimensions: blocked }), holding(framework, placements.low, words, words.lowHeldBy)];
}

function holding(framework: Framework, placement: Placement, words: Words, pattern: string): string {
  const { entered, next, heldBy } = placement;
  const mode = modeName(framework, entered);
  if (next === null) return fill(words.heldAtTop, { mode });
  if (heldBy.length === 0) return fill(words.heldClosed, { mode, next: modeName(framework, next) });
  return fill(pattern, {
    mode,
    next: modeName(framework, next),
    conditions: conditionsInWords(framework, heldBy, words),
  });
}

function conditionsInWords(framework: Framework, conditions: readonly Condition[], words: Words): string {
  return listed(
    conditions.map(({ dimension, least }) =>
      fill(words.asks, { dimension: dimensionName(framework, dimension), least }),
    ),
    words,
  );
}

/** Which answer to record next. */
export function narrowing(framework: Framework, { narrowBy, low, high }: Result, words: Words): string {
  if (low === high) return words.exact;
  return narrowBy ? fill(words.narrow, { dimension: dimensionName(framework, narrowBy.dimension) }) : words.narrowNone;
}

/** Delegation ahead of its control, a sentence a pair. */
export function aheadInWords(framework: Framework, { ahead }: Pick<Result, 'ahead'>, words: Words): string[] {
  return ahead.map(({ authority, control, by }) =>
    fill(words.ahead, {
      authority: dimensionName(framework, authority),
      control: dimensionName(framework, control),
      by,
    }),
  );
}

/** What the next mode asks for, a sentence a condition. */
export function asksInWords(framework: Framework, { next }: Result, words: Words): string[] {
  return (next?.asks ?? []).map(({ dimension, least, state }) =>
    fill(words.next, {
      asks: fill(words.asks, { dimension: dimensionName(framework, dimension), least }),
      state: words.asked[state],
    }),
  );
}

/** What was left out because it does not apply, and where the result would stand with those answers at 1; null where nothing was. */
export function leftOutInWords(framework: Framework, { leftOut }: Result, words: Words): string | null {
  if (!leftOut) return null;
  const { dimensions, position, low, high } = leftOut;
  const place =
    position === null ? placeInWords(framework, low, high, words) : placeInWords(framework, position, position, words);
  const names = listed(
    dimensions.map((id) => dimensionName(framework, id)),
    words,
  );
  return fill(words.leftOut, { dimensions: names, place: inSentence(place) });
}

/** An answer with its evidence in short: `3, recorded`, or that there is none. */
export function answerInWords(row: ProfileRow, words: Words): string {
  if (row.state !== 'answered') return row.state === 'not-sure' ? words.notSure : words.doesNotApply;
  return `${row.answer}, ${supportInWords(row, words).toLowerCase()}`;
}

/** How strong the evidence of an answer is, or that it has expired; empty without an answer. */
export function supportInWords({ strength, isExpired }: ProfileRow, words: Words): string {
  if (strength === null) return '';
  return isExpired ? `${words.strengths.recorded}: ${words.expiredEvidence}` : words.strengths[strength];
}

/** What is wrong with a saved assessment, and what to write instead. `problemWithAdvice` also names what was probably meant. */
export function problemInWords({ code, values }: SavedProblem, words: Words): string {
  const expected = ownValue(words.expected, values['field'] ?? '') ?? words.expected['any']!;
  return fill(words.problems[code], { expected, ...values });
}

/** A place in the data, as people write it: `subsystems[0].answers.D2.strength`; empty for the whole. */
export function pathInWords(path: SavedProblem['path']): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}
