/** Ordinary files, and nothing else: what a pipe or a device would give never ends. */
import { constants } from 'node:fs';
import { lstat, open, stat, type FileHandle } from 'node:fs/promises';
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
