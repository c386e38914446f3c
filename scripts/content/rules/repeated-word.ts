import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** No word is written twice in a row. */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  severity: 'warning',
  suppressible: true,
  what: 'No word is written twice in a row.',
  why: 'A word that stands twice in a row is nearly always left over from an edit.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The timer watered ⟦the the pot.',
    right: 'The timer watered the pot.',
  },
  mends: 'The repeated word is removed, unless one of the two is emphasized.',
  document: (document, context) => findLanguage('repeated-word', document, context),
};
