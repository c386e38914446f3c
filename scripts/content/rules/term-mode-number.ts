import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** Modes that are named by number exist. */
export const termModeNumber: Rule = {
  id: 'term-mode-number',
  severity: 'error',
  suppressible: true,
  what: 'Modes that are named by number exist.',
  why: 'A number without a mode sends the reader to a page that does not exist.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The pot stands at ⟦Mode 4.',
    right: 'The pot stands at Mode 3.',
  },
  document: (document, context) => findLanguage('term-mode-number', document, context),
};
