/** Several files of a folder, written and removed as one step: killed anywhere, all of it happens or nothing does. */
import { copyFile, link, lstat, mkdir, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readOurs, requireFolderOrNothing } from './ordinary.ts';

/** What a transaction changes, by paths below its folder: first the files in `put`, in this order, then those in `remove`. */
export type Changes = { readonly put: readonly string[]; readonly remove: readonly string[] };

/** Changes with those files of `put` at whose place nothing stood, and the seal of the stage that they were made in. */
type Journal = Changes & { readonly added: readonly string[]; readonly seal: string };

/** Files below `stage` that a transaction puts in place, and what it replaces. */
const [NEW, OLD] = ['new', 'old'];
/** What is to be done, or, under its second name, to be taken back. */
const [JOURNAL, UNDO] = ['journal.json', 'undo.json'];
/** A file of the stage whose number and time nobody can know but whoever made it on this disk. */
const SEAL = 'seal';

/** A path of a file below a folder, which leads nowhere else: `modes/index.html`. */
export function isInnerPath(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\\0]/.test(path);
}

/** Writes a file of a transaction that has still to be committed. `mode` is that of the file, where it matters. */
export async function stageFile(
  stage: string,
  path: string,
  content: string | Uint8Array,
  mode?: number,
): Promise<void> {
  const file = join(stage, NEW, path);
  await makeFolders(dirname(file));
  await writeFile(file, content, mode === undefined ? {} : { mode });
}

/**
 * Makes the changes in `folder`. What is put has to be staged, and on the same file system. From the moment that the journal stands,
 * `recover` finishes what a kill left. Where the system refuses a step, those before it are taken back, and its error is thrown.
 */
export async function commit(stage: string, folder: string, changes: Changes): Promise<void> {
  const added: string[] = [];
  for (const path of changes.put) if (!(await isFile(join(folder, path)))) added.push(path);
  await makeFolders(stage);
  await writeFile(join(stage, SEAL), '');
  const journal: Journal = { ...changes, added, seal: await sealOf(stage) };
  await writeFile(join(stage, `${JOURNAL}.part`), JSON.stringify(journal));
  await rename(join(stage, `${JOURNAL}.part`), join(stage, JOURNAL));
  await apply(stage, folder, journal);
}

/** Whether a stage holds a transaction that was begun and has to be finished: until then, its folder is mixed. */
export async function isUnfinished(stage: string): Promise<boolean> {
  return (await isThere(join(stage, JOURNAL))) || isThere(join(stage, UNDO));
}

/** Finishes a transaction that was committed, and discards one that was not. Does nothing where there is none. */
export async function recover(stage: string, folder: string): Promise<void> {
  const found = await lstat(stage).catch(() => null);
  const isOurs = found?.isDirectory() === true;
  const [changes, undone] = isOurs ? await Promise.all([JOURNAL, UNDO].map((name) => readJournal(stage, name))) : [];
  if (undone) await undo(stage, folder, undone);
  else if (changes) await apply(stage, folder, changes);
  else await rm(stage, { recursive: true, force: true });
}

/**
 * What was committed; null where nothing was. A journal is a file that a checkout can bring along, so it is believed only with the seal
 * of a stage that was made here, and no path of it that leads elsewhere.
 */
async function readJournal(stage: string, name: string): Promise<Journal | null> {
  const bytes = await readOurs(join(stage, name));
  if (!bytes) return null;
  try {
    const { put, remove, added, seal } = JSON.parse(bytes.toString()) as Record<keyof Journal, unknown>;
    if (seal !== (await sealOf(stage))) return null;
    return isPaths(put) && isPaths(remove) && isPaths(added) ? { put, remove, added, seal } : null;
  } catch {
    return null;
  }
}

function isPaths(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && isInnerPath(path));
}

async function sealOf(stage: string): Promise<string> {
  const { ino, mtimeNs } = await lstat(join(stage, SEAL), { bigint: true });
  return `${ino} ${mtimeNs}`;
}

async function apply(stage: string, folder: string, journal: Journal): Promise<void> {
  const { put, remove } = journal;
  const parents = new Set(put.flatMap(ancestorsOf));
  const targets = new Set(put);
  // A file can become a folder, or a folder a file: what stands in the way goes first.
  const isInTheWay = (path: string): boolean =>
    parents.has(path) || ancestorsOf(path).some((parent) => targets.has(parent));
  const removals = remove.map((path, index) => ({ path, kept: keptAt(stage, 'remove', index) }));
  try {
    for (const { path } of removals) await refuseLinks(folder, path);
    for (const { path, kept } of removals) if (isInTheWay(path)) await removeFile(join(folder, path), kept);
    for (const [index, path] of put.entries()) await putFile(stage, folder, path, keptAt(stage, 'put', index));
    for (const { path, kept } of removals) if (!isInTheWay(path)) await removeFile(join(folder, path), kept);
  } catch (error) {
    await rename(join(stage, JOURNAL), join(stage, UNDO));
    await undo(stage, folder, journal);
    throw error;
  }
  // Only now, since to make a folder again would take room on a full disk.
  for (const path of remove) await removeEmptyFolders(folder, path);
  await clear(stage, JOURNAL);
}

