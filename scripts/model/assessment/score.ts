/**
 * Answers to a position. No mean is taken anywhere: modes are a ladder, each rung has entry conditions, and a position is the last
 * rung entered plus the part of the next one that its weakest condition has made. Every parameter comes from the framework.
 */
import { conditionsOf, decidingConditions, gateModes } from './framework.ts';
import { ageOf, liesAhead } from './days.ts';
import { isLeftOut, isToConfirm } from './exceptions.ts';
import type { Condition, Framework, FrameworkMode } from './framework.ts';
import type { GATE_STATES, Strength } from '../enumerations.ts';
import { ownValue } from '../own-value.ts';
import type { Result, ScoredAnswer, ScoredAnswers } from '../result-schema.ts';

export type { Result, ScoredAnswer, ScoredAnswers } from '../result-schema.ts';

/** A place on the ladder. */
export type Placement = Result['placements']['low'];
/** One dimension in the profile. */
export type ProfileRow = Result['profile'][number];
/** A condition of the next mode, and whether it is met. */
export type AskedCondition = NonNullable<Result['next']>['asks'][number];
/** Whether the gate is crossed, and whether a mode is entered, at every value that the evidence allows, at none, or at some. */
export type GateState = (typeof GATE_STATES)[number];
export type ModeState = Result['modes'][number]['state'];

/**
 * The result of `answers` as of a calendar day. Pure and total: an answer that the framework does not allow (beyond its modes, or
 * left out where it must not be) counts as not sure, or is clamped to the gradient; `checkAnswers` is what reports such answers.
 */
export function score(framework: Framework, answers: ScoredAnswers, asOf: string): Result {
  const sheet = readSheet(framework, answers, asOf);
  const ends = rangeOf(sheet);
  const placed = climb(sheet, ({ row }) => row.answer ?? 1);
  const gate = gateOf(sheet, ends);
  const blockedBy = blocksOf(sheet, placed, gate);
  const position = blockedBy.length === 0 ? placed : null;
  return {
    asOf,
    position: position && position.position,
    low: ends.low.position,
    high: ends.high.position,
    gate,
    modes: framework.modes.map((mode) => ({ mode: mode.id, state: stateOf(mode, ends) })),
    placements: {
      position: position && placementOf(position),
      low: placementOf(ends.low),
      high: placementOf(ends.high),
    },
    blockedBy,
    next: nextOf(sheet, position ?? ends.low),
    profile: profileOf(sheet),
    ahead: aheadOf(sheet),
    narrowBy: narrowestOf(sheet, ends),
    leftOut: leftOutOf(framework, sheet, answers, asOf),
    answered: sheet.rows.filter(({ state }) => state !== 'not-sure').length,
    questions: sheet.rows.length,
    toConfirm: sheet.rows.flatMap(({ dimension }) => (isToConfirm(ownValue(answers, dimension)) ? [dimension] : [])),
  };
}

/** One rung of the ladder with the conditions that apply. `canEnter` is false where none of the deciding ones does. */
type Rung = { readonly mode: FrameworkMode; readonly asks: readonly Asked[]; readonly canEnter: boolean };
type Asked = { readonly condition: Condition; readonly row: ProfileRow };
type Sheet = { readonly framework: Framework; readonly rows: readonly ProfileRow[]; readonly rungs: readonly Rung[] };
type Climbed = {
  readonly position: number;
  readonly rung: Rung;
  readonly next: Rung | null;
  readonly heldBy: readonly Condition[];
};
type Ends = { readonly low: Climbed; readonly high: Climbed };

function readSheet(framework: Framework, answers: ScoredAnswers, asOf: string): Sheet {
  const rows = framework.dimensions.map(({ id, aspect }) => readRow(framework, answers, id, aspect, asOf));
  return { framework, rows, rungs: rungsOf(framework, rows) };
}

function rungsOf(framework: Framework, rows: readonly ProfileRow[]): Rung[] {
  const applying = new Map(rows.filter(({ state }) => state !== 'does-not-apply').map((row) => [row.dimension, row]));
  return framework.modes.map((mode) => ({
    mode,
    asks: conditionsOf(framework, mode).flatMap((condition) => {
      const row = applying.get(condition.dimension);
      return row ? [{ condition, row }] : [];
    }),
    canEnter: decidingConditions(framework, mode).some(({ dimension }) => applying.has(dimension)),
  }));
}

