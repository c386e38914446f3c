/** `verify`: which release a file or a folder is, by the manifest of the project, and who has signed it. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isArchive, MAX_ARCHIVE_BYTES, readArchive, type ArchivedFile } from '../disk/archive.ts';
import { MANIFEST_PATH } from '../content/index.ts';
import { CliError } from '../disk/errors.ts';
import type { PublicKey } from '../disk/minisign.ts';
import { findReleased, isBeside, judgeFolder, RELEASE_FILES, SIGNATURE_FILE } from '../model/index.ts';
import type { FolderVerdict, FoundFile, KnownFile, Manifest } from '../model/index.ts';
import { openOrdinary, readOrdinary, type Links } from '../disk/ordinary.ts';
import { hashOf, listFiles, readManifest } from '../disk/releases.ts';
import { readKey, verifySigned, type Claim, type Verified } from './verify-signature.ts';

/**
 * Holds a file or a folder against everything that the project at `root` has released, and against a public key where `key` is one, as
 * typed. Throws a CliError where there is nothing to read, or nothing to hold it against.
 */
export async function verify(root: string, path: string, key: string | null): Promise<Verified> {
  const publicKey = key === null ? null : await readKey(key);
  const found = await stat(path).catch(() => null);
  if (!found) throw new CliError(`There is no file or folder ${path}.`);
  if (!found.isDirectory() && !found.isFile()) throw new CliError(`${path} is neither a file nor a folder.`);
  const { manifest, flaws } = await readManifest(root);
  const [flaw] = flaws;
  if (flaw) throw new CliError(`${flaw.path} cannot be read: ${flaw.reason}.`);
  if (manifest.releases.length === 0)
    throw new CliError(`There is no ${MANIFEST_PATH} in ${root} that lists a release.`);
  const asked = { root, manifest, path, key: publicKey };
  return found.isDirectory() ? verifyFolder(asked) : verifyFile(asked);
}

type Asked = {
  readonly root: string;
  readonly manifest: Manifest;
  readonly path: string;
  readonly key: PublicKey | null;
};

async function verifyFile({ root, manifest, path, key }: Asked): Promise<Verified> {
  const sha256 = await hashOfFile(path, 'follow');
  const known = findReleased(manifest, sha256);
  if (known.length > 0) return verifySignedFile(root, path, sha256, known, key);
  const name = basename(path);
  const namesakes = manifest.releases.filter(({ files }) => files.some((file) => basename(file.path) === name));
  const hint =
    namesakes.length > 0
      ? ` Its name is that of a file of ${namesakes.map(({ version }) => version).join(', ')}, but its bytes are others.`
      : '';
  return { lines: [`${path} is no file of any release.${hint}`], isReleased: false };
}

/** Releases can share a file; one that is signed vouches for it. With a key, nothing is said of the others. */
async function verifySignedFile(
  root: string,
  path: string,
  sha256: string,
  known: readonly KnownFile[],
  key: PublicKey | null,
): Promise<Verified> {
  let last: Verified = { lines: [], isReleased: true };
  for (const file of known.toReversed()) {
    last = await verifySigned(root, await claimOf(path, sha256, file), key);
    if (last.isReleased) {
      const vouched = key ? [file] : known;
      const lines = vouched.map((one) => `${path} is ${one.path} of ${one.version}, released on ${one.date}.`);
      return { lines: [...lines, ...last.lines], isReleased: true };
    }
  }
  return last;
}

/** Of an archive, what it holds is what a signature can vouch for. */
async function claimOf(path: string, sha256: string, known: KnownFile): Promise<Claim> {
  const { version, date } = known;
  if (!isArchive(known.path)) {
    const isRecord = known.path === RELEASE_FILES.record;
    const record = isRecord ? await readOrdinary(path, 'follow', MAX_ARCHIVE_BYTES) : null;
    return { path, kind: 'file', version, date, files: [{ path: known.path, sha256 }], sums: null, record };
  }
  const members = await readMembers(path, sha256, known).catch((error: Error) => {
    throw new CliError(`${path} is no archive as releases have them: ${error.message.replace(/\.+$/, '')}.`);
  });
  const files = members.map((file): FoundFile => ({ path: file.path, sha256: hashOf(file.content) }));
  const contentOf = (name: string): Uint8Array | null => members.find((file) => file.path === name)?.content ?? null;
  const sums = contentOf(RELEASE_FILES.sums) ?? new Uint8Array();
  return { path, kind: 'archive', version, date, files, sums, record: contentOf(RELEASE_FILES.record) };
}

