/** When sources were last changed, by the history of the project. Read once; what is not certain is left out. */
import { GUIDE_PATHS, SOURCE_FOLDER } from '../content/index.ts';
import { git } from './git.ts';

/** The day of the last change of each source, YYYY-MM-DD, by its path from the project's root. */
export type ChangeDates = ReadonlyMap<string, string>;

/** Of a merge, `-c` names what is as on neither side. Signatures would stand among the paths of whoever has git show them. */
const LOG_FORM = ['--format=%x01%as', '-c', '--no-show-signature'];
const PATHS = ['--name-only', '--relative', '-z', '--', SOURCE_FOLDER, ...GUIDE_PATHS];

/**
 * The day on which an author last changed each source of the project at `root`, as that author's calendar had it. Empty without git or
 * its history, and where the history is cut short, as in a shallow clone; sources with changes that are not committed are left out,
 * staged or not.
 */
export async function readChangeDates(root: string): Promise<ChangeDates> {
  try {
    const shallow = await git(root, 'rev-parse', '--is-shallow-repository');
    if (shallow.trim() !== 'false') return new Map();
    const [log, changed] = await Promise.all([
      git(root, 'log', ...LOG_FORM, ...PATHS),
      git(root, 'diff', 'HEAD', ...PATHS),
    ]);
    const dates = newestDates(log);
    for (const path of changed.split('\0')) dates.delete(path);
    return dates;
  } catch {
    return new Map();
  }
}

/** The log is the newest first: a commit is a day behind U+0001 and the paths that it touched, all ended by NUL or a line break. */
function newestDates(log: string): Map<string, string> {
  const dates = new Map<string, string>();
  for (const commit of log.split('\u0001').slice(1)) {
    const [day = '', ...paths] = commit.split(/[\0\n]/);
    for (const path of paths) if (path !== '' && !dates.has(path)) dates.set(path, day);
  }
  return dates;
}