function readRow(
  framework: Framework,
  answers: ScoredAnswers,
  dimension: string,
  aspect: string,
  asOf: string,
): ProfileRow {
  const given = ownValue(answers, dimension);
  const top = framework.modes.length;
  const none = { dimension, aspect, answer: null, strength: null, isExpired: false };
  if (given && typeof given.answer === 'number') {
    const { answer, strength, isExpired } = supportOf(framework, given, asOf);
    const [low, high] = allowedBy(framework, answer, strength);
    return { dimension, aspect, answer, state: 'answered', strength, isExpired, low, high };
  }
  if (isLeftOut(framework, answers, dimension)) return { ...none, state: 'does-not-apply', low: null, high: null };
  return { ...none, state: 'not-sure', low: 1, high: top };
}

/** The values that an answer of this strength allows, on the gradient. */
function allowedBy({ modes, intervals }: Framework, answer: number, strength: Strength): [low: number, high: number] {
  const [below, above] = intervals[strength];
  return [clamp(answer + below, 1, modes.length), clamp(answer + above, 1, modes.length)];
}

type Valued = Extract<ScoredAnswer, { readonly strength: Strength }>;

/** An answer on the gradient, with the strength that counts on the day. */
function supportOf(
  framework: Framework,
  given: Valued,
  asOf: string,
): { answer: number; strength: Strength; isExpired: boolean } {
  const answer = clamp(given.answer, 1, framework.modes.length);
  if (isToConfirm(given)) return { answer, strength: 'asserted', isExpired: false };
  if (given.strength !== 'recorded') return { answer, strength: given.strength, isExpired: false };
  // Evidence counts to the last day of its shelf life. Without a date it is not recorded; what lies ahead has not expired.
  const age = ageOf(given.date, asOf);
  const isFresh = age >= -1 && age <= framework.shelfLifeDays;
  return { answer, strength: isFresh ? 'recorded' : 'example', isExpired: !isFresh && !liesAhead(given.date, asOf) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/**
 * Up the ladder: the last mode m whose conditions and those below it all hold, plus the smallest part that the next mode's
 * conditions have made, where a condition that requires r has made clamp(a - (r - 1), 0, 1) at the value a. Never falls when a
 * value rises, which is why evaluating all low and all high ends gives the ends of the range.
 */
function climb({ rungs }: Sheet, valueOf: (asked: Asked) => number): Climbed {
  const part = (asked: Asked): number => clamp(valueOf(asked) - (asked.condition.least - 1), 0, 1);
  let entered = 1;
  while (entered < rungs.length && rungs[entered]!.canEnter && rungs[entered]!.asks.every((asked) => part(asked) === 1))
    entered += 1;
  const [rung, next = null] = [rungs[entered - 1]!, rungs[entered]];
  if (!next?.canEnter) return { position: entered, rung, next, heldBy: [] };
  const least = Math.min(...next.asks.map(part));
  const heldBy = next.asks.filter((asked) => part(asked) === least).map(({ condition }) => condition);
  return { position: entered + least, rung, next, heldBy };
}

function rangeOf(sheet: Sheet): Ends {
  return { low: climb(sheet, ({ row }) => row.low!), high: climb(sheet, ({ row }) => row.high!) };
}

function placementOf({ position, rung, next, heldBy }: Climbed): Placement {
  return { position, entered: rung.mode.id, next: next && next.mode.id, heldBy };
}

function gateOf({ framework }: Sheet, { low, high }: Ends): GateState | null {
  const gate = framework.modes.find(({ id }) => id === framework.gate);
  if (!gate) return null;
  if (low.rung.mode.order >= gate.order) return 'crossed';
  return high.rung.mode.order < gate.order ? 'not-crossed' : 'cannot-tell';
}

function stateOf({ order }: FrameworkMode, { low, high }: Ends): ModeState {
  if (low.rung.mode.order >= order) return 'entered';
  return high.rung.mode.order < order ? 'not-entered' : 'cannot-tell';
}

/**
 * What keeps a position from being given: conditions up to the next mode without an answer, and where the gate cannot be told, those
 * of its conditions that may or may not hold.
 */
function blocksOf({ framework, rungs }: Sheet, placed: Climbed, gate: GateState | null): Result['blockedBy'] {
  const ofGate = gate === 'cannot-tell' ? gateModes(framework) : [];
  return rungs.flatMap(({ mode, asks }) => {
    const isReached = mode.order <= placed.rung.mode.order + 1;
    return asks
      .filter(({ row, condition }) =>
        ofGate.includes(mode)
          ? conditionState(row, condition.least) === 'cannot-tell'
          : isReached && row.state === 'not-sure',
      )
      .map(({ row, condition }) => ({
        ...condition,
        why: row.state === 'not-sure' ? ('no-answer' as const) : ('cannot-tell' as const),
      }));
  });
}

function nextOf({ framework, rows }: Sheet, { next }: Climbed): Result['next'] {
  if (!next) return null;
  const byId = new Map(rows.map((row) => [row.dimension, row]));
  const asks = conditionsOf(framework, next.mode).map((condition) => {
    const row = byId.get(condition.dimension)!;
    return { ...condition, answer: row.answer, state: conditionState(row, condition.least) };
  });
  return { mode: next.mode.id, canEnter: next.canEnter, asks };
}

function conditionState({ low, high }: ProfileRow, least: number): AskedCondition['state'] {
  if (low === null || high === null) return 'does-not-apply';
  if (low >= least) return 'met';
  return high < least ? 'not-met' : 'cannot-tell';
}

function profileOf({ framework, rows }: Sheet): ProfileRow[] {
  const known = framework.aspects.map(({ id }) => id);
  return known.flatMap((aspect) => rows.filter((row) => row.aspect === aspect));
}

function aheadOf({ framework, rows }: Sheet): Result['ahead'] {
  const answerOf = (id: string): number | null => rows.find(({ dimension }) => dimension === id)?.answer ?? null;
  return framework.pairs.flatMap(({ authority, control, gap }) => {
    const [delegated, held] = [answerOf(authority), answerOf(control)];
    const by = delegated === null || held === null ? 0 : delegated - held;
    return by >= gap ? [{ authority, control, by }] : [];
  });
}

/**
 * Which one answer to record. A given answer is taken to be confirmed as it stands; for one that is not sure, every half step is
 * taken to be equally likely, and the widths that remain are averaged. The earliest dimension wins a tie.
 */
function narrowestOf(sheet: Sheet, { low, high }: Ends): Result['narrowBy'] {
  let best: { dimension: string; width: number } | null = null;
  let least = high.position - low.position;
  for (const row of sheet.rows) {
    if (row.low === row.high) continue;
    const width = widthIfRecorded(sheet, row);
    // Averages of halves differ in their last bits; such a difference is no reason to prefer one.
    if (width < least - 1e-9)
      [best, least] = [{ dimension: row.dimension, width: Math.round(width * 100) / 100 }, width];
  }
  return best;
}

function widthIfRecorded(sheet: Sheet, row: ProfileRow): number {
  const values = row.answer === null ? halfSteps(sheet.framework.modes.length) : [row.answer];
  const widths = values.map((value) => {
    const [low, high] = allowedBy(sheet.framework, value, 'recorded');
    const top = climb(sheet, (asked) => (asked.row === row ? high : asked.row.high!));
    return top.position - climb(sheet, (asked) => (asked.row === row ? low : asked.row.low!)).position;
  });
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

/** The answers that can be given: 1, 1.5, … up to the number of modes. */
export function halfSteps(modes: number): number[] {
  return Array.from({ length: modes * 2 - 1 }, (_, index) => 1 + index / 2);
}

function leftOutOf(framework: Framework, { rows }: Sheet, answers: ScoredAnswers, asOf: string): Result['leftOut'] {
  const dimensions = rows.filter(({ state }) => state === 'does-not-apply').map(({ dimension }) => dimension);
  if (dimensions.length === 0) return null;
  const lowest = { answer: 1, strength: 'recorded', date: asOf } as const;
  const all = { ...answers, ...Object.fromEntries(dimensions.map((id) => [id, lowest])) };
  const { position, low, high, gate } = score(framework, all, asOf);
  return { dimensions, position, low, high, gate };
}
