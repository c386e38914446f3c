/** Two saved assessments of the same work: an earlier one and a later one. */
import { areComparable, changeBetween, evidenceBetween, setbacksBetween } from './compare.ts';
import type { Change, EvidenceChange, Setbacks } from './compare.ts';
import type { Framework, Pin } from './framework.ts';
import { score } from './score.ts';
import type { Result } from './score.ts';
import type { Assessment, Subsystem } from './saved.ts';

/** One of the two: the version it was answered for, and the framework that scores it; null where none at hand can. */
export type ComparedFile = { readonly pin: Pin; readonly framework: Framework | null };

/** A subsystem in one of the two. The result is null where the framework that it was answered for is not at hand. */
export type ComparedSide = { readonly subsystem: Subsystem; readonly result: Result | null };

/** What changed from one result to another. */
export type ResultDifference = {
  readonly change: Change;
  readonly evidence: EvidenceChange | null;
  readonly setbacks: Setbacks;
};

/** A subsystem that both have; the difference is null where the two cannot be held against each other. */
export type ComparedSubsystem = {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly difference: ResultDifference | null;
};

/** Two assessments side by side. */
export type Comparison = {
  readonly asOf: string;
  readonly before: ComparedFile;
  readonly after: ComparedFile;
  /** The framework that scores both; null where none at hand can, so that no change can be told. */
  readonly framework: Framework | null;
  readonly subsystems: readonly ComparedSubsystem[];
  readonly onlyBefore: readonly ComparedSide[];
  readonly onlyAfter: readonly ComparedSide[];
};

/**
 * Compares two assessments as of one day. Nothing is migrated: each is scored by the first of `frameworks` that says what its own
 * version says (`areComparable`), and changes are told only where one of them does so for both. A subsystem is known by its id,
 * else by its name.
 */
export function compareAssessments(
  frameworks: readonly Framework[],
  before: Assessment,
  after: Assessment,
  asOf: string,
): Comparison {
  const speaksFor = (one: Framework, { framework }: Assessment): boolean => areComparable(one, framework);
  const common = frameworks.find((one) => speaksFor(one, before) && speaksFor(one, after)) ?? null;
  const fileOf = (assessment: Assessment): ComparedFile => ({
    pin: assessment.framework,
    framework: common ?? frameworks.find((one) => speaksFor(one, assessment)) ?? null,
  });
  const files = { before: fileOf(before), after: fileOf(after) };
  const sideOf = ({ framework }: ComparedFile, subsystem: Subsystem): ComparedSide => {
    return { subsystem, result: framework && score(framework, subsystem.answers, asOf) };
  };
  const partners = matchSubsystems(before, after);
  const matched = new Set(partners.values());
  return {
    asOf,
    ...files,
    framework: common,
    subsystems: [...partners].map(([one, other]) => {
      const sides = { before: sideOf(files.before, one), after: sideOf(files.after, other) };
      const [earlier, later] = [sides.before.result, sides.after.result];
      return { ...sides, difference: common && earlier && later && differenceBetween(earlier, later) };
    }),
    onlyBefore: before.subsystems.filter((one) => !partners.has(one)).map((one) => sideOf(files.before, one)),
    onlyAfter: after.subsystems.filter((one) => !matched.has(one)).map((one) => sideOf(files.after, one)),
  };
}

/** What changed between two results that were computed by one framework. */
export function differenceBetween(before: Result, after: Result): ResultDifference {
  return {
    change: changeBetween(before, after),
    evidence: evidenceBetween(before, after),
    setbacks: setbacksBetween(before, after),
  };
}

/** The subsystems that both have, in the order of the later one: first by id, then those that are left by name. */
function matchSubsystems(before: Assessment, after: Assessment): Map<Subsystem, Subsystem> {
  const found = new Map<Subsystem, Subsystem>();
  for (const key of ['id', 'name'] as const) {
    const left = before.subsystems.filter((one) => !found.has(one));
    const taken = new Set(found.values());
    for (const other of after.subsystems) {
      const one = left.find((candidate) => candidate[key] === other[key] && !found.has(candidate));
      if (one && !taken.has(other)) found.set(one, other);
    }
  }
  const order = (other: Subsystem): number => after.subsystems.indexOf(other);
  return new Map([...found].sort(([, a], [, b]) => order(a) - order(b)));
}
