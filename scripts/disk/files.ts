/** The file system: the only reader of the sources. */
import type { Dirent } from 'node:fs';
import { access, lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  GUIDE_PATHS,
  MAX_DOCUMENT_SIZE,
  MAX_PICTURE_SIZE,
  placeOf,
  RELEASES_FOLDER,
  SOURCE_FOLDER,
  type SourceFile,
} from '../content/index.ts';
import { CliError } from './errors.ts';
import { compareText, ownValue } from '../model/index.ts';

/**
 * Every source under `root`, sorted by path: the files of `framework/` but for its releases, and the guides beside it. Symbolic links are listed and
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
  for (const path of GUIDE_PATHS) if (await exists(join(root, path))) paths.push(path);
  return Promise.all(paths.sort(compareText).map((path) => readSource(root, path)));
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

/** Whether something stands at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Throws a CliError where the project's folder is none. */
export async function requireFolder(root: string): Promise<void> {
  const found = await stat(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (!found) throw new CliError(`There is no folder ${root}. Name that of the project with --root.`);
  if (!found.isDirectory()) throw new CliError(`${root} is no folder. Name that of the project with --root.`);
}
