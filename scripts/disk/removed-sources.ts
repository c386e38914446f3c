/** What git knows of sources that are gone. */
import { SOURCE_FOLDER, type Removal } from '../content/index.ts';
import { gitNow } from './git.ts';

/** The sources of the project at `root` that were there once, by path; asked of git at the first call, and none where git knows none. */
export function findRemovedSources(root: string): () => ReadonlyMap<string, Removal> {
  let known: ReadonlyMap<string, Removal> | undefined;
  return () => (known ??= readRemoved(root));
}

function readRemoved(root: string): ReadonlyMap<string, Removal> {
  const only = ['--diff-filter=D', '--no-renames', '--name-only', '--relative', '-z'];
  try {
    const uncommitted = gitNow(root, 'diff', ...only, 'HEAD', '--', SOURCE_FOLDER).split('\0');
    // The newest commit comes first, and is the one that is kept.
    const log = gitNow(root, 'log', ...only, '--format=%x01%h %cs', '--', SOURCE_FOLDER);
    const committed = log.split('\x01').slice(1).toReversed().flatMap(readCommit);
    return new Map([...committed, ...uncommitted.map((path) => [path, 'uncommitted'] as const)]);
  } catch {
    return new Map();
  }
}

/** A hash and a day, and the paths that the commit took away, all ended by NUL or a line break. */
function readCommit(text: string): [path: string, removal: Removal][] {
  const [head = '', ...paths] = text.split(/[\0\n]+/);
  const [commit = '', day = ''] = head.split(' ');
  return paths.map((path) => [path, { commit, day }]);
}
