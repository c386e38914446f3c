/** The command line as typed, read into a command with its options. Pure: nothing is looked up, and nothing is printed. */
import { parseArgs } from 'node:util';
import { CliError } from '../disk/errors.ts';
import { findNearest } from '../content/index.ts';
import { isRealDate, ownValue } from '../model/index.ts';
import { DIFFERENCE_FORMATS, FORMATS, type DifferenceFormat, type Format } from '../report/index.ts';

/** What one command line asks for. Paths are as typed. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'check'; readonly root: string; readonly options: CheckOptions }
  | { readonly name: 'build'; readonly root: string; readonly options: BuildOptions }
  | { readonly name: 'links'; readonly root: string }
  | { readonly name: 'explain'; readonly root: string; readonly rule: string }
  | { readonly name: 'diff'; readonly root: string; readonly options: DiffOptions }
  | { readonly name: 'score'; readonly root: string; readonly options: ScoreOptions }
  | { readonly name: 'release'; readonly root: string; readonly options: ReleaseOptions }
  | { readonly name: 'verify'; readonly root: string; readonly path: string; readonly key: string | null };

/** What `build` shows. */
export type BuildOptions = {
  /** The working tree at `/`, whatever has been released. */
  readonly draft: boolean;
  /** Whether pages say when git says that their sources were last changed. */
  readonly hasGit: boolean;
  /** Whether files in `dist/` that no build has written go. */
  readonly clean: boolean;
};

/** How `check` looks and reports. */
export type CheckOptions = {
  /** Warnings fail, too. */
  readonly strict: boolean;
  readonly format: Format;
  /** Only findings in these files or folders are reported; all of them where there are none. */
  readonly paths: readonly string[];
  /** The path of a source whose text comes from standard input, or null. */
  readonly stdinFile: string | null;
  /** A commit whose releases have to be there as they were, or null. */
  readonly base: string | null;
  readonly fix: 'no' | 'write' | 'show';
  readonly watch: boolean;
};

/**
 * Which models `diff` compares, and how it reports: released versions or files as typed. `from` is null for the current release, `to`
 * for the working tree.
 */
export type DiffOptions = {
  readonly from: string | null;
  readonly to: string | null;
  readonly format: DifferenceFormat;
};

/** The day that a release bears, null for today; and whether it has a PDF, which takes a browser. */
export type ReleaseOptions = { readonly date: string | null; readonly hasPdf: boolean };

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
export type Check = (typeof CHECKS)[number];

/** The formats of results, the usual one first. */
export const SCORE_FORMATS = ['table', 'json', 'markdown'] as const;
/** The name of a format of results. */
export type ScoreFormat = (typeof SCORE_FORMATS)[number];

/** What `--help` prints. */
export const HELP = `gradient: checks the framework and builds its site, JSON model and print page

Usage
  gradient check [<path>...] [--strict] [--base <commit>] [--format <format>] [--fix [--dry-run]] [--watch]
  gradient build [--draft] [--no-git] [--clean]
  gradient explain <rule>
  gradient links
  gradient diff [<old>] [<new>] [--format <format>]
  gradient score <file> [--format <format>] [--as-of <date>] [--check <what>] [--old-model <model.json>]
  gradient score compare <old> <new> [--format <format>] [--as-of <date>] [--check <what>]
  gradient score migrate <file> [--old-model <model.json>]
  gradient release [--date <date>] [--no-pdf]
  gradient verify <file or folder> [--key <key>]

Commands
  check     reports every finding in framework/, CONTRIBUTING.md and .github/SECURITY.md; with paths, those in these files and folders
  build     checks, then writes dist/; with an error in the sources dist/ stays as it was
  explain   says what a rule asks for, why, and how to keep it
  diff      says what changed between two models by meaning, and the least version that this asks for. Each is a released
            version or a model.json; without the second, the new one is the working tree, and without both, the old one
            is the current release
  score     says where saved answers stand: a position, its possible range, and why; a file is JSON or YAML
            compare: what changed between two files; migrate: prints the file for this version of the framework
  release   freezes the framework as the version that it declares, with its notes, archives and PDF, in
            framework/releases/; without notes, begins them from what has changed
  verify    says which release a file or a folder is, or that it is none; with a key, also whether it is signed by it
  links     asks every web address that the sources link to whether it answers, and writes framework/links.json

Options of check
  --strict              warnings fail, too
  --base <commit>       releases in this commit, as origin/main, have to be there as they were
  --format <format>     ${FORMATS.join(', ')} (default: text)
  --fix                 mends what is wrong in form only, in the sources themselves
  --dry-run             with --fix: prints what would change, and changes nothing
  --watch               checks again after every change, until it is stopped
  --stdin-file <path>   reads the text of this one source from standard input

Options of build
  --draft               shows the working tree at /, also where there are releases
  --no-git              does not say when sources were last changed
  --clean               removes files from dist/ that no build has written

Options of diff
  --format <format>     ${DIFFERENCE_FORMATS.join(', ')} (default: text)

Options of score
  --format <format>     ${SCORE_FORMATS.join(', ')} (default: table)
  --as-of <date>        the day on which evidence is judged (default: today)
  --check <what>        ${CHECKS.join(', ')}, or several with commas: exit code 1 where that happened since the
                        newest snapshot or the older file; a position alone never fails
  --old-model <file>    the model.json of the version that the file was answered for; without it, answers of another
                        version are to be confirmed

Options of release
  --date <date>         the day that the release bears (default: today)
  --no-pdf              makes no PDF; to make it takes a browser

Options of verify
  --key <key>           a public key by minisign, as a file or as its line that begins with RW: the release has to be
                        signed by it; without this, a signature is named and not checked

Options of every command
  --root <folder>       the project's folder (default: the current one)
  --debug               shows the stack of a failure of the tool itself
  --help                shows this text

Exit codes
  0 clean   1 findings   2 wrong use   3 something is missing on this machine   70 failure of the tool itself
`;

