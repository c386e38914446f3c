/** What git says of a project. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** More than any history or list of texts prints. */
const MAX_BUFFER = 268_435_456;

/** What a git command prints in the folder `root`, with paths as they are. Rejects where git is missing or refuses, with its words as `stderr`. */
export async function git(root: string, ...args: readonly string[]): Promise<string> {
  const options = { cwd: root, maxBuffer: MAX_BUFFER };
  const { stdout } = await promisify(execFile)('git', ['-c', 'core.quotePath=false', ...args], options);
  return stdout;
}
