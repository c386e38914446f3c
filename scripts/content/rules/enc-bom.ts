import { FILE_START } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';

/** Sources begin without a byte order mark. */
export const encBom: Rule = {
  id: 'enc-bom',
  severity: 'warning',
  suppressible: false,
  what: 'Sources begin without a byte order mark.',
  why: 'UTF-8 needs no byte order mark. Tools that do not expect one take it for text, so that front matter no longer begins the file.',
  mends: 'The mark is removed.',
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
    yield { range: FILE_START, message, advice: 'Save it as UTF-8 without one.', fix: 'byte-order-mark' };
  },
};
