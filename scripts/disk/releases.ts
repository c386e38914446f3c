/** What was released, as it is kept on disk: read whole, and held against the manifest. */
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZodError, type z } from 'zod';
import {
  isHarmlessPicture,
  MANIFEST_PATH,
  RELEASES_FOLDER,
  type ReleaseState,
  type Surroundings,
} from '../content/index.ts';
import { readFrozenHistory } from './frozen-history.ts';
import { findRemovedSources } from './removed-sources.ts';
import { judgeSignature, MAX_SIGNATURE_BYTES, readSignature } from './minisign.ts';
import {
  compareVersions,
  findUnsafeInBooklet,
  isReleasePath,
  currentOf,
  manifestSchema,
  noteCollectionSchema,
  parseModel,
  permalinks,
  RELEASE_FILES,
  RELEASE_FORMAT,
  releaseRecordSchema,
  SIGNATURE_FILE,
  versionsOf,
} from '../model/index.ts';
import type { FrozenFile, FrozenFlaw, Manifest, Release, ReleaseSignature } from '../model/index.ts';
import { readProject, vouchesFor, whyWithdrawn, type Project, type SigningKey } from './project.ts';
import type { Output } from '../render/context.ts';

/** A release with the bytes of its files and of its signature, by their paths. */
export type FrozenRelease = Release & { readonly content: ReadonlyMap<string, Uint8Array> };

/** Every release that could be read, the newest first, and what is wrong with how they are kept. */
export type FrozenReleases = ReleaseState & { readonly releases: readonly FrozenRelease[] };

/** What checking depends on beside the sources, with all that `package.json` says and the bytes of what was released. */
export type ProjectSurroundings = Surroundings & { readonly project: Project; readonly released: FrozenReleases };

/**
 * Reads what checking the project at `root` depends on. `today` is a calendar day; `base` is a commit whose releases have to be there as
 * they were, beside those of the last one.
 */
export async function readSurroundings(
  root: string,
  today: string,
  base: string | null = null,
): Promise<ProjectSurroundings> {
  const [project, released] = await Promise.all([readProject(root), readReleases(root, base)]);
  return { today, homepage: project.homepage, project, released, findRemoved: findRemovedSources(root) };
}

/** The releases of the project at `root`. What is wrong with them is data; a project without any has none. */
export async function readReleases(root: string, base: string | null = null): Promise<FrozenReleases> {
  const [{ manifest, flaws }, { signingKeys }] = await Promise.all([readManifest(root), readProject(root)]);
  if (flaws.length > 0) return { releases: [], flaws, uncompared: null, unsigned: [] };
  const found = await listFiles(join(root, RELEASES_FOLDER));
  const listed = new Set(
    manifest.releases.flatMap(({ version, files }) => [
      ...files.map(({ path }) => `${version}/${path}`),
      `${version}/${SIGNATURE_FILE}`,
    ]),
  );
  const foreign = found
    .filter((path) => path !== 'manifest.json' && !listed.has(path))
    .map((path): FrozenFlaw => {
      return { path: `${RELEASES_FOLDER}/${path}`, kind: 'foreign' };
    });
  const read = await Promise.all(manifest.releases.map((entry) => readRelease(root, entry, signingKeys)));
  const own = [...foreign, ...read.flatMap((one) => one.flaws)];
  const known = new Set(own.map(({ path }) => path));
  const history = await readFrozenHistory(root, manifest, base, signingKeys);
  const releases = read
    .flatMap(({ release }) => release ?? [])
    .sort((one, other) => compareVersions(other.record.version, one.record.version));
  return {
    releases,
    flaws: [...own, ...history.flaws.filter(({ path }) => !known.has(path))],
    uncompared: history.uncompared,
    unsigned: signingKeys.some(({ onlyFor }) => onlyFor === null) ? findUnsigned(releases) : [],
  };
}

/** Releases that readers may expect to be signed, as one before them is; the newest in any case. */
function findUnsigned(releases: readonly Release[]): string[] {
  const first = releases.findLastIndex(({ signature }) => signature !== null);
  const expected = releases.slice(0, Math.max(first, 1));
  return expected.filter(({ signature }) => signature === null).map(({ record }) => record.version);
}

