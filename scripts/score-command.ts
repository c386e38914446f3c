/** The command `score`: what it prints, and the exit code that this means. */
import { CliError, EXIT } from './errors.ts';
import type { Check, ScoreFormat, ScoreOptions } from './arguments.ts';
import type { Diagnostic } from './content/index.ts';
import {
  LIMITS,
  aheadInWords,
  comparisonMarkdown,
  compareAssessments,
  dimensionName,
  printAssessment,
  resultMarkdown,
  scoreAll,
} from './model/index.ts';
import type { Assessment, Comparison, Edition, Fate, Framework } from './model/index.ts';
import { readEdition, readModelFile } from './edition.ts';
import { readAssessmentFile } from './read-assessment.ts';
import type { ReadFile } from './read-assessment.ts';
import { comparisonJson, comparisonText, scoreJson, scoreText, visible } from './report/index.ts';
import { answerProblems, bringTo, checkOlder, regressionsBetween, regressionsIn } from './score-file.ts';
import type { Current, Regression } from './score-file.ts';
import { strings } from '../templates/strings.ts';

/** What is to be printed: the answer itself, what is said beside it a line each, and the exit code. */
export type Printed = { readonly out: string; readonly notes: readonly string[]; readonly exitCode: number };

/** How text is set on this terminal. */
export type TextOptions = { readonly color: boolean; readonly width?: number };

/** Runs the command; findings in the framework's own sources come back as they are, for the caller to report. */
export async function runScoreCommand(
  root: string,
  options: ScoreOptions,
  today: string,
  text: TextOptions,
): Promise<Printed | { readonly diagnostics: readonly Diagnostic[] }> {
  const [project, older] = await Promise.all([
    readEdition(root, today),
    options.oldModel === null ? null : readModelFile(options.oldModel),
  ]);
  if ('diagnostics' in project) return project;
  const asOf = options.asOf ?? today;
  const { edition } = project;
  const { action } = options;
  if (action.kind === 'compare') return compareFiles(edition, older, action, asOf, options, text);
  const file = await readFile(action.file, edition.framework);
  if ('problems' in file) return refused(file.problems);
  const current = bringTo(edition, older, file.assessment, asOf);
  return action.kind === 'migrate'
    ? printMigration(edition, current)
    : printScore(edition, file.assessment, current, asOf, options, text);
}

const words = strings.assessment;
const said = strings.score;

type Problems = Extract<ReadFile, { readonly problems: unknown }>['problems'];

/** The file, if its answers are such as the framework allows. */
async function readFile(path: string, framework: Framework): Promise<ReadFile> {
  const file = await readAssessmentFile(path, words, said);
  if ('problems' in file) return file;
  const problems = answerProblems(framework, file);
  return problems.length > 0 ? { problems } : file;
}

function refused(problems: Problems): Printed {
  return {
    out: '',
    notes: problems.map(({ place, message }) => visible(`${place} ${message}`)),
    exitCode: EXIT.findings,
  };
}

function printScore(
  { framework }: Edition,
  saved: Assessment,
  { assessment, migration }: Current,
  asOf: string,
  { format, checks }: ScoreOptions,
  text: TextOptions,
): Printed {
  const scored = scoreAll(framework, assessment, asOf);
  const out: Readonly<Record<ScoreFormat, () => string>> = {
    table: () => scoreText(framework, scored, asOf, words, text),
    json: () => scoreJson(framework, scored, asOf, migration),
    markdown: () => resultMarkdown(framework, assessment, asOf, words),
  };
  const judged = judge(framework, checks, regressionsIn(framework, saved, scored));
  const notes = migration
    ? [said.migrated(migration.from.version, framework.version), ...fates(framework, migration)]
    : [];
  return { out: out[format](), notes: [...notes, ...judged.notes], exitCode: judged.exitCode };
}

async function compareFiles(
  { framework }: Edition,
  older: Edition | null,
  action: { readonly before: string; readonly after: string },
  asOf: string,
  { format, checks }: ScoreOptions,
  text: TextOptions,
): Promise<Printed> {
  const [before, after] = await Promise.all([readFile(action.before, framework), readFile(action.after, framework)]);
  const problems = [before, after].flatMap((file) => ('problems' in file ? file.problems : []));
  if ('problems' in before || 'problems' in after) return refused(problems);
  checkOlder(older, [before.assessment, after.assessment]);
  const frameworks = older ? [framework, older.framework] : [framework];
  const comparison = compareAssessments(frameworks, before.assessment, after.assessment, asOf);
  const out: Readonly<Record<ScoreFormat, () => string>> = {
    table: () => comparisonText(comparison, words, text),
    json: () => comparisonJson(comparison),
    markdown: () => comparisonMarkdown(comparison, words),
  };
  return { out: out[format](), ...judgeComparison(comparison, checks) };
}

/** What cannot be judged must not pass in silence: whoever asked for it has to give the versions that it needs. */
function judgeComparison(comparison: Comparison, checks: readonly Check[]): Pick<Printed, 'notes' | 'exitCode'> {
  const regressions = regressionsBetween(comparison);
  if (regressions && comparison.framework) return judge(comparison.framework, checks, regressions);
  if (checks.length === 0) return { notes: [], exitCode: EXIT.clean };
  const { before, after } = comparison;
  return { notes: [said.cannotJudge(before.pin.version, after.pin.version)], exitCode: EXIT.misuse };
}

/** Fails on what was asked for and happened; evidence that only expired is told and never fails. */
function judge(
  framework: Framework,
  checks: readonly Check[],
  regressions: readonly Regression[],
): Pick<Printed, 'notes' | 'exitCode'> {
  const failures = regressions.flatMap(({ name, setbacks }) => [
    ...(checks.includes('ahead-of-control')
      ? aheadInWords(framework, setbacks, words).map((sentence) => said.ahead(name, sentence))
      : []),
    ...(checks.includes('gate-reopened') && setbacks.isGateReopened ? [said.reopened(name)] : []),
  ]);
  const expired = checks.includes('gate-reopened') ? regressions.filter(({ isExpired }) => isExpired) : [];
  const notes = [...failures, ...expired.map(({ name }) => said.expired(name))];
  return { notes: notes.map(visible), exitCode: failures.length > 0 ? EXIT.findings : EXIT.clean };
}

function printMigration({ framework }: Edition, { assessment, migration }: Current): Printed {
  if (assessment.snapshots.length > LIMITS.snapshots) throw new CliError(said.tooManySnapshots(LIMITS.snapshots));
  const notes = migration ? fates(framework, migration) : [said.upToDate(framework.version)];
  return { out: printAssessment(assessment), notes, exitCode: EXIT.clean };
}

/** What became of the answers, a line for each fate that any of them met. */
function fates(framework: Framework, { dimensions }: NonNullable<Current['migration']>): string[] {
  const those = (fate: Fate): string[] =>
    dimensions.filter((one) => one.fate === fate).map(({ from, to }) => (to ? dimensionName(framework, to) : from));
  const lines: [Fate, (names: readonly string[]) => string][] = [
    ['carried', said.carried],
    ['confirm', said.toConfirm],
    ['history', said.lost],
  ];
  return lines.flatMap(([fate, sentence]) => (those(fate).length > 0 ? [sentence(those(fate))] : []));
}
