/** What `score` prints, and the exit code that this means. */
import { CliError, EXIT } from '../disk/errors.ts';
import {
  LIMITS,
  aheadInWords,
  comparisonMarkdown,
  compareAssessments,
  dimensionName,
  ownValue,
  printAssessment,
  resultMarkdown,
  scoreAll,
  versionNames,
} from '../model/index.ts';
import type { Assessment, Comparison, Fate, Framework } from '../model/index.ts';
import type { ReadAssessment } from '../disk/read-assessment.ts';
import { comparisonJson, comparisonText, scoreJson, scoreText, visible } from '../report/index.ts';
import { bringTo, openAssessments, regressionsBetween, regressionsIn } from './score-file.ts';
import type { Current, Opened, Refused, Regression } from './score-file.ts';
import { strings } from '../../templates/strings.ts';

/** What `score` does, and how it reports. Paths are as typed. */
export type ScoreOptions = {
  readonly action:
    | { readonly kind: 'score' | 'migrate'; readonly file: string }
    | { readonly kind: 'compare'; readonly before: string; readonly after: string };
  readonly format: ScoreFormat;
  /** The day on which evidence is judged; null for today. */
  readonly asOf: string | null;
  /** What fails. */
  readonly checks: readonly Check[];
  /** The model.json of the version that a file was answered for, or null. */
  readonly oldModel: string | null;
};

/** What a caller may ask `score` to fail on. */
export const CHECKS = ['ahead-of-control', 'gate-reopened'] as const;
/** The name of such a check. */
type Check = (typeof CHECKS)[number];

/** The formats of results, the usual one first. */
export const SCORE_FORMATS = ['table', 'json', 'markdown'] as const;
/** The name of a format of results. */
type ScoreFormat = (typeof SCORE_FORMATS)[number];

/** What is to be printed: the answer itself, what is said beside it a line each, and the exit code. */
export type Printed = { readonly out: string; readonly notes: readonly string[]; readonly exitCode: number };

/** How text is set on this terminal. */
export type TextOptions = { readonly color: boolean; readonly width?: number };

const words = strings.assessment;
const said = strings.score;

/** Runs the command. With findings in a file or in the framework's own sources nothing is scored; they are for the caller to print. */
export async function runScore(
  root: string,
  options: ScoreOptions,
  today: string,
  text: TextOptions,
): Promise<Printed | Refused> {
  const { action, oldModel } = options;
  const paths = action.kind === 'compare' ? [action.before, action.after] : [action.file];
  const asOf = options.asOf ?? today;
  const opened = await openAssessments({ root, files: paths, oldModel, today, asOf }, { problems: words, files: said });
  if (!('files' in opened)) return opened;
  if (action.kind === 'compare') return printComparison(opened, asOf, options, text);
  const [file] = opened.files as [ReadAssessment];
  const current = bringTo(opened, file, asOf);
  return action.kind === 'migrate' ? printMigration(opened, current) : printScore(opened, current, asOf, options, text);
}

function printScore(
  { files, current: { framework } }: Opened,
  { assessment, migration }: Current,
  asOf: string,
  { format, checks }: ScoreOptions,
  text: TextOptions,
): Printed {
  const [file] = files as [ReadAssessment];
  const scored = scoreAll(framework, assessment, asOf);
  const out: Readonly<Record<ScoreFormat, () => string>> = {
    table: () => scoreText(framework, scored, asOf, words, text),
    json: () => scoreJson(framework, scored, asOf, migration),
    markdown: () => resultMarkdown(framework, withVisibleNames(assessment), asOf, words),
  };
  const judged = judge(framework, checks, regressionsIn(framework, file, scored));
  const versions = migration && versionNames(migration.from, framework);
  const migrated = versions ? [said.migrated(versions.before, versions.after)] : [];
  return { out: out[format](), ...judged, notes: [...migrated, ...fates(framework, file, migration), ...judged.notes] };
}

function printComparison(
  { current, older, files }: Opened,
  asOf: string,
  { format, checks }: ScoreOptions,
  text: TextOptions,
): Printed {
  const [before, after] = files.map(({ assessment }) => assessment) as [Assessment, Assessment];
  const frameworks = [current, ...(older ? [older] : [])].map(({ framework }) => framework);
  const comparison = compareAssessments(frameworks, before, after, asOf);
  const out: Readonly<Record<ScoreFormat, () => string>> = {
    table: () => comparisonText(comparison, words, text),
    json: () => comparisonJson(comparison),
    markdown: () =>
      comparisonMarkdown(
        compareAssessments(frameworks, withVisibleNames(before), withVisibleNames(after), asOf),
        words,
      ),
  };
  return { out: out[format](), ...judgeComparison(comparison, checks) };
}

