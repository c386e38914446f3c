/** The command line: arguments to a command. The only file that prints, reads the environment or sets the exit code. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, checkProject } from './build.ts';
import type { Diagnostic } from './content/index.ts';
import { CliError, EXIT } from './errors.ts';
import { reportJson, reportText } from './report/index.ts';

const HELP = `gradient: checks the framework and builds its site, JSON model and print page

Usage
  gradient check [--strict] [--format text|json] [--root <folder>]
  gradient build [--root <folder>]

Commands
  check   reports every finding in framework/ and CONTRIBUTING.md
  build   checks, then writes dist/; with an error in the sources dist/ stays as it was

Options
  --strict   warnings fail, too
  --format   how findings are printed (default: text)
  --root     the project's folder (default: the current one)
  --debug    shows the stack of a failure of the tool itself
  --help     shows this text

Exit codes
  0 clean   1 findings   2 wrong use   3 something is missing on this machine   70 failure of the tool itself
`;

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', () => process.exit());
  try {
    return await run(argv);
  } catch (error) {
    if (error instanceof CliError) {
      process.stderr.write(`gradient: ${error.message}\n`);
      return error.exitCode;
    }
    // A disk that is full or a file that may not be read: the system's own words are the user's answer.
    if (error instanceof Error && 'syscall' in error && !argv.includes('--debug')) {
      process.stderr.write(`gradient: ${error.message}\n`);
      return EXIT.misuse;
    }
    const detail = error instanceof Error ? (argv.includes('--debug') ? error.stack : error.message) : String(error);
    process.stderr.write(
      `gradient: the tool itself failed: ${detail}\nThis is a bug; please report it with the output of --debug.\n`,
    );
    return EXIT.bug;
  }
}

type Options = { readonly root: string; readonly strict: boolean; readonly format: 'text' | 'json' };

async function run(argv: readonly string[]): Promise<number> {
  const { command, options } = parseArguments(argv);
  switch (command) {
    case 'help':
      process.stdout.write(HELP);
      return EXIT.clean;
    case 'check':
      return report(await checkProject(options.root, today()), options);
    case 'build':
      return runBuild(options);
    default:
      throw new CliError(`There is no command "${command}". Commands: check, build. See gradient --help.`);
  }
}

async function runBuild(options: Options): Promise<number> {
  const started = performance.now();
  const { diagnostics, written } = await build(options.root, today());
  const failed = diagnostics.length > 0 ? report(diagnostics, options) : EXIT.clean;
  if (!written) {
    process.stderr.write('Nothing was built; dist/ is as it was.\n');
    return EXIT.findings;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `Built dist/: ${written.files} files, ${Math.round(written.bytes / 1024)} KiB, in ${seconds} s.\n`,
  );
  return failed;
}

/** Prints findings and gives the exit code they mean. */
function report(diagnostics: readonly Diagnostic[], { strict, format }: Options): number {
  const color = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  process.stdout.write(format === 'json' ? reportJson(diagnostics) : reportText(diagnostics, { color }));
  // A finding that depends on the day must not fail what passed yesterday.
  const fails = diagnostics.some(
    ({ severity, rule }) => severity === 'error' || (strict && severity === 'warning' && rule !== 'fm-date-future'),
  );
  return fails ? EXIT.findings : EXIT.clean;
}

function parseArguments(argv: readonly string[]): { command: string; options: Options } {
  const { values, positionals } = parse(argv);
  const [command = 'help', ...rest] = positionals;
  if (values.help) return { command: 'help', options: { root: '.', strict: false, format: 'text' } };
  if (rest.length > 0) throw new CliError(`"${command}" takes no argument "${rest[0]}". See gradient --help.`);
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new CliError(`There is no format "${format}". Formats: text, json.`);
  if (command !== 'check' && (values.strict || values.format))
    throw new CliError(`--strict and --format go with check.`);
  return { command, options: { root: resolve(values.root ?? '.'), strict: values.strict ?? false, format } };
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
        debug: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CliError(`${(error as Error).message.split('. ')[0]}. See gradient --help.`);
  }
}

/** The day here and now, for rules that compare dates with it. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
