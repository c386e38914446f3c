/** What `gradient score` does: saved assessments against the framework of a project. Nothing is written. */
import type { Diagnostic } from '../content/index.ts';
import { editionOf, readEdition, readModelFile } from './edition.ts';
import { CliError } from '../disk/errors.ts';
import {
  checkAnswers,
  isSameFramework,
  migrate,
  needsMigration,
  newestComparable,
  setbacksBetween,
} from '../model/index.ts';
import type {
  Assessment,
  Comparison,
  FrameworkOfVersion,
  Framework,
  Migration,
  Pin,
  Release,
  Result,
  Scored,
  Setbacks,
} from '../model/index.ts';
import { readAssessmentFile, type ReadAssessment, type ReadingWords } from '../disk/read-assessment.ts';
import { visible, type Told } from '../report/index.ts';

/** What is asked for: files, and the model that they were made for. Paths are as typed. */
export type Request = {
  readonly root: string;
  readonly files: readonly string[];
  readonly oldModel: string | null;
  /** A calendar day. */
  readonly today: string;
  /** The day as of which answers are scored: evidence may be as late as either. */
  readonly asOf: string;
};

/** Everything that scoring needs. */
export type Opened = {
  readonly files: readonly ReadAssessment[];
  readonly current: FrameworkOfVersion;
  /** The older version, where its model was given or the project has released it. */
  readonly older: FrameworkOfVersion | null;
};

/** What keeps from scoring: findings in the files, or in the sources of the framework. */
export type Refused = { readonly findings: readonly Told[] } | { readonly diagnostics: readonly Diagnostic[] };

/** Opens assessments with the frameworks that score them. Answers are checked by the version that they were given for. */
export async function openAssessments(request: Request, words: ReadingWords): Promise<Opened | Refused> {
  const read = await Promise.all(request.files.map((path) => readAssessmentFile(path, words)));
  const files = read.filter((file): file is ReadAssessment => 'assessment' in file);
  if (files.length < read.length) return { findings: read.flatMap((file) => ('assessment' in file ? [] : file)) };
  const given = request.oldModel === null ? null : withVisibleNames(await readModelFile(request.oldModel));
  if (given) checkOlder(given, files);
  const project = await readEdition(request.root, request.today);
  if ('diagnostics' in project) return project;
  const { edition: current } = project;
  const older = given ?? findReleased(project.releases, current, files);
  const frameworks = [current, ...(older ? [older] : [])].map(({ framework }) => framework);
  const latest = request.asOf > request.today ? request.asOf : request.today;
  const findings = files.flatMap((file) => answerFindings(frameworks, file, latest));
  return findings.length > 0 ? { findings } : { files, current, older };
}

/** Names are no part of the digest, so that a file can have the digest of a release and other names. */
function withVisibleNames({ model, framework }: FrameworkOfVersion): FrameworkOfVersion {
  const named = <Named extends { readonly name: string }>(one: Named): Named => ({ ...one, name: visible(one.name) });
  const { modes, dimensions, aspects } = framework;
  const shown = { modes: modes.map(named), dimensions: dimensions.map(named), aspects: aspects.map(named) };
  return { model, framework: { ...framework, ...shown } };
}

/** The first other version that a file was made for, where the project has released it. */
function findReleased(
  releases: readonly Release[],
  current: FrameworkOfVersion,
  files: readonly ReadAssessment[],
): FrameworkOfVersion | null {
  const pins = files
    .map(({ assessment }) => assessment.framework)
    .filter((pin) => !isSameFramework(pin, current.framework));
  const found = pins.flatMap((pin) => releases.filter(({ record }) => isSameFramework(record, pin)))[0];
  return found ? editionOf(found.model) : null;
}

/** Refuses an older model that no file was made for. */
function checkOlder({ framework: older }: FrameworkOfVersion, files: readonly ReadAssessment[]): void {
  const pins = files.map(({ assessment }) => assessment.framework);
  if (pins.some((pin) => isSameFramework(pin, older))) return;
  const [wanted, versions] = [new Set(pins.map(inWords)), new Set(pins.map(({ version }) => version))];
  throw new CliError(
    `The answers were given for ${[...wanted].join(' and ')}, and --old-model is ${inWords(older)}. Give the model.json of version ${[...versions].join(' or ')}.`,
  );
}

function inWords({ version, digest }: Pin): string {
  return `version ${version} (${digest})`;
}

/** What a version does not allow among the answers that were given for it, twenty findings at most. */
function answerFindings(
  frameworks: readonly Framework[],
  { assessment, toFinding }: ReadAssessment,
  latest: string,
): Told[] {
  const states = [
    { ...assessment, path: [] },
    ...assessment.snapshots.map((snapshot, index) => ({ ...snapshot, path: ['snapshots', index] })),
  ];
  const problems = states.flatMap(({ framework, subsystems, path }) => {
    const own = frameworks.find((one) => isSameFramework(one, framework));
    return own
      ? subsystems.flatMap((one, index) => checkAnswers(own, one, [...path, 'subsystems', index], latest))
      : [];
  });
  return problems.slice(0, 20).map(toFinding);
}

/** An assessment for the framework's own version, and how it became one; null where it was. */
export type Current = {
  readonly assessment: Assessment;
  readonly migration: (Migration & { readonly from: Pin }) | null;
};

/** Brings an assessment to the framework, in memory. */
export function bringTo({ current, older }: Opened, { assessment: saved }: ReadAssessment, date: string): Current {
  const { version, digest } = current.framework;
  if (!needsMigration(saved, current.framework))
    return { assessment: { ...saved, framework: { version, digest } }, migration: null };
  const migration = migrate(saved, older, current, date);
  return { assessment: migration.assessment, migration: { ...migration, from: saved.framework } };
}

/** What went back in one subsystem since its earlier state, which is null where there is none. */
export type Regression = {
  readonly name: string;
  readonly before: Result | null;
  readonly setbacks: Setbacks;
  /** The gate had been crossed, and the evidence cannot tell any more. */
  readonly isExpired: boolean;
};

/**
 * The subsystems of a file against the newest snapshot of each that this framework can score. Snapshots are taken as they are in the
 * file: the one that bringing it to another version adds is the present state once more, and would hide what went back.
 */
export function regressionsIn(
  framework: Framework,
  { assessment: { snapshots } }: ReadAssessment,
  scored: readonly Scored[],
): Regression[] {
  return scored.map(({ subsystem: { id, name }, result }) =>
    regression(name, newestComparable(framework, snapshots, id), result),
  );
}

/** The subsystems of two files; one that is new has no earlier state. Null where the two cannot be compared. */
export function regressionsBetween({ framework, subsystems, onlyAfter }: Comparison): Regression[] | null {
  if (!framework) return null;
  const shared = subsystems.map(({ before, after }) => regression(after.subsystem.name, before.result, after.result!));
  return [...shared, ...onlyAfter.map(({ subsystem, result }) => regression(subsystem.name, null, result!))];
}

function regression(name: string, before: Result | null, after: Result): Regression {
  const isExpired = before?.gate === 'crossed' && after.gate === 'cannot-tell';
  return { name, before, setbacks: setbacksBetween(before, after), isExpired };
}
