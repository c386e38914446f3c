/**
 * Who has signed a release. The signature is of the check sums, so it holds for the files that these list. Nothing but the key is
 * trusted: the manifest of a project can be edited, as can all that it vouches for.
 */
import { lstat, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { RELEASES_FOLDER } from '../content/index.ts';
import { CliError } from '../disk/errors.ts';
import { judgeSignature, MAX_SIGNATURE_BYTES, readPublicKey, readSignature, type PublicKey } from '../disk/minisign.ts';
import { isBeside, RELEASE_FILES, releaseRecordSchema, SIGNATURE_FILE } from '../model/index.ts';
import type { FoundFile, ReleaseRecord } from '../model/index.ts';
import { readOrdinary } from '../disk/ordinary.ts';
import { readProject, vouchesFor, whyWithdrawn, type SigningKey } from '../disk/project.ts';
import { hashOf } from '../disk/releases.ts';

/** What was found, a line each, and whether it is what was released. */
export type Verified = { readonly lines: readonly string[]; readonly isReleased: boolean };

/** What is said to be a release: a file of it, or a folder or an archive that holds all of them. */
export type Claim = {
  /** The path as typed, and what it is. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'archive';
  /** What the manifest says of it, which anyone can have written there. */
  readonly version: string;
  readonly date: string;
  readonly files: readonly FoundFile[];
  /** The check sums among these files; null for a file by itself, for which those beside the signature count. */
  readonly sums: Uint8Array | null;
  /** Its `release.json`; null where it has none. */
  readonly record: Uint8Array | null;
};

/** A file of another kind is read as far as to say that it is none. */
const MAX_KEY_BYTES = 1_048_576;

/** The key that `--key` gives: the line that begins with RW, or the path of a file with it. Throws a CliError where it is none. */
export async function readKey(given: string): Promise<PublicKey> {
  const literal = readPublicKey(given);
  if (literal) return literal;
  const isFile = (await stat(given).catch(() => null))?.isFile() ?? false;
  const bytes = isFile ? await readOrdinary(given, 'follow', MAX_KEY_BYTES) : null;
  if (!bytes) {
    throw new CliError(
      `--key ${given} is neither a file nor a public key. A key by minisign is one line of 56 characters that begins with RW.`,
    );
  }
  const key = readPublicKey(new TextDecoder().decode(bytes));
  if (key) return key;
  throw new CliError(`${given} holds no public key by minisign, which is a line of 56 characters that begins with RW.`);
}

/**
 * Whether a release is signed by `key`; with null, what signature is there, which nothing is then known of. A key that the project at
 * `root` withdraws for the release is refused either way.
 */
export async function verifySigned(root: string, claim: Claim, key: PublicKey | null): Promise<Verified> {
  const own = claim.kind === 'folder' ? claim.path : dirname(claim.path);
  const kept = join(root, RELEASES_FOLDER, claim.version);
  const found = (await readPair(own)) ?? (await readPair(kept));
  const { signingKeys } = await readProject(root);
  if (!found) return key ? refused(notSigned(claim, own, kept)) : { lines: [unsigned(signingKeys)], isReleased: true };
  const signature = readSignature(found.signature);
  const name = join(found.folder, SIGNATURE_FILE);
  if (!signature)
    return refused(`${name} is no signature by minisign. Get it again from where the release was published.`);
  const sums = claim.sums ?? found.sums;
  const withdrawn = signingKeys.find(({ id }) => id === signature.keyId);
  if (withdrawn && !vouchesFor(withdrawn, claim.version))
    return refused(
      `${name} is by the key ${whyWithdrawn(withdrawn)}. Ask the editors of the project, and trust no file for this signature.`,
    );
  if (!key) {
    const line = `It has a signature by the key ${signature.keyId}, which was not checked; give the public key with --key.`;
    return { lines: [line], isReleased: true };
  }
  if (!sums) return refused(`There is no ${RELEASE_FILES.sums} beside ${name}, which signs it. Get both again.`);
  const verdict = judgeSignature(signature, key, sums);
  if (verdict !== 'good') return refused(REASONS[verdict](name, signature.keyId, key.id));
  const problems = findUncovered(claim, new TextDecoder().decode(sums));
  if (problems.length > 0) return { lines: problems, isReleased: false };
  const record = await readRecord(claim, [found.folder, own, kept], new TextDecoder().decode(sums));
  if (!record) return refused(noRecord(claim, name));
  const { version, date } = record;
  if (version !== claim.version || date !== claim.date)
    return refused(
      `${claim.path} is not what the manifest calls it: the manifest calls it ${claim.version}, released on ${claim.date}, but what is signed is ${version}, released on ${date}. Do not trust this manifest.`,
    );
  return { lines: describe(claim, key, signature.comment), isReleased: true };
}

const REASONS = {
  'other-key': (name: string, id: string, wanted: string) =>
    `${name} is by the key ${id}, and not by ${wanted}, which --key gives. Ask the editors which of them signs releases.`,
  'other-file': (name: string, id: string) =>
    `${name} does not hold: ${RELEASE_FILES.sums} is not what the key ${id} has signed, or the signature was changed. Do not use these files; get all of them again.`,
  'other-comment': (name: string) =>
    `${name} does not hold: its trusted comment was changed. Get the signature again from where the release was published.`,
};

function unsigned(keys: readonly SigningKey[]): string {
  const known = keys.some(({ onlyFor }) => onlyFor === null);
  return known ? 'It is not signed, although package.json lists keys to sign releases by.' : 'It is not signed.';
}

function refused(line: string): Verified {
  return { lines: [line], isReleased: false };
}

function notSigned({ version }: Claim, own: string, kept: string): string {
  const places = resolve(own) === resolve(kept) ? own : `${own}, nor in ${kept}`;
  return `${version} is not signed: there is no ${SIGNATURE_FILE} in ${places}. Get it from where the release was published, if the release was signed; without --key, hashes alone are compared.`;
}

function noRecord({ path }: Claim, name: string): string {
  return `Which release ${path} is of is signed in ${RELEASE_FILES.record}, and there is none beside ${name} that it covers. Get it from where the release was published.`;
}

/** Releases of the future may say more. */
const signedRecordSchema = releaseRecordSchema.pick({ version: true, date: true }).strip();
type SignedRecord = Pick<ReleaseRecord, 'version' | 'date'>;

/** What the signature says which release it is of: the `release.json` that the check sums list, wherever it stands. */
async function readRecord(claim: Claim, folders: readonly string[], sums: string): Promise<SignedRecord | null> {
  const sum = sumsOf(sums).get(RELEASE_FILES.record);
  const isSigned = (bytes: Uint8Array | null): boolean => bytes !== null && hashOf(bytes) === sum;
  let bytes = claim.record;
  for (const folder of claim.kind === 'file' ? folders : []) {
    if (!isSigned(bytes)) bytes = await readSmall(join(folder, RELEASE_FILES.record), MAX_SUMS_BYTES);
  }
  if (!bytes || !isSigned(bytes)) return null;
  try {
    return signedRecordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function sumsOf(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, sum, path]) => [path!, sum!]));
}

