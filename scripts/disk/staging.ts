/** Work that changes files of a project: one command at a time, each whole or not at all. */
import { lstat, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from './errors.ts';
import { isDistUnfinished, recoverDist } from './dist.ts';
import { lock } from './lock.ts';
import { makeFolder } from './ordinary.ts';
import { isUnfinished, recover } from './transaction.ts';

const [STAGING, LOCK, SOURCES] = ['.staging', 'lock', 'sources'];

/** Where a command keeps what is not finished. Beside what it changes, since files are moved only within one file system. */
export type Staging = {
  readonly folder: string;
  /** The stage of a transaction over the sources. */
  readonly sources: string;
};

/** The folder that a build writes, from the project's root. */
export function distOf(root: string): string {
  return join(root, 'dist');
}

/**
 * Does some work as the only command that writes in the project at `root`, after it has finished or discarded what a killed command
 * left. Throws a CliError where another one is at work.
 */
export async function alone<Result>(root: string, work: (staging: Staging) => Promise<Result>): Promise<Result> {
  const folder = join(root, STAGING);
  await makeFolder(folder);
  const unlock = await lock(join(folder, LOCK));
  try {
    const staging = { folder, sources: join(folder, SOURCES) };
    await recover(staging.sources, root);
    await recoverDist(distOf(root), folder);
    await clear(folder);
    return await work(staging);
  } finally {
    await unlock();
    // Gone when nothing is left in it, and when nobody else has begun.
    await rmdir(folder).catch(() => undefined);
  }
}

/** What else is left there was never part of anything. */
async function clear(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name !== LOCK);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/**
 * Finishes or discards what a killed command left, for commands that only read. A command that is at work is left alone, and what was
 * never part of anything may stay where nothing can be written.
 */
export async function recoverProject(root: string): Promise<void> {
  const folder = join(root, STAGING);
  if (!(await lstat(folder).catch(() => null))) return;
  await alone(root, async () => undefined).catch(async (error: unknown) => {
    if (error instanceof CliError) return;
    const stages = [isUnfinished(join(folder, SOURCES)), isDistUnfinished(distOf(root), folder)];
    if ((await Promise.all(stages)).includes(true)) throw error;
  });
}
