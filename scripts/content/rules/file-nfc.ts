import { FILE_START } from '../diagnostics.ts';
import { nameOf } from '../kinds.ts';
import type { Rule } from '../rule.ts';

/** File names are in Unicode's composed form. */
export const fileNfc: Rule = {
  id: 'file-nfc',
  severity: 'error',
  suppressible: false,
  what: "File names are in Unicode's composed form (NFC).",
  why: 'A letter and its accent can be one character or two. Some systems take both for the same name and others do not, so that a file is found on one machine and missing on the next.',
  example: { wrongPath: 'field-notes/cafe\u0301.md', rightPath: 'field-notes/cafe.md' },
  file({ path }, paths) {
    const composed = path.normalize('NFC');
    if (composed === path) return undefined;
    const advice = 'Rename it, with lower-case letters from a to z, digits and hyphens only.';
    const message = paths.has(composed)
      ? `\`${nameOf(path)}\` is the same name as that of another file, in another Unicode form.`
      : `\`${nameOf(path)}\` is not in Unicode's composed form.`;
    return { range: FILE_START, message, advice };
  },
};
