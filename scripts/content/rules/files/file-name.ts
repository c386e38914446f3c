import { FILE_START } from '../../syntax/source.ts';
import { GUIDE_PATHS, isOfKind, nameOf, SOURCE_FOLDER } from '../../schema/kinds.ts';
import { intendedPath, isPortable } from '../../schema/placement.ts';
import type { Rule } from '../rule.ts';
import { MAX_NAME } from '../../schema/value-schemas.ts';

export const fileName: Rule<'file-name'> = {
  id: 'file-name',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  isAboutPath: true,
  what: 'Every file name consists of lower-case letters, digits and single hyphens, with a lower-case ending, and has 120 characters at most; the file of a dimension is `d` and its number.',
  why: 'A file name becomes part of an address. Systems and links treat spaces, capitals and other characters in different ways, and few systems take long names.',
  example: { wrongPath: 'field-notes/Third Note.md', rightPath: 'field-notes/third-note.md' },
  file(file, paths) {
    const { path } = file;
    if (GUIDE_PATHS.includes(path)) return undefined;
    const name = nameOf(path);
    const parts = path.slice(SOURCE_FOLDER.length + 1).split('/');
    const odd = parts.find((part) => !isPortable(part));
    if (odd !== undefined) {
      const message = `\`${odd}\` is not a portable file name.`;
      const advice = 'Use lower-case letters, digits and single hyphens, and a lower-case ending.';
      return { range: FILE_START, message, advice: adviseName(intendedPath(file), odd === name, paths) ?? advice };
    }
    const long = parts.find((part) => part.length > MAX_NAME);
    if (long !== undefined) {
      const message = `\`${long.slice(0, 40)}…\` has ${long.length} characters; a file name has ${MAX_NAME} at most.`;
      return { range: FILE_START, message, advice: `Remove ${long.length - MAX_NAME} or more characters.` };
    }
    if (!isOfKind(path, 'dimension') || /^d[1-9]\d{0,2}\.md$/.test(name)) return undefined;
    const message = `\`${name}\` is not the file name of a dimension.`;
    const advice = 'Write `d` and the number of the dimension, from 1 to 999, as in `d1.md`.';
    return { range: FILE_START, message, advice: adviseName(intendedPath(file), true, paths) ?? advice };
  },
};

/** What to call a file, or its folder; undefined where that cannot be told. */
function adviseName(intended: string | undefined, isFile: boolean, paths: ReadonlySet<string>): string | undefined {
  if (intended === undefined || !intended.split('/').every(isPortable)) return undefined;
  if (!isFile) return `Move the file to \`${intended}\`.`;
  if (paths.has(intended))
    return `Remove this file, or give it another name of lower-case letters, digits and single hyphens: \`${nameOf(intended)}\` is there already.`;
  return `Name it \`${nameOf(intended)}\`, also in links to it.`;
}
