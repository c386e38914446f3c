/** The only writer of `dist/`: what a build made replaces what the last one made, and nothing else. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CliError } from './errors.ts';
import { readOurs, requireFolderOrNothing } from './ordinary.ts';
import type { Output } from '../render/context.ts';
import { ancestorsOf, commit, isInnerPath, isUnfinished, recover, stageFile } from './transaction.ts';
import { compareText } from '../model/index.ts';

/** The list of what a build wrote, in the folder itself, so that it is true wherever the folder goes: a path a line. */
export const WRITTEN = '.built';

/** Where an unfinished transaction stands inside a folder that is a file system of its own. */
const INNER_STAGE = '.staging';

/** What a build wrote, and the files in its folder that no build has written. */
export type Published = { readonly files: number; readonly bytes: number; readonly foreign: readonly string[] };

/** Files that nobody knows, and whether they are to go. */
export type PublishOptions = { readonly clean: boolean };

/**
 * Makes the folder `dist` hold the outputs, as one step: files that are as they were stay untouched, and files of the last build that
 * this one did not make go. Files that no build wrote stay and are named, or go with `clean`. Whatever goes wrong, `dist` is as it was.
 * Throws an Error where two outputs have one path or one leads out of the folder, and a CliError where something of somebody else's is
 * in the way. `staging` is a folder for unfinished work beside it.
 */
export async function publish(
  dist: string,
  staging: string,
  outputs: Iterable<Output> | AsyncIterable<Output>,
  { clean }: PublishOptions,
): Promise<Published> {
  const stage = await stageOf(dist, staging);
  await recover(stage, dist);
  await refuseForeignFolder(dist);
  const found = await listFolder(dist);
  const owned = await readWritten(dist);
  try {
    const { paths, put, bytes } = await stageAll(stage, dist, found, outputs);
    const others = [...found.keys()].filter((path) => !paths.has(path));
    const foreign = others.filter((path) => !owned.has(path));
    if (!clean) refuseObstacles(dist, new Set(foreign), put);
    const remove = clean ? others : others.filter((path) => owned.has(path));
    if (put.length + remove.length > 0) await commit(stage, dist, { put: put.sort(pagesLast), remove });
    return { files: paths.size - 1, bytes, foreign: clean ? [] : foreign };
  } catch (error) {
    // Where even that fails, the next command tries again.
    await recover(stage, dist).catch(() => undefined);
    throw error;
  }
}

/** Finishes or discards what a killed build left. */
export async function recoverDist(dist: string, staging: string): Promise<void> {
  await recover(await stageOf(dist, staging), dist);
}

/** Whether a killed build left the folder between the old site and the new one. */
export async function isDistUnfinished(dist: string, staging: string): Promise<boolean> {
  return isUnfinished(await stageOf(dist, staging));
}

/** Beside the folder; inside it where it is a file system of its own, since files are moved only within one. */
async function stageOf(dist: string, staging: string): Promise<string> {
  const [inner, outer] = await Promise.all([dist, dirname(dist)].map((path) => lstat(path).catch(() => null)));
  return inner?.isDirectory() && outer && inner.dev !== outer.dev ? join(dist, INNER_STAGE) : join(staging, 'dist');
}

/** Refuses to replace anything but a folder, and a folder that is somebody's repository. */
async function refuseForeignFolder(dist: string): Promise<void> {
  await requireFolderOrNothing(dist, 'Move it away first.');
  if (await lstat(join(dist, '.git')).catch(() => null)) {
    throw new CliError(
      `${dist} is a repository of its own, and a build would change what it holds. Move it away, and copy the site there after the build.`,
    );
  }
}

/** Every file below a folder by its path, with whether it is an ordinary one; links are listed and never followed. */
async function listFolder(folder: string): Promise<Map<string, boolean>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return new Map(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry): [string, boolean] => [innerPath(folder, join(entry.parentPath, entry.name)), entry.isFile()])
      .filter(([path]) => !path.startsWith(`${INNER_STAGE}/`))
      .sort(([one], [other]) => compareText(one, other)),
  );
}

function innerPath(folder: string, path: string): string {
  return path.slice(folder.length + 1).replaceAll('\\', '/');
}

async function readWritten(dist: string): Promise<ReadonlySet<string>> {
  const list = await readOurs(join(dist, WRITTEN));
  return new Set(list?.length ? [...list.toString().split('\n').filter(isInnerPath), WRITTEN] : []);
}

type Staged = { readonly paths: ReadonlySet<string>; readonly put: string[]; readonly bytes: number };

/** Stages what differs from what stands in `dist`, and the list of all outputs. */
async function stageAll(
  stage: string,
  dist: string,
  found: ReadonlyMap<string, boolean>,
  outputs: Iterable<Output> | AsyncIterable<Output>,
): Promise<Staged> {
  const paths = new Set<string>();
  const folded = new Set<string>();
  const put: string[] = [];
  let bytes = 0;
  const add = async (path: string, content: string | Uint8Array): Promise<void> => {
    // Compared without case, because some file systems do the same.
    if (folded.has(path.toLowerCase())) throw new Error(`Two outputs have the path ${path}.`);
    folded.add(path.toLowerCase());
    paths.add(path);
    const data = Buffer.from(content as string);
    if (found.get(path) && data.equals(await readFile(join(dist, path)))) return;
    await stageFile(stage, path, data);
    put.push(path);
  };
  for await (const { path, content } of outputs) {
    if (!path.startsWith('/') || !isInnerPath(path.slice(1))) throw new Error(`An output has the path ${path}.`);
    await add(path.slice(1), content);
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  }
  await add(WRITTEN, `${[...paths].sort().join('\n')}\n`);
  return { paths, put, bytes };
}

/** What no build wrote is never replaced by a folder, and no folder that holds such a file by a file. */
function refuseObstacles(dist: string, foreign: ReadonlySet<string>, put: readonly string[]): void {
  const targets = new Set(put);
  const obstacle =
    put.flatMap(ancestorsOf).find((parent) => foreign.has(parent)) ??
    [...foreign].find((path) => ancestorsOf(path).some((parent) => targets.has(parent)));
  if (obstacle === undefined) return;
  throw new CliError(
    `${join(dist, obstacle)} is in the way, and no build has written it. Move it away, or remove it with --clean.`,
  );
}

/** Pages last: what they load is there before them. */
function pagesLast(one: string, other: string): number {
  return Number(one.endsWith('.html')) - Number(other.endsWith('.html'));
}
