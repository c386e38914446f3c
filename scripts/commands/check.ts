/** `check`: every finding in the sources, and mending those that are of form only. */
import { CliError, EXIT } from '../disk/errors.ts';
import { readProject, type Project } from '../disk/project.ts';
import { watchSources } from '../disk/watch.ts';
import { FORMATS, visible, type Format } from '../report/index.ts';
import { defineCommand, oneOf } from './command.ts';
import { checkProject, fails, mendProject, patchOf, type Selection } from './project-check.ts';
import { explainFailure, say, tell, today } from './terminal.ts';

/** How `check` looks and reports. */
type CheckOptions = {
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

/** The command `check`. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'reports every finding in framework/, CONTRIBUTING.md and .github/SECURITY.md; with paths, those in these',
  usage: ['[<path>...] [--strict] [--base <commit>] [--format <format>] [--fix [--dry-run]] [--watch]'],
  options: {
    strict: { type: 'boolean', help: 'warnings fail, too' },
    base: {
      type: 'string',
      value: '<commit>',
      help: 'releases in this commit, as origin/main, have to be there as they were',
    },
    format: { type: 'string', value: '<format>', help: `${FORMATS.join(', ')} (default: text)` },
    fix: { type: 'boolean', help: 'mends what is wrong in form only, in the sources themselves' },
    'dry-run': { type: 'boolean', help: 'with --fix: prints what would change, and changes nothing' },
    watch: { type: 'boolean', help: 'checks again after every change, until it is stopped' },
    'stdin-file': { type: 'string', value: '<path>', help: 'reads the text of this one source from standard input' },
  },
  read(values, paths) {
    const { strict = false, fix = false, watch = false, base = null } = values;
    const format = oneOf(FORMATS, 'format', values.format ?? 'text');
    const stdinFile = values['stdin-file'] ?? null;
    const isDryRun = values['dry-run'] ?? false;
    if (isDryRun && !fix) throw new CliError('--dry-run shows what --fix would do, so it goes with --fix.');
    if (watch && (fix || stdinFile !== null)) throw new CliError('--watch goes with neither --fix nor --stdin-file.');
    if (stdinFile !== null && (fix || paths.length > 0))
      throw new CliError('--stdin-file goes with neither --fix nor paths.');
    const options = { strict, format, paths, stdinFile, base, watch };
    return (root) => run(root, { ...options, fix: fix ? (isDryRun ? 'show' : 'write') : 'no' });
  },
});

async function run(root: string, options: CheckOptions): Promise<number> {
  const project = await readProject(root);
  const selection = await selectionOf(options);
  if (options.watch) return runWatch(root, project, options, selection);
  if (options.fix === 'no') return tell(await checkProject(root, today(), selection, options.base), project, options);
  const { mended, diagnostics } = await mendProject(root, today(), selection, options.base, options.fix === 'write');
  if (options.fix === 'show') {
    const patch = patchOf(mended);
    // A patch has to hold every byte, and a terminal must not act on any.
    process.stdout.write(process.stdout.isTTY ? patch.split('\n').map(visible).join('\n') : patch);
    if (mended.length === 0) say('There is nothing that --fix mends.');
    return mended.length > 0 || fails(diagnostics, options.strict) ? EXIT.findings : EXIT.clean;
  }
  for (const { path } of mended) say(`Mended ${path}.`);
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
