/** One subsystem over time: the snapshots that hold it, then the present answers, each with what changed since the one before. */
import { areComparable, changeBetween, evidenceBetween, setbacksBetween } from './compare.ts';
import type { Change, EvidenceChange, Setbacks } from './compare.ts';
import type { Framework, Pin } from './framework.ts';
import { score } from './score.ts';
import type { Result } from './score.ts';
import type { Assessment, Outcome, Snapshot, Subsystem } from './saved.ts';
import { compareText } from '../compare-text.ts';

/** A state of one subsystem. */
export type HistoryEntry = {
  readonly date: string;
  /** The version that the answers were given for. */
  readonly framework: Pin;
  /** The present answers; all other entries are snapshots. */
  readonly isNow: boolean;
  /** What the answers amounted to on that day; null where only another version could say, and the snapshot kept nothing. */
  readonly outcome: Omit<Outcome, 'subsystem'> | null;
  /** Whether the entry before was made for a version whose positions cannot be held against this one's. */
  readonly isBreak: boolean;
  /** Since the entry before; null for the first, wherever `isBreak` holds, and where an outcome is missing. */
  readonly change: Change | null;
  readonly evidence: EvidenceChange | null;
  /** Since the entry before; null as well where only another version could say. */
  readonly setbacks: Setbacks | null;
};

/** A subsystem with its result. */
export type Standing = { readonly subsystem: Subsystem; readonly result: Result };

/** A subsystem with its result and its history. */
export type Scored = Standing & { readonly history: readonly HistoryEntry[] };

/** Every subsystem of an assessment that is pinned to `framework`, scored as of a day, apart from the others. */
export function scoreAll(framework: Framework, assessment: Assessment, asOf: string): Scored[] {
  return assessment.subsystems.map((subsystem) => ({
    subsystem,
    result: score(framework, subsystem.answers, asOf),
    history: historyOf(framework, assessment, subsystem.id, asOf),
  }));
}

/**
 * The history of a subsystem as `framework` sees it, the oldest first. Each snapshot is evaluated as of its own date, and one made
 * for a version that is not comparable keeps the results that its own version gave. `asOf` is the day for the present answers.
 */
export function historyOf(
  framework: Framework,
  assessment: Assessment,
  subsystem: string,
  asOf: string,
): HistoryEntry[] {
  const now = statesOf(framework, [{ ...assessment, date: asOf }], subsystem);
  const states = [...statesOf(framework, assessment.snapshots, subsystem), ...now];
  return states.map((state, index) => ({
    date: state.date,
    framework: state.framework,
    isNow: now.includes(state),
    outcome: state.outcome,
    ...since(states[index - 1], state),
  }));
}

/** The result that a subsystem had in the newest snapshot that `framework` can score; null where there is none. */
export function newestComparable(
  framework: Framework,
  snapshots: readonly Snapshot[],
  subsystem: string,
): Result | null {
  return statesOf(framework, snapshots, subsystem).findLast(({ result }) => result !== null)?.result ?? null;
}

/** Where a subsystem stood. The result is there where `framework` can compute it, which says more than what was kept. */
type State = Pick<HistoryEntry, 'date' | 'framework' | 'outcome'> & { readonly result: Result | null };

/** The states that hold a subsystem, the oldest first. */
function statesOf(framework: Framework, states: readonly Snapshot[], subsystem: string): State[] {
  const found = states.flatMap(({ date, framework: pin, subsystems, results }): State[] => {
    const then = subsystems.find(({ id }) => id === subsystem);
    if (!then) return [];
    // Comparable versions have the same conditions, so any of them says what the others would have said.
    const result = areComparable(pin, framework) ? score(framework, then.answers, date) : null;
    const known = result ?? results?.find((one) => one.subsystem === subsystem);
    return [{ date, framework: pin, result, outcome: known ? outcomeIn(known) : null }];
  });
  return found.sort((a, b) => compareText(a.date, b.date));
}

function outcomeIn({ position, low, high, gate }: Omit<Outcome, 'subsystem'>): Omit<Outcome, 'subsystem'> {
  return { position, low, high, gate };
}

function since(
  before: State | undefined,
  { framework, outcome, result }: State,
): Pick<HistoryEntry, 'isBreak' | 'change' | 'evidence' | 'setbacks'> {
  const isBreak = before !== undefined && !areComparable(before.framework, framework);
  if (!before?.outcome || !outcome || isBreak) return { isBreak, change: null, evidence: null, setbacks: null };
  return {
    isBreak,
    change: changeBetween(before.outcome, outcome),
    evidence: evidenceBetween(before.outcome, outcome),
    setbacks: before.result && result ? setbacksBetween(before.result, result) : null,
  };
}
