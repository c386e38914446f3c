/** The command line as typed, read into a command with its options. Pure: nothing is looked up, and nothing is printed. */
import { parseArgs } from 'node:util';
import { CliError } from './errors.ts';
import { FORMATS, type Format } from './report/index.ts';

/** What one command line asks for. Paths are as typed. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'check'; readonly root: string; readonly options: CheckOptions }
  | { readonly name: 'build'; readonly root: string }
  | { readonly name: 'links'; readonly root: string }
  | { readonly name: 'explain'; readonly root: string; readonly rule: string };

/** How `check` looks and reports. */
export type CheckOptions = {
  /** Warnings fail, too. */
  readonly strict: boolean;
  readonly format: Format;
  /** Only findings in these files or folders are reported; all of them where there are none. */
  readonly paths: readonly string[];
  /** The path of a source whose text comes from standard input, or null. */
  readonly stdinFile: string | null;
  readonly fix: 'no' | 'write' | 'show';
  readonly watch: boolean;
};

/** What `--help` prints. */
export const HELP = `gradient: checks the framework and builds its site, JSON model and print page

Usage
  gradient check [<path>...] [--strict] [--format <format>] [--fix [--dry-run]] [--watch]
  gradient build
  gradient explain <rule>
  gradient links

Commands
  check     reports every finding in framework/ and CONTRIBUTING.md; with paths, those in these files and folders
  build     checks, then writes dist/; with an error in the sources dist/ stays as it was
  explain   says what a rule asks for, why, and how to keep it
  links     asks every web address that the sources link to whether it answers, and writes framework/links.json

Options of check
  --strict              warnings fail, too
  --format <format>     ${FORMATS.join(', ')} (default: text)
  --fix                 mends what can be mended, in the sources themselves
  --dry-run             with --fix: prints what would change, and changes nothing
  --watch               checks again after every change, until it is stopped
  --stdin-file <path>   reads the text of this one source from standard input

Options of every command
  --root <folder>       the project's folder (default: the current one)
  --debug               shows the stack of a failure of the tool itself
  --help                shows this text

Exit codes
  0 clean   1 findings   2 wrong use   3 something is missing on this machine   70 failure of the tool itself
`;

const COMMANDS = ['check', 'build', 'explain', 'links'] as const;
const CHECK_OPTIONS = ['strict', 'format', 'fix', 'dry-run', 'watch', 'stdin-file'] as const;

/** Reads the arguments behind the program's name. Throws a CliError that says what to write instead. */
export function parseCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [name = 'help', ...rest] = positionals;
  if (values.help || name === 'help') return { name: 'help' };
  if (values.root === '') throw new CliError('--root needs a folder.');
  const root = values.root ?? '.';
  if (name !== 'check') {
    const stray = CHECK_OPTIONS.find((option) => values[option] !== undefined);
    if (stray) throw new CliError(`--${stray} goes with check, not with ${quote(name)}.`);
  }
  switch (name) {
    case 'check':
      return { name, root, options: readCheckOptions(values, rest) };
    case 'explain':
      if (rest.length !== 1)
        throw new CliError('explain takes the id of one rule, as findings name it: explain term-rank.');
      return { name, root, rule: rest[0]! };
    case 'build':
    case 'links':
      if (rest.length > 0) throw new CliError(`${name} takes no argument ${quote(rest[0]!)}. See gradient --help.`);
      return { name, root };
    default:
      throw new CliError(`There is no command ${quote(name)}. Commands: ${COMMANDS.join(', ')}. See gradient --help.`);
  }
}

function readCheckOptions(values: ReturnType<typeof parse>['values'], paths: readonly string[]): CheckOptions {
  const { strict = false, format = 'text', fix = false, watch = false } = values;
  const stdinFile = values['stdin-file'] ?? null;
  const isDryRun = values['dry-run'] ?? false;
  if (!isFormat(format)) throw new CliError(`There is no format ${quote(format)}. Formats: ${FORMATS.join(', ')}.`);
  if (isDryRun && !fix) throw new CliError('--dry-run shows what --fix would do, so it goes with --fix.');
  if (watch && (fix || stdinFile !== null)) throw new CliError('--watch goes with neither --fix nor --stdin-file.');
  if (stdinFile !== null && (fix || paths.length > 0))
    throw new CliError('--stdin-file goes with neither --fix nor paths.');
  return { strict, format, paths, stdinFile, watch, fix: fix ? (isDryRun ? 'show' : 'write') : 'no' };
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        strict: { type: 'boolean' },
        format: { type: 'string' },
        fix: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        watch: { type: 'boolean' },
        'stdin-file': { type: 'string' },
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
