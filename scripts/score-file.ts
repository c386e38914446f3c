/** What `gradient score` does: saved assessments against the framework of a project. Nothing is written. */
import { CliError } from './errors.ts';
import { checkAnswers, migrate, needsMigration, newestComparable, setbacksBetween } from './model/index.ts';
import type {
  Assessment,
  Comparison,
  Edition,
  Framework,
  Migration,
  Pin,
  Result,
  Scored,
  Setbacks,
} from './model/index.ts';
import type { FileProblem, ReadFile } from './read-assessment.ts';

/** Refuses an older model that no file was answered for. */
export function checkOlder(older: Edition | null, files: readonly [Assessment, ...Assessment[]]): void {
  if (!older || files.some(({ framework }) => framework.digest === older.framework.digest)) return;
  const { version, digest } = files[0].framework;
  const { version: given, digest: found } = older.framework;
  throw new CliError(
    `The file was answered for version ${version} (${digest}), and --old-model is version ${given} (${found}). Give the model.json of version ${version}.`,
  );
}

/** An assessment of the framework's own version, and how it became one; null where it was. */
export type Current = {
  readonly assessment: Assessment;
  readonly migration: (Migration & { readonly from: Pin }) | null;
};

/** Brings an assessment to the framework, in memory. */
export function bringTo(edition: Edition, older: Edition | null, saved: Assessment, date: string): Current {
  if (!needsMigration(saved, edition.framework)) return { assessment: saved, migration: null };
  checkOlder(older, [saved]);
  const migration = migrate(saved, older, edition, date);
  return { assessment: migration.assessment, migration: { ...migration, from: saved.framework } };
}

/** What the framework does not allow among answers that were given for it, with the places in the file. */
export function answerProblems(
  framework: Framework,
  read: Extract<ReadFile, { assessment: Assessment }>,
): readonly FileProblem[] {
  if (needsMigration(read.assessment, framework)) return [];
  const problems = read.assessment.subsystems.flatMap((one, index) =>
    checkAnswers(framework, one, ['subsystems', index]),
  );
  return read.locate(problems.slice(0, 20));
}

/** What went back in one subsystem since its earlier state, and whether the evidence for its gate only expired. */
export type Regression = { readonly name: string; readonly setbacks: Setbacks; readonly isExpired: boolean };

/**
 * Subsystems against their newest snapshots in `saved` that this framework can score. The file as it was saved counts: bringing it to
 * another version adds a snapshot of the very answers that are to be judged.
 */
export function regressionsIn(framework: Framework, saved: Assessment, scored: readonly Scored[]): Regression[] {
  return scored.map(({ subsystem, result }) => {
    const before = newestComparable(framework, saved.snapshots, subsystem.id);
    return regression(subsystem.name, before, result);
  });
}

/** The subsystems that two files share; a new one has no earlier state. Null where the two cannot be compared. */
export function regressionsBetween({ framework, subsystems, onlyAfter }: Comparison): Regression[] | null {
  if (!framework) return null;
  const shared = subsystems.map(({ before, after }) => regression(after.subsystem.name, before.result, after.result!));
  return [...shared, ...onlyAfter.map(({ subsystem, result }) => regression(subsystem.name, null, result!))];
}

function regression(name: string, before: Result | null, after: Result): Regression {
  const setbacks = setbacksBetween(before, after);
  return { name, setbacks, isExpired: before?.gate === 'crossed' && after.gate === 'cannot-tell' };
}