const COMMANDS = ['check', 'build', 'explain', 'links', 'diff', 'score', 'release', 'verify'] as const;
/** The options that only some commands have. */
const OPTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  check: ['strict', 'base', 'format', 'fix', 'dry-run', 'watch', 'stdin-file'],
  build: ['draft', 'no-git', 'clean'],
  diff: ['format'],
  score: ['format', 'as-of', 'check', 'old-model'],
  release: ['date', 'no-pdf'],
  verify: ['key'],
};

/** Reads the arguments behind the program's name. Throws a CliError that says what to write instead. */
export function parseCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [name = 'help', ...rest] = positionals;
  if (values.help || name === 'help') return { name: 'help' };
  if (values.root === '') throw new CliError('--root needs a folder.');
  const root = values.root ?? '.';
  refuseStray(name, values);
  switch (name) {
    case 'check':
      return { name, root, options: readCheckOptions(values, rest) };
    case 'diff':
      return { name, root, options: readDiffOptions(values, rest) };
    case 'score':
      return { name, root, options: readScoreOptions(values, rest) };
    case 'release':
      return { name, root, options: readReleaseOptions(values, rest) };
    case 'verify':
      if (rest.length !== 1) throw new CliError('verify takes one file or folder. See gradient --help.');
      if (values.key === '') throw new CliError('--key needs a public key, or a file with one.');
      return { name, root, path: rest[0]!, key: values.key ?? null };
    case 'explain':
      if (rest.length !== 1)
        throw new CliError('explain takes the id of one rule, as findings name it: explain term-rank.');
      return { name, root, rule: rest[0]! };
    case 'build':
      refuseArguments(name, rest);
      return { name, root, options: readBuildOptions(values) };
    case 'links':
      refuseArguments(name, rest);
      return { name, root };
    default:
      throw new CliError(`There is no command ${quote(name)}. Commands: ${COMMANDS.join(', ')}. See gradient --help.`);
  }
}

function refuseArguments(name: string, [first]: readonly string[]): void {
  if (first !== undefined) throw new CliError(`${name} takes no argument ${quote(first)}. See gradient --help.`);
}

/** Options that this command does not have are refused with the command that has them. */
function refuseStray(name: string, values: Values): void {
  if (!(COMMANDS as readonly string[]).includes(name)) return;
  for (const [command, options] of Object.entries(OPTIONS_OF)) {
    const stray = options.find((option) => ownValue<unknown>(values, option) !== undefined);
    if (stray && !ownValue(OPTIONS_OF, name)?.includes(stray)) {
      throw new CliError(`--${stray} goes with ${command}, not with ${quote(name)}.`);
    }
  }
}

function readBuildOptions({ draft = false, clean = false, 'no-git': noGit = false }: Values): BuildOptions {
  return { draft, clean, hasGit: !noGit };
}

function readDiffOptions({ format = 'text' }: Values, [from, to, ...more]: readonly string[]): DiffOptions {
  if (!isOneOf(DIFFERENCE_FORMATS, format)) {
    throw new CliError(`There is no format ${quote(format)}. Formats of diff: ${DIFFERENCE_FORMATS.join(', ')}.`);
  }
  if (more.length > 0) {
    throw new CliError('diff takes an older model and a newer one, each a released version or a model.json.');
  }
  return { from: from ?? null, to: to ?? null, format };
}

