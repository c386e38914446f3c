/** `verify`: which release a file or a folder is, by the manifest of the project, and who has signed it. */
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isArchive, readArchive } from '../disk/archive.ts';
import { MANIFEST_PATH } from '../content/index.ts';
import { CliError } from '../disk/errors.ts';
import type { PublicKey } from '../disk/minisign.ts';
import { findReleased, judgeFolder, RELEASE_FILES } from '../model/index.ts';
import type { FolderVerdict, FoundFile, KnownFile, Manifest } from '../model/index.ts';
import { hashOf, listFiles, readManifest } from '../disk/releases.ts';
import { readKey, verifySigned, type Claim, type Verified } from './verify-signature.ts';

/**
 * Holds a file or a folder against everything that the project at `root` has released, and against a public key where `key` is one, as
 * typed. Throws a CliError where there is nothing to read, or nothing to hold it against.
 */
export async function verify(root: string, path: string, key: string | null): Promise<Verified> {
  const publicKey = key === null ? null : await readKey(key);
  const { manifest, flaws } = await readManifest(root);
  const [flaw] = flaws;
  if (flaw) throw new CliError(`${flaw.path} cannot be read: ${flaw.reason}.`);
  if (manifest.releases.length === 0)
    throw new CliError(`There is no ${MANIFEST_PATH} in ${root} that lists a release.`);
  const found = await stat(path).catch(() => null);
  if (!found) throw new CliError(`There is no file or folder ${path}.`);
  if (!found.isDirectory() && !found.isFile()) throw new CliError(`${path} is neither a file nor a folder.`);
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
  const sha256 = await hashOfFile(path);
  const known = findReleased(manifest, sha256);
  if (known.length > 0) {
    const lines = known.map((file) => `${path} is ${file.path} of ${file.version}, released on ${file.date}.`);
    return both({ lines, isReleased: true }, await verifySignedFile(root, path, sha256, known, key));
  }
  const name = basename(path);
  const namesakes = manifest.releases.filter(({ files }) => files.some((file) => basename(file.path) === name));
  const hint =
    namesakes.length > 0
      ? ` Its name is that of a file of ${namesakes.map(({ version }) => version).join(', ')}, but its bytes are others.`
      : '';
  return { lines: [`${path} is no file of any release.${hint}`], isReleased: false };
}

/** Releases can share a file; one that is signed vouches for it. */
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
    if (last.isReleased) return last;
  }
  return last;
}

/** Of an archive, what it holds is what a signature can vouch for. */
async function claimOf(path: string, sha256: string, known: KnownFile): Promise<Claim> {
  const claim = { path, isFolder: false, version: known.version };
  if (!isArchive(known.path)) return { ...claim, files: [{ path: known.path, sha256 }], isWhole: false, sums: null };
  const members = await readArchive(known.path, await readFile(path)).catch((error: Error) => {
    throw new CliError(`${path} cannot be read as an archive: ${error.message}.`);
  });
  const files = members.map((file): FoundFile => ({ path: file.path, sha256: hashOf(file.content) }));
  const sums = members.find((file) => file.path === RELEASE_FILES.sums)?.content ?? new Uint8Array();
  return { ...claim, files, isWhole: true, sums };
}

/** Two verdicts on the same thing; it is what was released where both say so. */
function both(one: Verified, other: Verified): Verified {
  return { lines: [...one.lines, ...other.lines], isReleased: one.isReleased && other.isReleased };
}

async function verifyFolder({ root, manifest, path, key }: Asked): Promise<Verified> {
  const paths = (await listFiles(path)).sort();
  if (paths.length === 0) throw new CliError(`${path} is an empty folder.`);
  const files = [];
  for (const file of paths) files.push({ path: file, sha256: await hashOfFile(join(path, file)) });
  const verdict = judgeFolder(manifest, files);
  if (!verdict) return { lines: [`${path} holds no file of any release at its place.`], isReleased: false };
  const described = describe(path, verdict);
  if (!described.isReleased && !key) return described;
  const sums = await readFile(join(path, RELEASE_FILES.sums)).catch(() => new Uint8Array());
  const claim = { path, isFolder: true, version: verdict.version, files, isWhole: true, sums };
  return both(described, await verifySigned(root, claim, key));
}

function describe(path: string, verdict: FolderVerdict): Verified {
  const { version, date, matching } = verdict;
  const problems = [
    ...verdict.changed.map((file) => `${file}: its bytes are not those of the release.`),
    ...verdict.missing.map((file) => `${file}: it is missing.`),
    ...verdict.foreign.map((file) => `${file}: it is part of no release.`),
  ];
  if (problems.length === 0) {
    return {
      lines: [`${path} is ${version}, released on ${date}: ${matching} files, all as released.`],
      isReleased: true,
    };
  }
  return { lines: [`${path} is not ${version} as it was released on ${date}:`, ...problems], isReleased: false };
}

/** Files can be larger than memory; whatever is not an ordinary file has no bytes to compare. */
async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    throw new CliError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
  return hash.digest('hex');
}
