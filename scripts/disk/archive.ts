/**
 * The archives of a release, made and read. Their bytes depend on nothing but names, contents and a date: no clock, time zone, user or order of a
 * directory, and no compressor of the platform. The versions of both packages are pinned, for another one may write other bytes.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { gzipSync, zipSync } from 'fflate';
import { slug } from 'github-slugger';
import { packTar, unpackTar, type TarEntry } from 'modern-tar';
import { compareText } from '../model/index.ts';

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
  const mtime = new Date(`${date}T12:00:00Z`);
  const entries = sorted(files).map(({ path, content }) => tarEntry({ path: `${folder}/${path}`, content }, mtime));
  return gzipSync(await packTar(entries), { level: 9, mtime: 0 });
}

function tarEntry({ path, content }: ArchivedFile, mtime: Date): TarEntry {
  const facts = { mode: MODE, mtime, uid: 0, gid: 0, uname: '', gname: '' };
  return { header: { ...facts, type: 'file', name: path, size: content.length }, body: content };
}

/** Whether a name is that of an archive, by how it ends. */
export function isArchive(name: string): boolean {
  return /\.(?:zip|tar\.gz)$/.test(name);
}

/** What the files of an archive, or an archive itself, may have at most. */
export const MAX_ARCHIVE_BYTES = 268_435_456;

/**
 * The files in an archive, by their paths below its folder. What one program unpacks from an archive and another does not see is told
 * by form, so an archive has exactly that of `archiveFiles`: anything else throws, and says what it is.
 */
export async function readArchive(name: string, bytes: Uint8Array): Promise<ArchivedFile[]> {
  const [, folder = ''] = /([^/]*)\.(?:zip|tar\.gz)$/.exec(name) ?? [];
  const entries = name.endsWith('.zip') ? readZip(bytes) : await readTarGz(bytes);
  if (entries.length === 0) throw new Error('it holds no file');
  for (const [at, { path }] of entries.entries()) {
    if (!path.startsWith(`${folder}/`) || !isPlain(path))
      throw new Error(`${JSON.stringify(path)} does not stand in the folder ${folder}`);
    const before = entries[at - 1]?.path;
    if (before === path) throw new Error(`it holds ${path} twice`);
    if (before !== undefined && before > path) throw new Error('its files are not sorted');
  }
  return entries.map(({ path, content }) => ({ path: path.slice(folder.length + 1), content }));
}

/** A path that leads to the same place on every system. */
function isPlain(path: string): boolean {
  return !/[\\:\p{Cc}]/u.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
}

const GZIP = { header: Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), headerBytes: 10, endBytes: 8 };

async function readTarGz(bytes: Uint8Array): Promise<ArchivedFile[]> {
  if (!equal(bytes.subarray(0, GZIP.header.length), GZIP.header)) throw new Error('it does not begin as one');
  const body = bytes.subarray(GZIP.headerBytes, -GZIP.endBytes);
  const end = viewOf(bytes.subarray(-GZIP.endBytes));
  const tar = inflate(body, MAX_ARCHIVE_BYTES);
  if (bytes.length < GZIP.headerBytes + GZIP.endBytes || crc32(tar) !== end.getUint32(0, true))
    throw new Error('its check sum is another');
  if (tar.length !== end.getUint32(4, true)) throw new Error('its size is another');
  const entries = await unpackTar(tar, { strict: true }).catch((cause: unknown) => {
    throw new Error('what is compressed in it is no tar archive', { cause });
  });
  for (const { header } of entries)
    if (header.type !== 'file') throw new Error(`${JSON.stringify(header.name)} is no ordinary file`);
  const files = entries.map(({ header, data }) => ({ path: header.name, content: data ?? new Uint8Array() }));
  // Written again, they are the same bytes, or there is more in the archive than these files.
  const again = await packTar(files.map((file) => tarEntry(file, entries[0]?.header.mtime ?? new Date(0))));
  if (!equal(again, tar)) throw new Error('there is more in it than its files');
  return files;
}

const ZIP = { local: 0x04_03_4b_50, central: 0x02_01_4b_50, end: 0x06_05_4b_50 };
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;
const UTF8_NAME = 0x800;

