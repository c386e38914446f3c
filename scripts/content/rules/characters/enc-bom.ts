import { FILE_START } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

export const encBom: Rule<'enc-bom'> = {
  id: 'enc-bom',
  family: 'Characters',
  severity: 'warning',
  suppressible: false,
  keepsFromReading: true,
  what: 'No source begins with a byte order mark.',
  why: 'UTF-8 needs no byte order mark. Some tools read the mark as text, and then do not find the front matter.',
  mends: 'The byte order mark is removed.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '---\ntitle: A second note',
    wrong: '⟦\uFEFF---\ntitle: A second note',
    right: '---\ntitle: A second note',
  },
  *text({ decoded }) {
    // A second one is no mark any more, but an invisible character.
    if (!decoded.startsWith('\uFEFF') || decoded[1] === '\uFEFF') return;
    const message = 'This file begins with a byte order mark (U+FEFF).';
    yield {
      range: FILE_START,
      message,
      advice: 'Save the file as UTF-8 without a byte order mark.',
      fix: 'byte-order-mark',
    };
  },
};