/** The manifest; one that cannot be read is a flaw, and names no release. */
export async function readManifest(root: string): Promise<{ manifest: Manifest; flaws: FrozenFlaw[] }> {
  const none: Manifest = { formatVersion: RELEASE_FORMAT, releases: [] };
  for (const [path, kind] of [
    [RELEASES_FOLDER, 'folder'],
    [MANIFEST_PATH, 'file'],
  ] as const) {
    const found = await lstat(join(root, path)).catch(() => null);
    if (!found || (kind === 'folder' ? found.isDirectory() : found.isFile())) continue;
    return { manifest: none, flaws: [{ path, kind: 'unreadable', reason: `it is no ordinary ${kind}` }] };
  }
  const text = await readFile(join(root, MANIFEST_PATH), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) return { manifest: none, flaws: [] };
  try {
    return { manifest: manifestSchema.parse(JSON.parse(text)), flaws: [] };
  } catch (error) {
    return { manifest: none, flaws: [{ path: MANIFEST_PATH, kind: 'unreadable', reason: whyUnreadable(text, error) }] };
  }
}

/** A format of the future is told from what is no such file at all. */
function whyUnreadable(text: string, error: unknown): string {
  const [issue] = error instanceof ZodError ? error.issues : [];
  if (issue?.code === 'custom') return issue.message;
  const format = /"formatVersion":\s*(\d+)/.exec(text)?.[1];
  return format !== undefined && Number(format) > RELEASE_FORMAT
    ? `it has format ${format}, and this version of the tool knows ${RELEASE_FORMAT}`
    : 'it does not have the form of such a file';
}

type Entry = Manifest['releases'][number];

async function readRelease(
  root: string,
  { version, date, files }: Entry,
  keys: readonly SigningKey[],
): Promise<{ release?: FrozenRelease; flaws: FrozenFlaw[] }> {
  const folder = `${RELEASES_FOLDER}/${version}`;
  const content = new Map<string, Uint8Array>();
  const flaws: FrozenFlaw[] = [];
  for (const file of files) {
    const bytes = await readFrozen(join(root, folder, file.path));
    if (bytes && hashOf(bytes) === file.sha256) content.set(file.path, bytes);
    else flaws.push({ path: `${folder}/${file.path}`, kind: bytes ? 'changed' : 'missing' });
  }
  if (flaws.length > 0) return { flaws };
  const unsummed = findUnsummed(content);
  if (unsummed.length > 0) {
    return { flaws: unsummed.map((path) => ({ path: `${folder}/${path}`, kind: 'changed' })) };
  }
  const refused = [...content].flatMap(([path, bytes]): FrozenFlaw[] => {
    const reason = whyRefused(path, bytes);
    return reason === null ? [] : [{ path: `${folder}/${path}`, kind: 'refused', reason }];
  });
  if (refused.length > 0) return { flaws: refused };
  const signed = await readSigned(join(root, folder), version, content.get(RELEASE_FILES.sums), keys);
  if (typeof signed === 'string')
    flaws.push({ path: `${folder}/${SIGNATURE_FILE}`, kind: 'signature', reason: signed });
  else if (signed) content.set(SIGNATURE_FILE, signed.bytes);
  try {
    const signature = typeof signed === 'string' ? null : (signed?.signature ?? null);
    return { release: { ...openRelease(version, date, content, files), signature, content }, flaws };
  } catch (error) {
    const path = error instanceof UnreadableFile ? `${folder}/${error.path}` : folder;
    return { flaws: [...flaws, { path, kind: 'unreadable', reason: (error as Error).message }] };
  }
}

/** Why the site must not have a file, although a manifest lists it: it is open to anybody's browser, on the same host as all else. */
function whyRefused(path: string, bytes: Uint8Array): string | null {
  if (!isReleasePath(path)) return 'releases have no file of this name';
  if (path === RELEASE_FILES.booklet) {
    const unsafe = findUnsafeInBooklet(new TextDecoder().decode(bytes));
    return unsafe === undefined
      ? null
      : `\`${unsafe.replaceAll('`', '').replace(/\s+/g, ' ')}\` is nothing that a booklet has`;
  }
  return path.endsWith('.svg') && !isHarmlessPicture(path, bytes) ? 'it holds what a picture must not hold' : null;
}

