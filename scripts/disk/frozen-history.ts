/** What git says of releases: a file that a commit holds is never another one later. */
import { MANIFEST_PATH, RELEASES_FOLDER } from '../content/index.ts';
import { CliError, EXIT } from './errors.ts';
import { manifestSchema, SIGNATURE_FILE, type FrozenFlaw, type Manifest } from '../model/index.ts';
import { git, whyGitRefuses } from './git.ts';
import { readSignature } from './minisign.ts';
import { vouchesFor, type SigningKey } from './project.ts';

/** Files of releases that are not as history has them, and why git could not say what the last commit holds; null where it did. */
export type FrozenHistory = { readonly flaws: readonly FrozenFlaw[]; readonly uncompared: string | null };

/**
 * Holds the releases below `root` against the last commit, and against `base`, which is what a branch is to be merged into. Everything
 * that stands beside them can be edited together with them; history cannot. There is nothing to hold them against without a repository
 * or before a first commit. A signature whose key `signingKeys` withdraw for that release may go, or be replaced. Throws a CliError where
 * a `base` is named that cannot be compared with.
 */
export async function readFrozenHistory(
  root: string,
  manifest: Manifest,
  base: string | null,
  signingKeys: readonly SigningKey[],
): Promise<FrozenHistory> {
  const compare = async (commit: string): Promise<FrozenFlaw[] | null> => {
    const revision = await findCommit(root, commit);
    return revision === null ? null : compareWith(root, manifest, revision, signingKeys);
  };
  const wanted =
    base === null ? [] : await compare(base).catch(async (error: unknown) => refuseBase(root, base, error));
  if (wanted === null)
    throw new CliError(
      `Git knows no commit ${base} here, which --base names. Fetch its history first, as with "git fetch --unshallow".`,
    );
  // Where nothing is released any more, a framework of its own may have begun; what a base has must be there all the same.
  if (manifest.releases.length === 0) return { flaws: wanted, uncompared: null };
  try {
    const last = (await compare('HEAD')) ?? (await refuseDamaged(root));
    return { flaws: [...new Map([...last, ...wanted].map((flaw) => [flaw.path, flaw])).values()], uncompared: null };
  } catch (error) {
    return { flaws: wanted, uncompared: await whyGitRefuses(root, error) };
  }
}

async function refuseBase(root: string, base: string, error: unknown): Promise<never> {
  const reason = await whyGitRefuses(root, error);
  if (reason === null) throw new CliError(`--base names a commit of git, and there is no repository in ${root}.`);
  throw new CliError(`Git cannot say what was released in ${base}: ${reason}.`, EXIT.missing);
}

/** Nothing where there is no commit yet; rejects where there is one, and git cannot read it. */
async function refuseDamaged(root: string): Promise<[]> {
  const isUnborn = await git(root, 'rev-parse', '--quiet', '--verify', 'HEAD').then(
    () => false,
    () => true,
  );
  if (!isUnborn) throw Object.assign(new Error(), { stderr: 'it cannot read the last commit' });
  return [];
}

/** The hash of a commit; null where git knows none by that name. Rejects where git gives no answer. */
async function findCommit(root: string, name: string): Promise<string | null> {
  try {
    return (await git(root, 'rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`)).trim();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 1) return null;
    throw error;
  }
}

async function compareWith(
  root: string,
  manifest: Manifest,
  revision: string,
  signingKeys: readonly SigningKey[],
): Promise<FrozenFlaw[]> {
  const [changes, older] = await Promise.all([
    git(root, 'diff', '--name-status', '--no-renames', '--relative', '-z', revision, '--', RELEASES_FOLDER),
    git(root, 'show', `${revision}:./${MANIFEST_PATH}`).catch(() => null),
  ]);
  const flaws: FrozenFlaw[] = [];
  for (const flaw of readChanges(changes))
    if (!(await isWithdrawnSignature(root, revision, flaw.path, signingKeys))) flaws.push(flaw);
  if (older !== null && losesEntry(older, manifest)) flaws.push({ path: MANIFEST_PATH, kind: 'changed' });
  return flaws;
}

/** Whether a file was a signature by a key that vouches for that release no more. */
async function isWithdrawnSignature(
  root: string,
  revision: string,
  path: string,
  keys: readonly SigningKey[],
): Promise<boolean> {
  const [version, name] = path.slice(RELEASES_FOLDER.length + 1).split('/');
  if (name !== SIGNATURE_FILE) return false;
  const signature = readSignature(Buffer.from(await git(root, 'show', `${revision}:./${path}`)));
  const key = keys.find(({ id }) => id === signature?.keyId);
  return key !== undefined && !vouchesFor(key, version!);
}

/** Pairs of a letter and a path, all ended by NUL. What was added is a new release; of the manifest, it is the entries that stay. */
function readChanges(text: string): FrozenFlaw[] {
  const parts = text.split('\0');
  return parts.flatMap((path, index): FrozenFlaw[] => {
    const letter = index % 2 === 1 ? parts[index - 1]! : 'A';
    if (letter === 'A' || path === MANIFEST_PATH) return [];
    return [{ path, kind: letter === 'D' ? 'missing' : 'changed' }];
  });
}

/** Whether an entry of an older manifest is another one, or none, in the present one. One that cannot be read promises nothing. */
function losesEntry(older: string, { releases }: Manifest): boolean {
  try {
    const present = new Set(releases.map((entry) => JSON.stringify(entry)));
    return manifestSchema.parse(JSON.parse(older)).releases.some((entry) => !present.has(JSON.stringify(entry)));
  } catch {
    return false;
  }
}
