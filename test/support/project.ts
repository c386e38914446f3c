/** Projects in temporary folders, and the command line on them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Runs the command line as a user does, in the small project unless another folder is given. */
export function gradient(
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