/** Every folder above a file: `a`, `a/b` for `a/b/c`. */
export function ancestorsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/** Where the file is kept that a change replaces or removes: by number, since what was a folder can be a file now. */
function keptAt(stage: string, change: keyof Changes, index: number): string {
  return join(stage, OLD, `${change}-${index}`);
}

/** Nothing is written or removed through a link in place of a folder. */
async function refuseLinks(folder: string, path: string): Promise<void> {
  // A file is no way out: it is replaced, or, where a kill came between, has replaced what is removed.
  for (const parent of ancestorsOf(path)) await requireFolderOrNothing(join(folder, parent), 'Remove it.', 'links');
}

async function putFile(stage: string, folder: string, path: string, kept: string): Promise<void> {
  const [source, target] = [join(stage, NEW, path), join(folder, path)];
  // What is not staged any more stands in its place already.
  if (!(await isThere(source))) return;
  await refuseLinks(folder, path);
  const found = await lstat(target).catch(() => null);
  if (found?.isDirectory()) await moveEmptyFolder(target, kept);
  else if (found) await keep(target, kept);
  await makeFolders(dirname(target));
  await rename(source, target);
}

/** Moves a folder out of the way, which may hold folders and nothing else. */
async function moveEmptyFolder(target: string, kept: string): Promise<void> {
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const file = entries.find((entry) => !entry.isDirectory());
  if (file) throw new Error(`${join(file.parentPath, file.name)} is in the way.`);
  await makeFolders(dirname(kept));
  await rename(target, kept);
}

async function removeFile(target: string, kept: string): Promise<void> {
  if (!(await isFile(target))) return;
  await keep(target, kept);
  await unlink(target);
}

/** Keeps a file, which stays where it is: until it is replaced it is never missing. */
async function keep(target: string, kept: string): Promise<void> {
  if (await isThere(kept)) return;
  await makeFolders(dirname(kept));
  await link(target, kept).catch(async () => {
    await copyFile(target, `${kept}.part`);
    await rename(`${kept}.part`, kept);
  });
}

/** A folder with those above it. Where one cannot be made, the error is that of the system: for many, Node says that nothing is there. */
async function makeFolders(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    if (!(await isThere(dirname(folder)))) await makeFolders(dirname(folder));
    await mkdir(folder);
  });
}

/**
 * Takes away what is new, and puts back what was replaced or removed. Needs no room, and can be begun again wherever it was killed. What
 * was not reached is not touched, so that a folder in which nothing can be written is no obstacle.
 */
async function undo(stage: string, folder: string, { put, remove, added }: Journal): Promise<void> {
  for (const path of added) {
    const isStaged = await isThere(join(stage, NEW, path));
    if (!isStaged && (await isFile(join(folder, path)))) await unlink(join(folder, path));
    // Its folder may have been made and it not yet put there.
    await removeEmptyFolders(folder, path);
  }
  for (const [index, path] of put.entries()) {
    const isReplaced = !(await isThere(join(stage, NEW, path)));
    if (isReplaced || !(await isFile(join(folder, path))))
      await putBack(join(folder, path), keptAt(stage, 'put', index));
  }
  for (const [index, path] of remove.entries())
    if (!(await isFile(join(folder, path)))) await putBack(join(folder, path), keptAt(stage, 'remove', index));
  await clear(stage, UNDO);
}

async function putBack(target: string, kept: string): Promise<void> {
  if (await isThere(kept)) await rename(kept, target);
}

/** Ends a transaction. Without its journal, what is left of it is only something to discard. */
async function clear(stage: string, journal: string): Promise<void> {
  await rm(join(stage, journal), { force: true });
  await rm(stage, { recursive: true, force: true });
}

async function removeEmptyFolders(folder: string, path: string): Promise<void> {
  for (const parent of ancestorsOf(path).toReversed()) {
    const isRemoved = await rmdir(join(folder, parent)).then(
      () => true,
      () => false,
    );
    if (!isRemoved) return;
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found !== null && !found.isDirectory();
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