function describe({ files }: Claim, key: PublicKey, comment: string): string[] {
  const others = files.filter(({ path }) => isBeside(path) && path !== SIGNATURE_FILE).map(({ path }) => path);
  const rest = others.length > 0 ? [`The signature says nothing of ${others.sort().join(', ')}.`] : [];
  return [`It is signed by the key ${key.id}, with the comment “${comment.replaceAll('\t', ' ')}”.`, ...rest];
}

/** What the check sums do not vouch for, a line each. They have no line for themselves: what is signed is they. */
function findUncovered({ files, kind }: Claim, text: string): string[] {
  const sums = sumsOf(text);
  const there = new Set(files.map(({ path }) => path));
  const missing = kind !== 'file' ? [...sums.keys()].filter((path) => !there.has(path)) : [];
  return [
    ...files.flatMap(({ path, sha256 }) => {
      if (path === RELEASE_FILES.sums || (kind === 'folder' && isBeside(path)) || sums.get(path) === sha256) return [];
      return [
        sums.has(path)
          ? `${path}: its bytes are not those that are signed. Do not use it; get it again.`
          : `${path}: the signature does not cover it, for ${RELEASE_FILES.sums} does not list it. An archive or an unpacked folder can be checked.`,
      ];
    }),
    ...missing.map((path) => `${path}: it is signed, and missing.`),
  ];
}

type Pair = { readonly folder: string; readonly signature: Uint8Array; readonly sums: Uint8Array | null };

/** The signature in a folder, with the check sums beside it; null where there is none. */
async function readPair(folder: string): Promise<Pair | null> {
  const signature = await readSmall(join(folder, SIGNATURE_FILE));
  return signature && { folder, signature, sums: await readSmall(join(folder, RELEASE_FILES.sums), MAX_SUMS_BYTES) };
}

/** Check sums of a hundred thousand files. */
const MAX_SUMS_BYTES = 16_777_216;

/** An ordinary file, of which as much is read as any signature or key has; null where there is none. */
async function readSmall(path: string, most = MAX_SIGNATURE_BYTES): Promise<Uint8Array | null> {
  const found = await lstat(path).catch(() => null);
  return found && found.isFile() && found.size > most ? new Uint8Array() : readOrdinary(path, 'refuse', most);
}
