/** Ordinary files and folders, and nothing else: what a pipe or a device would give never ends, and a link leads out of the project. */
import { constants } from 'node:fs';
import { lstat, mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { CliError } from './errors.ts';

/** Whether the last part of a path may be a link. */
export type Links = 'follow' | 'refuse';

/** Opens an ordinary file; null where nothing has that path. Throws a CliError where it is no ordinary file, or cannot be opened. */
export async function openOrdinary(path: string, links: Links): Promise<FileHandle | null> {
  // Windows has neither of the two, and JavaScript then counts 0 for them.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | (links === 'refuse' ? constants.O_NOFOLLOW : 0);
  let handle: FileHandle | null = null;
  try {
    // Opening some devices does something, so what it is has to be known before, and again after.
    const before = await (links === 'refuse' ? lstat : stat)(path);
    if (before.isFile()) {
      handle = await open(path, flags);
      if ((await handle.stat()).isFile()) return handle;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (code !== 'ELOOP') throw new CliError(`${path} cannot be read: ${code}.`);
  }
  await handle?.close();
  throw new CliError(`${path} is no ordinary file.`);
}

/**
 * The bytes of an ordinary file; null where nothing has that path. Throws a CliError where it is no ordinary file, cannot be read, or
 * has more than `most` bytes.
 */
export async function readOrdinary(path: string, links: Links, most = Infinity): Promise<Buffer | null> {
  const handle = await openOrdinary(path, links);
  if (!handle) return null;
  try {
    if ((await handle.stat()).size > most) throw new CliError(`${path} has more than ${most} bytes.`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * The bytes of a file that a command of ours may have left; null where it left none, and where a checkout has brought something else to
 * that place: a link, a pipe, a folder, a file that cannot be read.
 */
export async function readOurs(path: string): Promise<Buffer | null> {
  return readOrdinary(path, 'refuse').catch(() => null);
}

/**
 * Throws a CliError where something stands at a path that is no folder, with what to do about it. Nothing is ever written or removed
 * through a link; with `links`, nothing but a link is refused.
 */
export async function requireFolderOrNothing(folder: string, advice: string, only?: 'links'): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (!found || found.isDirectory() || (only === 'links' && !found.isSymbolicLink())) return;
  throw new CliError(`${folder} is ${found.isSymbolicLink() ? 'a symbolic link' : 'a file'}, not a folder. ${advice}`);
}

/** A folder of our own below a project. Throws a CliError where a link or a file stands there. */
export async function makeFolder(folder: string): Promise<void> {
  await requireFolderOrNothing(folder, 'Remove it.');
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