function readReleaseOptions(values: Values, [stray]: readonly string[]): ReleaseOptions {
  if (stray !== undefined) {
    throw new CliError(`release takes no argument ${quote(stray)}; the version is that of framework/framework.md.`);
  }
  return { date: readDay('date', values.date), hasPdf: !values['no-pdf'] };
}

function readDay(option: string, day: string | undefined): string | null {
  if (day !== undefined && !isRealDate(day)) {
    throw new CliError(`--${option} takes a calendar day such as 2026-01-31, not ${quote(day)}.`);
  }
  return day ?? null;
}

function readScoreOptions(values: Values, rest: readonly string[]): ScoreOptions {
  const { format = 'table' } = values;
  if (!isOneOf(SCORE_FORMATS, format)) {
    throw new CliError(`There is no format ${quote(format)}. Formats of score: ${SCORE_FORMATS.join(', ')}.`);
  }
  const action = readScoreAction(rest);
  const asOf = readDay('as-of', values['as-of']);
  const checks = (values.check ?? []).flatMap((text) => text.split(',')).map((text) => readCheck(text.trim()));
  const isMigration = action.kind === 'migrate';
  if (isMigration && (values.format !== undefined || checks.length > 0))
    throw new CliError('score migrate prints the file as JSON, so it takes neither --format nor --check.');
  return { action, format, asOf, checks: [...new Set(checks)], oldModel: values['old-model'] ?? null };
}

function readScoreAction([first, ...rest]: readonly string[]): ScoreOptions['action'] {
  if (first === 'compare') {
    const [before, after, ...more] = rest;
    if (before === undefined || after === undefined || more.length > 0)
      throw new CliError('score compare takes two files: score compare <old> <new>.');
    return { kind: 'compare', before, after };
  }
  const [kind, files] =
    first === 'migrate' ? (['migrate', rest] as const) : (['score', first ? [first, ...rest] : []] as const);
  if (files.length !== 1)
    throw new CliError(`${kind === 'score' ? 'score' : 'score migrate'} takes one file. See gradient --help.`);
  return { kind, file: files[0]! };
}

function readCheck(name: string): Check {
  if (isOneOf(CHECKS, name)) return name;
  const nearest = findNearest(name, CHECKS);
  const hint = nearest ? ` Did you mean ${nearest}?` : '';
  throw new CliError(`--check takes ${CHECKS.join(' or ')}, not ${quote(name)}.${hint}`);
}

function isOneOf<Name extends string>(names: readonly Name[], text: string): text is Name {
  return (names as readonly string[]).includes(text);
}

function readCheckOptions(values: Values, paths: readonly string[]): CheckOptions {
  const { strict = false, format = 'text', fix = false, watch = false } = values;
  const stdinFile = values['stdin-file'] ?? null;
  const isDryRun = values['dry-run'] ?? false;
  if (!isOneOf(FORMATS, format))
    throw new CliError(`There is no format ${quote(format)}. Formats: ${FORMATS.join(', ')}.`);
  if (isDryRun && !fix) throw new CliError('--dry-run shows what --fix would do, so it goes with --fix.');
  if (watch && (fix || stdinFile !== null)) throw new CliError('--watch goes with neither --fix nor --stdin-file.');
  if (stdinFile !== null && (fix || paths.length > 0))
    throw new CliError('--stdin-file goes with neither --fix nor paths.');
  const base = values.base ?? null;
  if (base === '') throw new CliError('--base needs a commit, such as origin/main.');
  return { strict, format, paths, stdinFile, base, watch, fix: fix ? (isDryRun ? 'show' : 'write') : 'no' };
}

type Values = ReturnType<typeof parse>['values'];

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        strict: { type: 'boolean' },
        base: { type: 'string' },
        draft: { type: 'boolean' },
        'no-git': { type: 'boolean' },
        clean: { type: 'boolean' },
        format: { type: 'string' },
        fix: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        watch: { type: 'boolean' },
        'stdin-file': { type: 'string' },
        'as-of': { type: 'string' },
        check: { type: 'string', multiple: true },
        'old-model': { type: 'string' },
        date: { type: 'string' },
        'no-pdf': { type: 'boolean' },
        key: { type: 'string' },
        debug: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CliError(`${printable((error as Error).message.split('. ')[0]!)}. See gradient --help.`);
  }
}

function quote(text: string): string {
  return `"${printable(text)}"`;
}

/** What was typed is echoed without anything that a terminal would act on. */
function printable(text: string): string {
  return JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
}
