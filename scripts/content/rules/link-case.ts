import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Links are written in the case of the file. */
export const linkCase: Rule = {
  id: 'link-case',
  severity: 'error',
  suppressible: false,
  what: 'Links are written in the case of the file.',
  why: 'Some file systems tell capitals from small letters and some do not: such a link works on one machine and breaks on another.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../dimensions/D1.md)',
    right: '[D1](../dimensions/d1.md)',
  },
  mends: 'The path is written as the file is named.',
  document: (document, context) => findAddresses(document, context, 'link-case'),
};