/** What cannot be judged must not pass in silence: whoever asked for it has to give the versions that it needs. */
function judgeComparison(comparison: Comparison, checks: readonly Check[]): Pick<Printed, 'notes' | 'exitCode'> {
  const regressions = regressionsBetween(comparison);
  if (regressions && comparison.framework) return judge(comparison.framework, checks, regressions);
  if (checks.length === 0) return { notes: [], exitCode: EXIT.clean };
  const { before, after } = versionNames(comparison.before.pin, comparison.after.pin);
  return { notes: [said.cannotJudge(before, after)], exitCode: EXIT.misuse };
}

/** Fails on what was asked for and happened; evidence that only expired is told and never fails. */
function judge(
  framework: Framework,
  checks: readonly Check[],
  regressions: readonly Regression[],
): Pick<Printed, 'notes' | 'exitCode'> {
  const watchesGate = checks.includes('gate-reopened');
  const failures = regressions.flatMap((one) => [
    ...(checks.includes('ahead-of-control') ? aheadSince(framework, one) : []),
    ...(watchesGate && one.setbacks.isGateReopened ? [said.reopened(one.name)] : []),
  ]);
  const expired = watchesGate ? regressions.filter(({ isExpired }) => isExpired) : [];
  const notes = [...failures, ...expired.map(({ name }) => said.expired(name))];
  return { notes, exitCode: failures.length > 0 ? EXIT.findings : EXIT.clean };
}

function aheadSince(framework: Framework, { name, before, setbacks }: Regression): string[] {
  return setbacks.ahead.map((pair) => {
    const [sentence = ''] = aheadInWords(framework, { ahead: [pair] }, words);
    if (!before) return said.ahead(name, sentence);
    const was = before.ahead.find(({ authority, control }) => authority === pair.authority && control === pair.control);
    return was ? said.furtherAhead(name, sentence, was.by) : said.newlyAhead(name, sentence);
  });
}

function printMigration({ files, current: { framework } }: Opened, { assessment, migration }: Current): Printed {
  if (assessment.snapshots.length > LIMITS.snapshots) throw new CliError(said.tooManySnapshots(LIMITS.snapshots));
  const [file] = files as [ReadAssessment];
  const notes = migration ? fates(framework, file, migration) : [said.upToDate(framework.version)];
  return { out: printAssessment(assessment), notes, exitCode: EXIT.clean };
}

/** What became of the answers: a line for each fate that any of them met, and one for each subsystem that could not keep all of its own. */
function fates(framework: Framework, { assessment: saved }: ReadAssessment, migration: Current['migration']): string[] {
  if (!migration) return [];
  const { assessment, dimensions } = migration;
  const nameOf = ({ from, to }: Moved): string => (to ? dimensionName(framework, to) : from);
  const isAnswered = ({ from }: Moved): boolean =>
    saved.subsystems.some(({ answers }) => (ownValue(answers, from) ?? { answer: 'not-sure' }).answer !== 'not-sure');
  const answered = dimensions.filter(isAnswered);
  const sentences = { carried: said.carried, confirm: said.toConfirm, history: said.lost } as const;
  const lines = (Object.keys(sentences) as Fate[]).flatMap((fate) => {
    const names = answered.filter((one) => one.fate === fate).map(nameOf);
    return names.length > 0 ? [sentences[fate](names)] : [];
  });
  const refused = saved.subsystems.flatMap(({ name, answers }, index) => {
    const kept = assessment.subsystems[index]!.answers;
    const names = answered
      .filter(({ from, to }) => to !== null && Object.hasOwn(answers, from) && !Object.hasOwn(kept, to))
      .map(nameOf);
    return names.length > 0 ? [said.refused(name, names)] : [];
  });
  return [...lines, ...refused];
}

type Moved = NonNullable<Current['migration']>['dimensions'][number];

/** Markdown may be printed to a terminal as well. */
function withVisibleNames(assessment: Assessment): Assessment {
  const subsystems = assessment.subsystems.map((one) => ({ ...one, name: visible(one.name) }));
  return { ...assessment, subsystems };
}
