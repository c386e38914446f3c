/** What git says of releases: a file that a commit holds is never another one later. */
import { MANIFEST_PATH, RELEASES_FOLDER } from '../content/index.ts';
import { CliError } from './errors.ts';
import { manifestSchema, type FrozenFlaw, type Manifest } from '../model/index.ts';
import { git } from './git.ts';

/**
 * Files of releases below `root` that are not as they were in the last commit, or in `base`, which is what a branch is to be merged into.
 * Everything that stands beside them can be edited together with them; history cannot. Nothing without git, without a repository or
 * before a first commit. Throws a CliError where a `base` is named that git does not know.
 */
export async function findChangedReleases(
  root: string,
  manifest: Manifest,
  base: string | null,
): Promise<FrozenFlaw[]> {
  const flaws = new Map<string, FrozenFlaw>();
  // Where nothing is released any more, a framework of its own may have begun; what a base has must be there all the same.
  const last = manifest.releases.length > 0 ? ['HEAD'] : [];
  for (const commit of [...last, ...(base === null ? [] : [base])]) {
    const found = await compareWith(root, manifest, commit).catch((error: unknown) => {
      if (commit !== base) return [];
      const { stderr = '' } = error as { stderr?: string };
      throw new CliError(
        `--base ${base} cannot be compared with: ${stderr.trim().split('\n')[0]}. Fetch its history first, as with "git fetch --unshallow".`,
      );
    });
    for (const flaw of found) flaws.set(flaw.path, flaw);
  }
  return [...flaws.values()];
}

async function compareWith(root: string, manifest: Manifest, commit: string): Promise<FrozenFlaw[]> {
  const revision = (await git(root, 'rev-parse', '--verify', '--end-of-options', `${commit}^{commit}`)).trim();
  const [changes, older] = await Promise.all([
    git(root, 'diff', '--name-status', '--no-renames', '--relative', '-z', revision, '--', RELEASES_FOLDER),
    git(root, 'show', `${revision}:./${MANIFEST_PATH}`).catch(() => null),
  ]);
  const isMeddled = older !== null && losesEntry(older, manifest);
  return [...readChanges(changes), ...(isMeddled ? [{ path: MANIFEST_PATH, kind: 'changed' } as const] : [])];
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
