/** The file system: the only reader of the sources, and the only writer of `dist/`. */
import type { Dirent } from 'node:fs';
import { access, lstat, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  GUIDE_PATH,
  MAX_DOCUMENT_SIZE,
  MAX_PICTURE_SIZE,
  nameOf,
  placeOf,
  RELEASES_FOLDER,
  SOURCE_FOLDER,
  type SourceFile,
} from './content/index.ts';
import { CliError } from './errors.ts';
import { ownValue } from './model/index.ts';
import type { Output } from './render/context.ts';

/**
 * Every source under `root`, sorted by path: the files of `framework/` but for its releases, and the contributors' guide. Symbolic links are listed and
 * never followed; files over their limit are listed and never opened; names that begin with a dot are left out.
 */
export async function readSources(root: string): Promise<SourceFile[]> {
  const folder = join(root, SOURCE_FOLDER);
  const stat = await lstat(folder).catch(() => null);
  if (!stat?.isDirectory())
    throw new CliError(
      `There is no ${SOURCE_FOLDER}/ folder in ${root}. Run this in the project's root, or name it with --root.`,
    );
  const paths = await listFiles(root, SOURCE_FOLDER);
  if (await exists(join(root, GUIDE_PATH))) paths.push(GUIDE_PATH);
  return Promise.all(paths.sort(byCodeUnit).map((path) => readSource(root, path)));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1;
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  if (folder === RELEASES_FOLDER) return [];
  // A folder that cannot be listed is a source that cannot be read.
  const entries: Dirent[] | null = await readdir(join(root, folder), { withFileTypes: true }).catch(() => null);
  if (!entries) return [folder];
  const visible = entries.filter(({ name }) => !name.startsWith('.'));
  const lists = await Promise.all(
    visible.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    }),
  );
  return lists.flat();
}

/** One file that cannot be read never keeps the others from being read. */
async function readSource(root: string, path: string): Promise<SourceFile> {
  try {
    const file = join(root, path);
    const stat = await lstat(file);
    if (stat.isDirectory()) await readdir(file);
    const limit = placeOf(path).type === 'picture' ? MAX_PICTURE_SIZE : MAX_DOCUMENT_SIZE;
    const isReadable = stat.isFile() && stat.size <= limit;
    return { path, size: stat.size, isSymlink: !stat.isFile(), bytes: isReadable ? await readFile(file) : null };
  } catch (error) {
    return { path, size: 0, isSymlink: false, bytes: null, unreadable: reasonOf(error, path) };
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'it is not there any more',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
};

function reasonOf(error: unknown, path: string): string {
  // Node puts U+FFFD for bytes of a name that are not UTF-8, and then finds no file of that name.
  if (path.includes('\uFFFD')) return 'its name is not valid UTF-8';
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return ownValue(REASONS, code) ?? code;
}

/** The bytes of a file that was named, or null where it has more than `limit`: then it is not opened. Throws a CliError where there is none to read. */
export async function readBytes(path: string, limit: number): Promise<Uint8Array | null> {
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      throw new CliError(`${path} is ${found.isDirectory() ? 'a folder' : 'not an ordinary file'}.`);
    }
    return found.size > limit ? null : await readFile(path);
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CliError(`There is no file ${path}.`);
    throw new CliError(`${path} cannot be read: ${reasonOf(error, path)}.`);
  }
}

/**
 * Replaces the text of one source in one step. Throws where the file is no longer what was read: somebody is editing it, and what
 * they write counts.
 */
export async function rewriteSource(root: string, path: string, before: string, after: string): Promise<void> {
  const file = join(root, path);
  const { mode } = await lstat(file);
  if ((await readFile(file, 'utf8')) !== before) {
    throw new CliError(`${path} changed while it was being mended, and was left as it is. Run the command again.`);
  }
  const staged = join(dirname(file), `.${process.pid}.${nameOf(path)}`);
  try {
    await writeFile(staged, after, { mode });
    await rename(staged, file);
  } finally {
    await rm(staged, { force: true });
  }
}

/** Whether something stands at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Replaces the folder `dist` by the outputs, as one step: they are written to a folder beside it, which takes its place when it is
 * whole. Whatever goes wrong before that, `dist` is as it was. A kill between the two renames leaves the old folder in `cache`,
 * and the next call puts it back before it begins. Throws where two outputs have one path, or one leads out of the folder.
 */
export async function replaceFolder(
  dist: string,
  cache: string,
  outputs: Iterable<Output> | AsyncIterable<Output>,
): Promise<{ files: number; bytes: number }> {
  await mkdir(cache, { recursive: true });
  const unlock = await lock(join(cache, 'build.lock'));
  try {
    const previous = join(cache, 'previous');
    await recover(dist, previous, cache);
    await checkTarget(dist);
    const stage = join(cache, 'stage');
    await mkdir(stage);
    const written = await writeAll(stage, outputs);
    if (await exists(dist)) await rename(dist, previous);
    await rename(stage, dist);
    await rm(previous, { recursive: true, force: true });
    return written;
  } finally {
    await rm(join(cache, 'stage'), { recursive: true, force: true });
    await unlock();
  }
}

/** Puts the old folder back where a killed build left none, for builds that will not write. Another build that runs is left alone. */
export async function restoreFolder(dist: string, cache: string): Promise<void> {
  if (!(await exists(join(cache, 'previous')))) return;
  const unlock = await lock(join(cache, 'build.lock'));
  await recover(dist, join(cache, 'previous'), cache).finally(unlock);
}

/** Finishes or discards what a killed build left behind. */
async function recover(dist: string, previous: string, cache: string): Promise<void> {
  if (await exists(previous)) {
    if (await exists(dist)) await rm(previous, { recursive: true, force: true });
    else await rename(previous, dist);
  }
  await rm(join(cache, 'stage'), { recursive: true, force: true });
}

/** Whatever somebody put at the place of the folder is theirs: only a folder is replaced. */
async function checkTarget(dist: string): Promise<void> {
  const stat = await lstat(dist).catch(() => null);
  if (!stat || stat.isDirectory()) return;
  throw new CliError(
    `${dist} is ${stat.isSymbolicLink() ? 'a symbolic link' : 'a file'}, not a folder. Move it away first.`,
  );
}

/** Takes a lock, since two commands at once would write over each other; gives what releases it. One whose process is gone is taken over. */
export async function lock(path: string): Promise<() => Promise<void>> {
  for (const isLastTry of [false, true]) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(await readFile(path, 'utf8').catch(() => ''));
      if (isLastTry || isRunning(owner))
        throw new CliError(
          `Another build is running here (process ${owner}). Wait for it; if there is none, remove ${path}.`,
        );
      await rm(path, { force: true });
    }
  }
  throw new CliError(`The lock ${path} could not be taken.`);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function writeAll(
  folder: string,
  outputs: Iterable<Output> | AsyncIterable<Output>,
): Promise<{ files: number; bytes: number }> {
  const seen = new Set<string>();
  const folders = new Set<string>();
  let bytes = 0;
  for await (const { path, content } of outputs) {
    if (!/^(?:\/[^/\\]+)+$/.test(path) || path.split('/').some((part) => part === '..' || part === '.'))
      throw new Error(`An output has the path ${path}.`);
    // Compared without case, because some file systems do the same.
    if (seen.has(path.toLowerCase())) throw new Error(`Two outputs have the path ${path}.`);
    seen.add(path.toLowerCase());
    const file = join(folder, path);
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    folders.add(dirname(file));
    await writeFile(file, content);
    bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  }
  return { files: seen.size, bytes };
}
