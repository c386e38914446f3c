/** What git says of a project. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

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
