/** The command line: the only file that prints, reads the environment or sets the exit code. */
import { resolve } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import {
  HELP,
  parseCommand,
  type BuildOptions,
  type CheckOptions,
  type Command,
  type DiffOptions,
  type ReleaseOptions,
  type ScoreOptions,
} from './arguments.ts';
import { findBrowser } from './browser.ts';
import { build } from './build.ts';
import { findRule, type Diagnostic } from './content/index.ts';
import { updateDeadLinks } from './dead-links.ts';
import { recoverProject } from './disk/staging.ts';
import { CliError, describeRefusal, EXIT } from './errors.ts';
import { diffModels, permalinks, type RuleDoc } from './model/index.ts';
import { checkProject, fails, mendProject, patchOf, type Selection } from './project-check.ts';
import { readProject, type Project } from './project.ts';
import { explainRule, report, reportDifference, reportText, visible, withoutFixes, type Told } from './report/index.ts';
import { release } from './release-command.ts';
import { runScoreCommand } from './score-command.ts';
import { verify } from './verify.ts';
import { readEdition, readModel } from './edition.ts';
import { watchSources } from './watch.ts';

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', () => process.exit());
  try {
    return await run(parseCommand(argv));
  } catch (error) {
    return explainFailure(error, argv.includes('--debug'));
  }
}

function explainFailure(error: unknown, isDebugging: boolean): number {
  if (error instanceof CliError) {
    // Messages name what was typed, in which a terminal might find something to act on.
    process.stderr.write(`gradient: ${error.message.split('\n').map(visible).join('\n')}\n`);
    return error.exitCode;
  }
  if (error instanceof Error && 'syscall' in error && !isDebugging) {
    process.stderr.write(`gradient: ${visible(describeRefusal(error))}\n`);
    return EXIT.misuse;
  }
  const detail = error instanceof Error ? (isDebugging ? error.stack : error.message) : String(error);
  process.stderr.write(
    `gradient: the tool itself failed: ${detail}\nThis is a bug; please report it with the output of --debug.\n`,
  );
  return EXIT.bug;
}

async function run(command: Command): Promise<number> {
  if (command.name === 'help') {
    process.stdout.write(HELP);
    return EXIT.clean;
  }
  const root = resolve(command.root);
  await recoverProject(root);
  switch (command.name) {
    case 'check':
      return runCheck(root, command.options);
    case 'build':
      return runBuild(root, command.options);
    case 'explain':
      return runExplain(root, command.rule);
    case 'links':
      return runLinks(root);
    case 'diff':
      return runDiff(root, command.options);
    case 'score':
      return runScore(root, command.options);
    case 'release':
      return runRelease(root, command.options);
    case 'verify':
      return runVerify(root, command.path);
  }
}

async function runCheck(root: string, options: CheckOptions): Promise<number> {
  const project = await readProject(root);
  const selection = await selectionOf(options);
  if (options.watch) return runWatch(root, project, options, selection);
  if (options.fix === 'no') return tell(await checkProject(root, today(), selection, options.base), project, options);
  const { mended, diagnostics } = await mendProject(root, today(), selection, options.fix === 'write');
  if (options.fix === 'show') {
    const patch = patchOf(mended);
    // A patch has to hold every byte, and a terminal must not act on any.
    process.stdout.write(process.stdout.isTTY ? patch.split('\n').map(visible).join('\n') : patch);
    if (mended.length === 0) process.stderr.write('There is nothing that --fix mends.\n');
    return mended.length > 0 || fails(diagnostics, options.strict) ? EXIT.findings : EXIT.clean;
  }
  for (const { path } of mended) process.stderr.write(`Mended ${path}.\n`);
  return tell(diagnostics, project, options);
}

async function selectionOf({ paths, stdinFile }: CheckOptions): Promise<Selection> {
  if (stdinFile === null) return { paths, stdin: null };
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return { paths, stdin: { path: stdinFile, bytes: new Uint8Array(Buffer.concat(chunks)) } };
}

/** The lines around each run are what an editor looks for to know when findings are complete. */
async function runWatch(root: string, project: Project, options: CheckOptions, selection: Selection): Promise<number> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const again = async (): Promise<void> => {
    process.stdout.write('Checking.\n');
    try {
      tell(await checkProject(root, today(), selection, options.base), project, options);
    } catch (error) {
      explainFailure(error, false);
    }
    process.stdout.write('Watching for changes.\n');
  };
  await watchSources(root, again, stop.signal);
  return EXIT.clean;
}

async function runBuild(root: string, buildOptions: BuildOptions): Promise<number> {
  const started = performance.now();
  const { diagnostics, written } = await build(root, today(), buildOptions);
  const options = { strict: false, format: 'text' } as const;
  if (diagnostics.length > 0) tell(withoutFixes(diagnostics), await readProject(root), options);
  if (!written) {
    process.stderr.write('Nothing was built; dist/ is as it was.\n');
    return EXIT.findings;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `Built dist/: ${written.files} files, ${Math.round(written.bytes / 1024)} KiB, in ${seconds} s.\n`,
  );
  tellForeign(written.foreign);
  return EXIT.clean;
}

/** How many files are named before the rest is counted. */
const MOST_NAMED = 5;

