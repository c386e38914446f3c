import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** Nothing is praised. */
export const termHype: Rule = {
  id: 'term-hype',
  severity: 'error',
  suppressible: true,
  what: 'Nothing is praised.',
  why: 'A word that only praises tells a reader nothing that could be checked, and makes every other sentence read like advertising.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The timer is ⟦revolutionary.',
    right: 'The timer ran for a week without a hand on it.',
  },
  document: (document, context) => findLanguage('term-hype', document, context),
};
