import { FILE_START } from '../diagnostics.ts';
import { GUIDE_PATH, isOfKind, nameOf, SOURCE_FOLDER } from '../kinds.ts';
import type { Rule } from '../rule.ts';

/** File names work on every system: lower-case letters, digits and hyphens. */
export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  suppressible: false,
  what: 'File names work on every system: lower-case letters, digits and single hyphens.',
  why: 'The file name becomes part of the address. Spaces, capitals and other characters are written in a different way on each system and in each link.',
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
    return { range: FILE_START, message, advice: 'Write d and its number: `d1.md`.' };
  },
};

function isPortable(part: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)?$/.test(part);
}