/** What is in dist/ although no build has written it is somebody's, and is published with the site. */
function tellForeign(foreign: readonly string[]): void {
  if (foreign.length === 0) return;
  const named = foreign.slice(0, MOST_NAMED).map(visible).join(', ');
  const others = foreign.length > MOST_NAMED ? ` and ${foreign.length - MOST_NAMED} more` : '';
  process.stderr.write(`No build has written ${named}${others} in dist/. They stay there; --clean removes them.\n`);
}

async function runExplain(root: string, id: string): Promise<number> {
  const found = findRule(id);
  if (!('doc' in found)) {
    const hint = found.nearest ? `Did you mean ${found.nearest}?` : 'Findings name the rule that they come from.';
    throw new CliError(`There is no rule ${JSON.stringify(id)}. ${hint}`);
  }
  const { homepage } = await readProject(root);
  process.stdout.write(explainRule(found.doc, ruleAddress(homepage, id)));
  return EXIT.clean;
}

async function runLinks(root: string): Promise<number> {
  const states = Object.values(await updateDeadLinks(root, today(), fetch));
  const count = (wanted: string): number => states.filter(({ status }) => status === wanted).length;
  process.stderr.write(
    `${states.length} addresses: ${count('alive')} answered, ${count('dead')} are dead, ${count('unknown')} could not be judged.\n`,
  );
  return EXIT.clean;
}

async function runDiff(root: string, { from, to, format }: DiffOptions): Promise<number> {
  const older = await readModel(root, from);
  const newer = to === null ? await readEdition(root, today()) : { edition: await readModel(root, to) };
  if ('diagnostics' in newer) return failSources(newer.diagnostics, root, 'Nothing was compared');
  const { color } = settingOf(process.stdout);
  process.stdout.write(reportDifference(diffModels(older.model, newer.edition.model), format, { color }));
  return EXIT.clean;
}

async function runRelease(root: string, { date, hasPdf }: ReleaseOptions): Promise<number> {
  const browser = hasPdf ? await findBrowser(process.env) : null;
  const result = await release(root, { date: date ?? today(), browser });
  if ('diagnostics' in result) {
    const { homepage } = await readProject(root);
    tellBeside(result.diagnostics, (id) => ruleAddress(homepage, id));
    process.stderr.write('Nothing was released; a release has no findings, not even warnings.\n');
    return EXIT.findings;
  }
  if ('stub' in result) {
    process.stderr.write(
      `Nothing was released yet. ${result.stub} has been begun: write the notes there, commit them, and release again.\n`,
    );
    return EXIT.findings;
  }
  const { version, files } = result;
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  process.stderr.write(
    `Released ${version}: ${files.length} files, ${Math.round(size / 1024)} KiB, in framework/releases/. Commit that folder.\n`,
  );
  return EXIT.clean;
}

async function runVerify(root: string, path: string): Promise<number> {
  const { lines, isReleased } = await verify(root, path);
  const stream = isReleased ? process.stdout : process.stderr;
  for (const line of lines) stream.write(`${visible(line)}\n`);
  return isReleased ? EXIT.clean : EXIT.findings;
}

/** Findings that keep the sources from being a framework, and what was not done because of them. */
async function failSources(diagnostics: readonly Diagnostic[], root: string, undone: string): Promise<number> {
  const { homepage } = await readProject(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  tellBeside(errors, (id) => ruleAddress(homepage, id));
  process.stderr.write(`${undone}; the framework has errors.\n`);
  return EXIT.findings;
}

/** Findings of a command whose result belongs on standard output. None of these commands mends anything. */
function tellBeside(findings: readonly Told[], address: (rule: string) => string | null): void {
  process.stderr.write(reportText(withoutFixes(findings), { ...settingOf(process.stderr), ruleAddress: address }));
}

async function runScore(root: string, options: ScoreOptions): Promise<number> {
  const printed = await runScoreCommand(root, options, today(), settingOf(process.stdout));
  if ('diagnostics' in printed) return failSources(printed.diagnostics, root, 'Nothing was scored');
  if ('findings' in printed) {
    tellBeside(printed.findings, () => null);
    return EXIT.findings;
  }
  process.stdout.write(printed.out);
  for (const note of printed.notes) process.stderr.write(`${visible(note)}\n`);
  return printed.exitCode;
}

/** How text is set on a stream. */
function settingOf({ isTTY, columns }: NodeJS.WriteStream): { color: boolean; width?: number } {
  return { color: isTTY && !process.env['NO_COLOR'], ...(isTTY ? { width: columns } : {}) };
}

/** Prints findings and gives the exit code they mean. */
function tell(
  diagnostics: readonly Diagnostic[],
  { homepage }: Project,
  { strict, format }: Pick<CheckOptions, 'strict' | 'format'>,
): number {
  const options = {
    ...settingOf(process.stdout),
    toolVersion: manifest.version,
    toolAddress: manifest.homepage,
    ruleAddress: (id: string) => ruleAddress(homepage, id),
    describeRule,
  };
  process.stdout.write(report(diagnostics, format, options));
  return fails(diagnostics, strict) ? EXIT.findings : EXIT.clean;
}

function describeRule(id: string): RuleDoc | undefined {
  const found = findRule(id);
  return 'doc' in found ? found.doc : undefined;
}

function ruleAddress(homepage: string | null, id: string): string | null {
  return homepage === null ? null : new URL(permalinks.rule(id).slice(1), homepage).href;
}

/** The day here and now, for rules that compare dates with it. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
