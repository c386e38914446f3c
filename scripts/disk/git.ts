/** What git says of a project. */
import { execFile, execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { exists } from './files.ts';

/** More than any history or list of texts prints. */
const MAX_BUFFER = 268_435_456;
/** Paths as they are, and nothing that a person's own configuration adds. */
const PLAIN = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false'];

/** What a git command prints in the folder `root`, with paths as they are. Rejects where git is missing or refuses, with its words as `stderr`. */
export async function git(root: string, ...args: readonly string[]): Promise<string> {
  const options = { cwd: root, maxBuffer: MAX_BUFFER };
  const { stdout } = await promisify(execFile)('git', [...PLAIN, ...args], options);
  return stdout;
}

/** The same at once, for what is asked in the middle of work that does not wait. Throws where git is missing or refuses. */
export function gitNow(root: string, ...args: readonly string[]): string {
  return execFileSync('git', [...PLAIN, ...args], {
    cwd: root,
    maxBuffer: MAX_BUFFER,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Why git gave no answer about the folder `root`, in words, after it failed with `error`; null where the folder is in no repository. */
export async function whyGitRefuses(root: string, error: unknown): Promise<string | null> {
  if (!(await isInRepository(resolve(root)))) return null;
  const { code, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string };
  return code === 'ENOENT' ? 'it is not installed' : stderr.trim() || String(code);
}

async function isInRepository(folder: string): Promise<boolean> {
  if (await exists(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && isInRepository(dirname(folder));
}
