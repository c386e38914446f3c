import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** Modes are called by their names. */
export const termModeName: Rule = {
  id: 'term-mode-name',
  severity: 'error',
  suppressible: true,
  what: 'Modes are called by their names.',
  why: 'A reader who looks a name up finds it only as the model writes it.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The pot stands at Mode 3, ⟦Delegatd.',
    right: 'The pot stands at Mode 3, Delegated.',
  },
  mends: 'The name is written as the model has it.',
  document: (document, context) => findLanguage('term-mode-name', document, context),
};
