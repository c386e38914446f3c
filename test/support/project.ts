/** Projects in temporary folders, and the command line on them. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, SMALL } from './sources.ts';

/** A copy of a project in a new folder; `remove` deletes it. What was built from it, or installed for it, stays behind. */
export function copyOf(project: string): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'gradient-'));
  const isOwn = (path: string): boolean => !/^(?:\.cache|\.git|dist|node_modules)$/.test(relative(project, path));
  cpSync(project, root, { recursive: true, filter: isOwn });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A copy of the small project in a new folder; `remove` deletes it. */
export function copyOfSmall(): { root: string; remove: () => void } {
  return copyOf(SMALL);
}

/** Runs git in a folder, as somebody whom it knows. */
export function git(root: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@example.org', ...args], { cwd: root, stdio: 'pipe' });
}

/** What a command printed, and its exit code. */
export type Run = { readonly stdout: string; readonly stderr: string; readonly code: number | null };

/** Runs the command line in a process of its own, as a user does, in the small project unless another folder is given. */
export function gradientAlone(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'scripts/start.mjs'), ...args], {
    cwd: options.cwd ?? SMALL,
    env: { ...process.env, ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
}

/** The command line in one process that runs command after command, as most take less time than to start one. */
export type CommandLine = {
  /** Runs a command in the folder in which the process was started, or in another one. */
  readonly run: (args: readonly string[], cwd?: string) => Run;
  readonly end: () => void;
};

let commandLine: CommandLine | undefined;

/** Runs the command line in the small project or in another folder, after others in the same process. */
export function gradient(args: readonly string[], { cwd = SMALL }: { cwd?: string } = {}): Run {
  commandLine ??= startCommandLine(ROOT, SMALL);
  const project = newlyBuilt(args);
  if (project !== null) cpSync(pictures, join(project, '.cache/pictures'), { recursive: true });
  const run = commandLine.run(args, cwd);
  const drawn = project === null ? '' : join(project, '.cache/pictures');
  if (existsSync(drawn)) cpSync(drawn, pictures, { recursive: true });
  return run;
}

/** The pictures that builds have drawn for this worker, by the hash of what they show: to draw them takes longer than all the rest. */
const pictures = mkdtempSync(join(tmpdir(), 'gradient-pictures-'));
process.on('exit', () => rmSync(pictures, { recursive: true, force: true }));

/** The project that a command is about to build for the first time. */
function newlyBuilt(args: readonly string[]): string | null {
  const root = args[0] === 'build' && args.includes('--root') ? (args[args.indexOf('--root') + 1] ?? '') : '';
  const isNew = root !== '' && existsSync(join(root, 'framework')) && !readdirSync(root).includes('.cache');
  return isNew ? root : null;
}

const LINE_FEED = 10;

/**
 * Starts the command line of the tool at `tool` in a folder. Both ends speak through named pipes, as nothing else lets a test wait
 * for an answer. An empty line says that the process has ended.
 */
export function startCommandLine(tool: string, cwd: string, env = process.env): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'gradient-line-'));
  const paths = ['commands', 'answers', 'log'].map((name) => join(folder, name)) as [string, string, string];
  execFileSync('mkfifo', paths.slice(0, 2));
  writeFileSync(paths[2], '');
  const script = 'exec <"$2" 2>"$4" 3>"$3"; "$0" "$1"; echo >&3';
  const parts = ['-c', script, process.execPath, join(tool, 'test/support/command-line.mjs'), ...paths];
  spawn('sh', parts, { cwd, env, stdio: 'ignore' }).unref();
  const [commands, answers, log] = [openSync(paths[0], 'r+'), openSync(paths[1], 'r'), openSync(paths[2], 'r')];
  rmSync(folder, { recursive: true });
  return {
    run: (args, folder = cwd) => {
      writeSync(commands, `${JSON.stringify({ args, cwd: folder })}\n`);
      const answer = readLine(answers);
      if (answer === '') throw new Error(`gradient ${args.join(' ')} ended its process: ${readFileSync(log, 'utf8')}`);
      return JSON.parse(answer) as Run;
    },
    end: () => [commands, answers, log].forEach((descriptor) => closeSync(descriptor)),
  };
}

/** Waits for a line. */
function readLine(descriptor: number): string {
  const chunks: Buffer[] = [];
  while (chunks.at(-1)?.at(-1) !== LINE_FEED) {
    const chunk = Buffer.alloc(1 << 16);
    chunks.push(chunk.subarray(0, readSync(descriptor, chunk)));
  }
  return Buffer.concat(chunks).toString().trimEnd();
}

/** Every file below a folder with its bytes, by path. */
export function treeOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = files.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length), readFileSync(path, 'latin1')];
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Replaces text in one file of a project. */
export function edit(root: string, path: string, from: string, to: string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  writeFileSync(file, text.replace(from, to));
}