/** Files of a release that its own check sums say are others. */
function findUnsummed(content: ReadonlyMap<string, Uint8Array>): string[] {
  const sums = new TextDecoder().decode(content.get(RELEASE_FILES.sums));
  const lines = [...sums.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)];
  return lines.flatMap(([, sum, path]) => {
    const bytes = content.get(path!);
    return bytes && hashOf(bytes) === sum ? [] : [path!];
  });
}

/** Who has signed the check sums of a release, with the bytes of the signature; why it does not hold; or null where there is none. */
async function readSigned(
  folder: string,
  version: string,
  sums: Uint8Array | undefined,
  keys: readonly SigningKey[],
): Promise<{ signature: ReleaseSignature; bytes: Uint8Array } | string | null> {
  const stat = await lstat(join(folder, SIGNATURE_FILE)).catch(() => null);
  if (!stat) return null;
  const bytes = stat.isFile() && stat.size <= MAX_SIGNATURE_BYTES ? await readFile(join(folder, SIGNATURE_FILE)) : null;
  const signature = bytes && readSignature(bytes);
  if (!signature || !sums) return 'it does not have the form of a file that minisign writes';
  const key = keys.find(({ id }) => id === signature.keyId);
  if (!key) return `it is by the key ${signature.keyId}, which package.json does not list under \`signingKeys\``;
  if (!vouchesFor(key, version)) return `it is by the key ${whyWithdrawn(key)}`;
  const verdict = judgeSignature(signature, key, sums);
  if (verdict !== 'good')
    return verdict === 'other-comment'
      ? 'its comment was changed'
      : `it is not of this ${RELEASE_FILES.sums}, or was changed`;
  const facts = { path: SIGNATURE_FILE, bytes: bytes.length, sha256: hashOf(bytes) };
  return { signature: { ...facts, keyId: key.id, key: key.literal }, bytes };
}

async function readFrozen(path: string): Promise<Uint8Array | null> {
  const stat = await lstat(path).catch(() => null);
  return stat?.isFile() ? readFile(path) : null;
}

/** What is wrong with one file of a release. */
class UnreadableFile extends Error {
  readonly path: string;
  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}

/** The release whose files these are. Throws where one of those that programs read is missing, or has a form that is not known. */
function openRelease(
  version: string,
  date: string,
  content: ReadonlyMap<string, Uint8Array>,
  files: readonly FrozenFile[],
): Omit<Release, 'signature'> {
  const read = <Value>(path: string, parse: (text: string) => Value): Value => {
    const bytes = content.get(path);
    if (!bytes) throw new Error(`it has no ${path}`);
    try {
      return parse(new TextDecoder().decode(bytes));
    } catch (error) {
      throw new UnreadableFile(path, (error as Error).message);
    }
  };
  const record = read(RELEASE_FILES.record, (text) => parseAs(releaseRecordSchema, text));
  const model = read(RELEASE_FILES.model, parseModel);
  const { notes } = read(RELEASE_FILES.fieldNotes, (text) => parseAs(noteCollectionSchema, text));
  if (record.version !== version || model.version !== version) throw new Error(`it holds ${model.version}`);
  if (record.date !== date) throw new Error(`it was released on ${record.date}, and the manifest says ${date}`);
  return { record, model, notes: notes.map(({ body: _body, ...note }) => note), files };
}

function parseAs<Schema extends z.ZodType>(schema: Schema, json: string): z.infer<Schema> {
  const parsed = schema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`at ${issue!.path.join('.') || 'its top'}, ${issue!.message}`);
}

/** The SHA-256 hash of some bytes, in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The paths of all files below a folder, with `/`, in no order; none where there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** The files of all releases as files of the site, those of the current one also at an address that stays. */
export function* releaseOutputs({ releases }: FrozenReleases): Generator<Output> {
  const current = currentOf(versionsOf(releases));
  for (const { record, content } of releases) {
    for (const [path, bytes] of content) {
      yield { path: permalinks.releaseFile(record.version, path), content: bytes };
      if (record.version === current) yield { path: `${permalinks.latest}${path}`, content: bytes };
    }
  }
}
