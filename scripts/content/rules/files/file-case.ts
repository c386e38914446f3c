import { FILE_START } from '../../syntax/source.ts';
import { nameOf } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

export const fileCase: Rule<'file-case'> = {
  id: 'file-case',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  isAboutPath: true,
  what: 'No two paths differ only in upper and lower case.',
  why: 'Windows and macOS treat such paths as one file. A contributor who checks the project out there gets only one of the two files, and may commit it over the other.',
  example: { wrongPath: 'field-notes/Second-Note.md', rightPath: 'field-notes/third-note.md' },
  file({ path }, paths) {
    const other = findOther(path, paths);
    if (other === undefined) return undefined;
    const message = `\`${nameOf(path)}\` differs from \`${nameOf(other)}\` only in upper and lower case.`;
    return { range: FILE_START, message, advice: 'Remove one of them, or give it another name.' };
  },
};

/** The path that this one collides with, and is reported in favour of: one that is all lower-case, or one that comes before. */
function findOther(path: string, paths: ReadonlySet<string>): string | undefined {
  const lower = path.toLowerCase();
  if (lower === path) return undefined;
  if (paths.has(lower)) return lower;
  const first = firstByCase(paths).get(lower);
  return first === path ? undefined : first;
}

const known = new WeakMap<ReadonlySet<string>, Map<string, string>>();

/** For each path in lower case the first that has it; made once for a set of paths. */
function firstByCase(paths: ReadonlySet<string>): Map<string, string> {
  let first = known.get(paths);
  if (!first) {
    first = new Map(
      [...paths]
        .sort()
        .toReversed()
        .map((path) => [path.toLowerCase(), path]),
    );
    known.set(paths, first);
  }
  return first;
}
