import { FILE_START } from '../diagnostics.ts';
import { GUIDE_PATH, isOfKind, nameOf, SOURCE_FOLDER } from '../kinds.ts';
import type { Rule } from '../rule.ts';

/** File names work on every system: lower-case letters, digits and hyphens. */
export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  suppressible: false,
  what: 'Every file name consists of lower-case letters, digits and single hyphens, with a lower-case ending; the file of a dimension is `d` and its number.',
  why: 'A file name becomes part of an address. Systems and links treat spaces, capitals and other characters in different ways.',
  example: { wrongPath: 'field-notes/Third Note.md', rightPath: 'field-notes/third-note.md' },
  file({ path }) {
    if (path === GUIDE_PATH) return undefined;
    const name = nameOf(path);
    const parts = path.slice(SOURCE_FOLDER.length + 1).split('/');
    const odd = parts.find((part) => !isPortable(part));
    if (odd !== undefined) {
      const message = `\`${odd}\` is not a portable file name.`;
      const advice = 'Use lower-case letters, digits and single hyphens, and a lower-case ending.';
      return { range: FILE_START, message, advice };
    }
    if (!isOfKind(path, 'dimension') || /^d[1-9]\d*\.md$/.test(name)) return undefined;
    const message = `\`${name}\` is not the file name of a dimension.`;
    return { range: FILE_START, message, advice: 'Write `d` and the number of the dimension, as in `d1.md`.' };
  },
};

function isPortable(part: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)?$/.test(part);
}
