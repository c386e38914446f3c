/** Writing sources: several of them as one step, and only where they still are what was read. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mended } from '../content/index.ts';
import { CliError } from './errors.ts';
import { commit, stageFile } from './transaction.ts';

/**
 * Replaces the texts of sources below `root` as one step. Throws a CliError, and changes none of them, where one is no longer what was
 * read: somebody is editing it, and what they write counts.
 */
export async function rewriteSources(root: string, stage: string, mended: readonly Mended[]): Promise<void> {
  for (const { path, before, after } of mended) {
    const file = join(root, path);
    const { mode } = await lstat(file);
    if ((await readFile(file, 'utf8')) !== before) {
      throw new CliError(`${path} changed while it was being mended. Nothing was changed. Run the command again.`);
    }
    await stageFile(stage, path, after, mode);
  }
  await commit(stage, root, { put: mended.map(({ path }) => path), remove: [] });
}