/** By the list at the end, which everything before it has to agree with, byte by byte and without gaps. */
function readZip(bytes: Uint8Array): ArchivedFile[] {
  const view = viewOf(bytes);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== ZIP.end) throw new Error('it does not end as one');
  const count = view.getUint16(end + 10, true);
  const list = view.getUint32(end + 16, true);
  const isAlone = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isAlone || view.getUint16(end + 20, true) !== 0 || list + view.getUint32(end + 12, true) !== end)
    throw new Error('its end says something else than what is there');
  const files: ArchivedFile[] = [];
  const place = { central: list, local: 0, left: MAX_ARCHIVE_BYTES };
  for (let index = 0; index < count; index++) files.push(readZipped(bytes.subarray(0, end), list, place));
  if (place.central !== end || place.local !== list) throw new Error('there is more in it than its files');
  return files;
}

/** The file at a place in both, and the place of the next one. */
function readZipped(
  bytes: Uint8Array,
  list: number,
  place: { central: number; local: number; left: number },
): ArchivedFile {
  const { central, local } = place;
  if (central + CENTRAL_BYTES > bytes.length || local + LOCAL_BYTES > list) throw new Error('it is cut short');
  const view = viewOf(bytes);
  const nameBytes = view.getUint16(central + 28, true);
  const name = bytes.subarray(central + CENTRAL_BYTES, central + CENTRAL_BYTES + nameBytes);
  const path = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  if (view.getUint32(central, true) !== ZIP.central || view.getUint32(local, true) !== ZIP.local)
    throw new Error('there is more in it than its files');
  const start = local + LOCAL_BYTES + nameBytes;
  const isSame =
    equal(bytes.subarray(local + 4, local + LOCAL_BYTES), bytes.subarray(central + 6, central + 32)) &&
    equal(bytes.subarray(local + LOCAL_BYTES, start), name) &&
    view.getUint32(central + 42, true) === local;
  if (!isSame) throw new Error(`it says two things of ${JSON.stringify(path)}`);
  const facts = {
    madeBy: view.getUint8(central + 5),
    flags: view.getUint16(central + 8, true),
    method: view.getUint16(central + 10, true),
    // The length of what is added, of a comment, the number of a disk, and a mark for text.
    rest: view.getBigUint64(central + 30, true),
    mode: view.getUint32(central + 38, true),
  };
  const isOurs =
    facts.madeBy === UNIX &&
    facts.flags === (path.length === nameBytes ? 0 : UTF8_NAME) &&
    facts.method === DEFLATED &&
    facts.rest === 0n &&
    facts.mode === ((REGULAR_FILE | MODE) << 16) >>> 0;
  if (!isOurs) throw new Error(`${JSON.stringify(path)} is no ordinary file`);
  const [packed, size] = [view.getUint32(central + 20, true), view.getUint32(central + 24, true)];
  if (start + packed > list) throw new Error('it is cut short');
  if (size > place.left) throw new Error(TOO_LARGE);
  const content = inflate(bytes.subarray(start, start + packed), place.left);
  if (content.length !== size) throw new Error(`the size of ${path} is another`);
  if (crc32(content) !== view.getUint32(central + 16, true)) throw new Error(`the check sum of ${path} is another`);
  place.central = central + CENTRAL_BYTES + nameBytes;
  place.local = start + packed;
  place.left -= size;
  return { path, content };
}

const TOO_LARGE = `its files have more than ${MAX_ARCHIVE_BYTES} bytes`;

/** What was compressed, where nothing stands behind it, and it is not more than `most` bytes. */
function inflate(bytes: Uint8Array, most: number): Uint8Array {
  try {
    const { buffer, engine } = inflateRawSync(bytes, { info: true, maxOutputLength: Math.max(1, most) }) as unknown as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    if (engine.bytesWritten === bytes.length) return buffer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ERR_BUFFER_TOO_LARGE' ? TOO_LARGE : 'what is compressed in it is damaged', {
      cause: error,
    });
  }
  throw new Error('there is more in it than its files');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** By code unit, as everything that is published. */
function sorted(files: readonly ArchivedFile[]): ArchivedFile[] {
  return [...files].sort((one, other) => compareText(one.path, other.path));
}
