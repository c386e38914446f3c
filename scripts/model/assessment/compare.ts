/** Two results of one subsystem at different times, and the sheets of several people at one time. */
import type { DIRECTIONS } from '../enumerations.ts';
import type { Framework, Pin } from './framework.ts';
import type { Result } from './score.ts';
import type { Answers } from './saved.ts';
import { ownValue } from '../own-value.ts';

/** What happened between two results. */
export type Change = (typeof DIRECTIONS)[number] | 'cannot-tell';

/** What a comparison needs of a result: computed now, or kept with a snapshot as its own framework computed it. */
export type Outcomes = Pick<Result, 'low' | 'high' | 'gate'>;

/**
 * What changed between two results on one gradient. Advanced: the new range lies wholly beyond the old one, or the gate went from
 * not crossed to crossed. Regressed: the opposite. Held: the same range and gate. Else it cannot be told, as wherever the gate went
 * into or out of "cannot tell": such a change is evidence gained or expired, never an advance or a regression.
 */
export function changeBetween(before: Outcomes, after: Outcomes): Change {
  if (before.gate !== after.gate && [before.gate, after.gate].includes('cannot-tell')) return 'cannot-tell';
  if (after.low > before.high || isReopened(after, before)) return 'advanced';
  if (after.high < before.low || isReopened(before, after)) return 'regressed';
  return after.low === before.low && after.high === before.high ? 'held' : 'cannot-tell';
}

/** What can be said of a change that cannot be told: what happened to the evidence for the gate, else what happened to the range. */
export type EvidenceChange = 'gained' | 'expired' | 'narrower' | 'wider';

/**
 * Where a change cannot be told: evidence gained or expired where the gate went out of or into "cannot tell". Else a range inside
 * the old one is narrower and one around it is wider, since an answer may have changed as well. Null where neither, and for other
 * changes.
 */
export function evidenceBetween(before: Outcomes, after: Outcomes): EvidenceChange | null {
  if (changeBetween(before, after) !== 'cannot-tell') return null;
  if (before.gate !== after.gate && after.gate === 'cannot-tell') return 'expired';
  if (before.gate !== after.gate && before.gate === 'cannot-tell') return 'gained';
  if (after.low >= before.low && after.high <= before.high) return 'narrower';
  return after.low <= before.low && after.high >= before.high ? 'wider' : null;
}

/** Whether the gate went from crossed to not crossed. */
function isReopened(before: Outcomes, after: Outcomes): boolean {
  return before.gate === 'crossed' && after.gate === 'not-crossed';
}

/** Whether positions of two framework versions can be held against each other: one framework, or final releases of one major version. */
export function areComparable(one: Pin, other: Pin): boolean {
  if (one.digest === other.digest) return true;
  const isFinal = (version: string): boolean => !version.includes('-');
  const major = (version: string): string => version.slice(0, version.indexOf('.'));
  return (
    isFinal(one.version) &&
    isFinal(other.version) &&
    major(one.version) !== '0' &&
    major(one.version) === major(other.version)
  );
}

/** What went back between two results that were computed by one framework: what a regression names. */
export type Setbacks = {
  /** The aspects with a dimension whose answer is certainly lower than it was, in the order of the profile. */
  readonly aspects: readonly string[];
  /** The pairs in which delegation is ahead of its control and was not before, or is further ahead. */
  readonly ahead: Result['ahead'];
  readonly isGateReopened: boolean;
};

/** What went back from one result to the next. Without an earlier one, every pair that is ahead counts as new. */
export function setbacksBetween(before: Result | null, after: Result): Setbacks {
  const earlier = new Map(before?.profile.map((row) => [row.dimension, row]));
  const lowered = after.profile.filter(({ dimension, high }) => {
    const low = earlier.get(dimension)?.low ?? null;
    return low !== null && high !== null && high < low;
  });
  const wasAhead = (pair: Result['ahead'][number]): number =>
    before?.ahead.find(({ authority, control }) => authority === pair.authority && control === pair.control)?.by ?? 0;
  return {
    aspects: [...new Set(lowered.map(({ aspect }) => aspect))],
    ahead: after.ahead.filter((pair) => pair.by > wasAhead(pair)),
    isGateReopened: before !== null && isReopened(before, after),
  };
}

/** One person's answers to one subsystem. */
export type Sheet = { readonly person: string; readonly subsystem: string; readonly answers: Answers };

/** How far apart several people are on one dimension of one subsystem. */
export type Disagreement = {
  readonly subsystem: string;
  readonly dimension: string;
  /** The distance between the furthest answers on the gradient, in anchors. */
  readonly spread: number;
  /** Whether some left out what others answered, which no distance measures. */
  readonly isSplit: boolean;
  readonly answers: readonly { readonly person: string; readonly answer: Answers[string]['answer'] }[];
};

/** Every dimension of every subsystem that more than one person answered, the widest disagreement first, then as the framework orders them. */
export function findDisagreements({ dimensions }: Framework, sheets: readonly Sheet[]): Disagreement[] {
  const names = [...new Set(sheets.map(({ subsystem }) => subsystem))];
  const all = names.flatMap((subsystem) => {
    const those = sheets.filter((sheet) => sheet.subsystem === subsystem);
    return those.length < 2 ? [] : dimensions.map(({ id }) => disagreementOn(id, subsystem, those));
  });
  return all.sort((a, b) => b.spread - a.spread || Number(b.isSplit) - Number(a.isSplit));
}

function disagreementOn(dimension: string, subsystem: string, sheets: readonly Sheet[]): Disagreement {
  const answers = sheets.map((sheet) => ({
    person: sheet.person,
    answer: ownValue(sheet.answers, dimension)?.answer ?? ('not-sure' as const),
  }));
  const placed = answers.flatMap(({ answer }) => (typeof answer === 'number' ? [answer] : []));
  const spread = placed.length > 1 ? Math.max(...placed) - Math.min(...placed) : 0;
  const isSplit = placed.length > 0 && answers.some(({ answer }) => answer === 'does-not-apply');
  return { subsystem, dimension, spread, isSplit, answers };
}