/** Its name is the manifest's, so it has to be that of the version as which it is then vouched for. */
async function readMembers(path: string, sha256: string, known: KnownFile): Promise<ArchivedFile[]> {
  const bytes = await readOrdinary(path, 'follow', MAX_ARCHIVE_BYTES);
  if (!bytes || hashOf(bytes) !== sha256) throw new Error('it was changed while it was read');
  const name = basename(known.path).replace(/\.(?:zip|tar\.gz)$/, '');
  if (name !== known.version && !name.endsWith(`-${known.version}`))
    throw new Error(`its name is not of ${known.version}`);
  return readArchive(known.path, bytes);
}

/** Two verdicts on the same thing; it is what was released where both say so. What only one of them calls released is not said to be. */
function both(one: Verified, other: Verified): Verified {
  if (one.isReleased && !other.isReleased) return other;
  return { lines: [...one.lines, ...other.lines], isReleased: one.isReleased && other.isReleased };
}

async function verifyFolder({ root, manifest, path, key }: Asked): Promise<Verified> {
  const paths = (await listFiles(path)).sort();
  if (paths.length === 0) throw new CliError(`${path} is an empty folder.`);
  const files = [];
  for (const file of paths) files.push({ path: file, sha256: await hashOfFile(join(path, file), 'refuse') });
  const verdict = judgeFolder(manifest, files);
  if (!verdict) return { lines: [`${path} holds no file of any release at its place.`], isReleased: false };
  const described = describe(path, verdict, key === null ? findUnknown(manifest, verdict, paths) : []);
  if (!described.isReleased && !key) return described;
  const read = (file: string): Promise<Uint8Array | null> =>
    paths.includes(file) ? readOrdinary(join(path, file), 'refuse', MAX_ARCHIVE_BYTES) : Promise.resolve(null);
  const sums = (await read(RELEASE_FILES.sums)) ?? new Uint8Array();
  const { version, date } = verdict;
  const record = await read(RELEASE_FILES.record);
  return both(described, await verifySigned(root, { path, kind: 'folder', version, date, files, sums, record }, key));
}

/** What may stand beside the files of a release, and can have any bytes. */
function findUnknown({ releases }: Manifest, { version }: FolderVerdict, paths: readonly string[]): string[] {
  const known = new Set(releases.find((release) => release.version === version)?.files.map((file) => file.path));
  return paths.filter((path) => isBeside(path) && path !== SIGNATURE_FILE && !known.has(path));
}

function describe(path: string, verdict: FolderVerdict, unknown: readonly string[]): Verified {
  const { version, date, matching } = verdict;
  const problems = [
    ...verdict.changed.map((file) => `${file}: its bytes are not those of the release.`),
    ...verdict.missing.map((file) => `${file}: it is missing.`),
    ...verdict.foreign.map((file) => `${file}: it is part of no release.`),
  ];
  if (problems.length === 0) {
    const rest = unknown.length > 0 ? [`The manifest says nothing of ${unknown.join(', ')}.`] : [];
    return {
      lines: [`${path} is ${version}, released on ${date}: ${matching} files, all as released.`, ...rest],
      isReleased: true,
    };
  }
  return { lines: [`${path} is not ${version} as it was released on ${date}:`, ...problems], isReleased: false };
}

/** Files can be larger than memory; whatever is not an ordinary file has no bytes to compare. */
async function hashOfFile(path: string, links: Links): Promise<string> {
  const handle = await openOrdinary(path, links);
  if (!handle) throw new CliError(`${path} is not there any more.`);
  const hash = createHash('sha256');
  try {
    for await (const chunk of handle.createReadStream()) hash.update(chunk as Buffer);
  } catch (error) {
    throw new CliError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
  return hash.digest('hex');
}
