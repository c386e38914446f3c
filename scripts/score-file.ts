/** What `gradient score` does: saved assessments against the framework of a project. Nothing is written. */
import { readFile } from 'node:fs/promises';
import { compile, type Diagnostic } from './content/index.ts';
import { CliError } from './errors.ts';
import { readSources } from './files.ts';
import {
  checkAnswers,
  frameworkOf,
  migrate,
  needsMigration,
  newestComparable,
  parseModel,
  setbacksBetween,
} from './model/index.ts';
import type {
  Assessment,
  Comparison,
  Edition,
  Framework,
  Migration,
  Model,
  Pin,
  Result,
  Scored,
  Setbacks,
} from './model/index.ts';
import { readProject } from './project.ts';
import type { FileProblem, ReadFile } from './read-assessment.ts';

/** The framework of a project, or the findings that keep it from being one. */
export type ProjectEdition = { readonly edition: Edition } | { readonly diagnostics: readonly Diagnostic[] };

/** The framework that the sources at `root` make. `today` is a calendar day. */
export async function readEdition(root: string, today: string): Promise<ProjectEdition> {
  const [project, files] = await Promise.all([readProject(root), readSources(root)]);
  const { compiled, diagnostics } = compile(files, { today, homepage: project.homepage });
  return compiled ? { edition: editionOf(compiled.model) } : { diagnostics };
}

/** The framework in a downloaded `model.json`. Throws a CliError where it is not one of a format that is known here. */
export async function readModelFile(path: string): Promise<Edition> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`${path} cannot be read: ${error.code}.`);
  });
  try {
    return editionOf(parseModel(text));
  } catch {
    throw new CliError(`${path} is not the model.json of a release, or has a format that this version does not know.`);
  }
}

function editionOf(model: Model): Edition {
  return { framework: frameworkOf(model), model };
}

/** Refuses an older model that a file was not answered for. */
export function checkOlder(older: Edition | null, { framework: { version, digest } }: Assessment): void {
  if (!older || older.framework.digest === digest) return;
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
  checkOlder(older, saved);
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

/** The subsystems of one assessment against their newest snapshots that this framework can score. */
export function regressionsIn(framework: Framework, assessment: Assessment, scored: readonly Scored[]): Regression[] {
  return scored.map(({ subsystem, result }) => {
    const before = newestComparable(framework, assessment.snapshots, subsystem.id);
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
