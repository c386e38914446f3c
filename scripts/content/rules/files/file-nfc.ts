import { FILE_START } from '../../syntax/source.ts';
import { nameOf } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

export const fileNfc: Rule<'file-nfc'> = {
  id: 'file-nfc',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  isAboutPath: true,
  what: "Every file name is in Unicode's composed form (NFC).",
  why: 'A letter with an accent can be one character or two. Some systems treat both as the same name and others do not, so a file is found on one machine and missing on another.',
  example: { wrongPath: 'field-notes/cafe\u0301.md', rightPath: 'field-notes/cafe.md' },
  file({ path }, paths) {
    const composed = path.normalize('NFC');
    if (composed === path) return undefined;
    const advice = 'Rename it, and use only lower-case letters from a to z, digits and hyphens.';
    const message = paths.has(composed)
      ? `\`${nameOf(path)}\` is the name of another file in a different Unicode form.`
      : `\`${nameOf(path)}\` is not in Unicode's composed form (NFC).`;
    return { range: FILE_START, message, advice };
  },
};
