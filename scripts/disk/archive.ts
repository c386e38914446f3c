/**
 * The archives of a release, made and read. Their bytes depend on nothing but names, contents and a date: no clock, time zone, user or order of a
 * directory, and no compressor of the platform. The versions of both packages are pinned, for another one may write other bytes.
 */
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { slug } from 'github-slugger';
import { packTar, unpackTar } from 'modern-tar';

/** A file in an archive: its path below the archive's folder, with `/`, and its bytes. */
export type ArchivedFile = { readonly path: string; readonly content: Uint8Array };

/** Every file is one that anyone may read and its owner may write. */
const MODE = 0o644;
const REGULAR_FILE = 0o100_000;
/** The system that zip says it was made on: it alone keeps modes. */
const UNIX = 3;

/** Both archives of a release, each with its name. Everything in them stands in one folder, named after title and version. */
export async function archiveFiles(
  title: string,
  version: string,
  files: readonly ArchivedFile[],
  date: string,
): Promise<ArchivedFile[]> {
  const folder = archiveFolder(title, version);
  return [
    { path: `${folder}.tar.gz`, content: await tarGzOf(folder, files, date) },
    { path: `${folder}.zip`, content: zipOf(folder, files, date) },
  ];
}

/** The name of the folder in the archives of a release, and of both archives without their endings: `<slug-of-title>-<version>`. */
export function archiveFolder(title: string, version: string): string {
  return [shorten(slug(title)), version].filter((part) => part !== '').join('-');
}

/** As many of the first characters as are 120 bytes at most: systems limit names by bytes, and a letter can have four. */
function shorten(name: string): string {
  const { read } = new TextEncoder().encodeInto(name, new Uint8Array(120));
  return name.slice(0, read).replace(/-+$/, '');
}

/** A zip archive of files in one folder, sorted by path, all from noon of `date` (`YYYY-MM-DD`). The same values give the same bytes. */
export function zipOf(folder: string, files: readonly ArchivedFile[], date: string): Uint8Array {
  const entries = sorted(files).map(({ path, content }) => [`${folder}/${path}`, content] as const);
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return zipSync(Object.fromEntries(entries), {
    level: 9,
    os: UNIX,
    attrs: (REGULAR_FILE | MODE) << 16,
    // Zip knows no time zones: the library writes what a clock on the wall shows, so noon is taken from that clock.
    mtime: new Date(year, month - 1, day, 12),
  });
}

/** The same as a tar archive (POSIX, with long paths), compressed. Noon is that of UTC, and everything belongs to user and group 0. */
export async function tarGzOf(folder: string, files: readonly ArchivedFile[], date: string): Promise<Uint8Array> {
  const facts = { mode: MODE, mtime: new Date(`${date}T12:00:00Z`), uid: 0, gid: 0, uname: '', gname: '' };
  const entries = sorted(files).map(({ path, content }) => ({
    header: { ...facts, type: 'file' as const, name: `${folder}/${path}`, size: content.length },
    body: content,
  }));
  return gzipSync(await packTar(entries), { level: 9, mtime: 0 });
}

/** Whether a name is that of an archive, by how it ends. */
export function isArchive(name: string): boolean {
  return /\.(?:zip|tar\.gz)$/.test(name);
}

/**
 * The files in an archive, by their paths below the one folder that they all stand in. Throws where the bytes are no such archive, or
 * anything stands elsewhere in it.
 */
export async function readArchive(name: string, bytes: Uint8Array): Promise<ArchivedFile[]> {
  const entries = name.endsWith('.zip') ? Object.entries(unzipSync(bytes)) : await readTarGz(bytes);
  const files = entries.filter(([path]) => !path.endsWith('/'));
  const folders = new Set(files.map(([path]) => path.slice(0, path.indexOf('/') + 1)));
  const [folder] = folders;
  if (folders.size !== 1 || !folder) throw new Error('its files do not stand in one folder');
  return files.map(([path, content]) => ({ path: path.slice(folder.length), content }));
}

async function readTarGz(bytes: Uint8Array): Promise<[string, Uint8Array][]> {
  const entries = await unpackTar(gunzipSync(bytes), { strict: true });
  return entries.map(({ header, data }) => [header.name, data ?? new Uint8Array()]);
}

/** By code unit, as everything that is published. */
function sorted(files: readonly ArchivedFile[]): ArchivedFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
}
