/** Which release a file or a folder is, by nothing but the hashes in the manifest. */
import { RELEASE_FILES, SIGNATURE_FILE, type FrozenFile, type Manifest } from './schema.ts';

/** A file that was found somewhere: its path there, and the hash of its bytes. */
export type FoundFile = Pick<FrozenFile, 'path' | 'sha256'>;

/** A file of a release. */
export type KnownFile = { readonly version: string; readonly date: string; readonly path: string };

/** Every file of every release that has these bytes, the newest release last. */
export function findReleased({ releases }: Manifest, sha256: string): KnownFile[] {
  return releases.flatMap(({ version, date, files }) =>
    files.filter((file) => file.sha256 === sha256).map(({ path }) => ({ version, date, path })),
  );
}

/** What a folder has and lacks of the release that it is most like. */
export type FolderVerdict = {
  readonly version: string;
  readonly date: string;
  /** How many of its files are those of the release. */
  readonly matching: number;
  /** Files with other bytes than in the release, files of the release that are not there, and files that no release has there. */
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly foreign: readonly string[];
};

/** Offered beside the folder that they hold or show, and no part of it. */
const BESIDE = /^[^/]+\.(?:zip|tar\.gz|pdf|sha256)$/;

/** The page about a release, in both its forms, and its signature stand in the folder of its files. */
const COMPANIONS: ReadonlySet<string> = new Set(['index.html', 'index.md', SIGNATURE_FILE]);

/** Whether a path in the folder of a release is of what is offered beside its files: archives, the PDF, its page, its signature. */
export function isBeside(path: string): boolean {
  return BESIDE.test(path) || COMPANIONS.has(path);
}

/** The release that a folder holds, and what is wrong with it; null where none of its files is that of a release at its place. */
export function judgeFolder({ releases }: Manifest, found: readonly FoundFile[]): FolderVerdict | null {
  const verdicts = releases.map((release) => compare(release, found));
  const [best] = verdicts.sort((one, other) => other.matching - one.matching || damage(one) - damage(other));
  return best && best.matching > 0 ? best : null;
}

function damage({ changed, missing, foreign }: FolderVerdict): number {
  return changed.length + missing.length + foreign.length;
}

function compare({ version, date, files }: Manifest['releases'][number], found: readonly FoundFile[]): FolderVerdict {
  const frozen = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const there = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  const shared = [...frozen.keys()].filter((path) => there.has(path));
  const changed = shared.filter((path) => there.get(path) !== frozen.get(path));
  return {
    version,
    date,
    matching: shared.length - changed.length,
    changed,
    missing: [...frozen.keys()].filter((path) => !there.has(path) && !BESIDE.test(path)),
    foreign: [...there.keys()].filter((path) => !frozen.has(path) && !COMPANIONS.has(path)).sort(),
  };
}

const NAMES: ReadonlySet<string> = new Set(Object.values(RELEASE_FILES));
const PICTURE = /^images\/[a-z\d-]+\.(?:png|jpe?g|webp|svg)$/;

/** Whether releases have files of this path: those that are named, pictures, and what is offered beside them. */
export function isReleasePath(path: string): boolean {
  return NAMES.has(path) || PICTURE.test(path) || BESIDE.test(path);
}
