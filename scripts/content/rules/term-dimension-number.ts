import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** Dimensions that are named by number exist. */
export const termDimensionNumber: Rule = {
  id: 'term-dimension-number',
  severity: 'error',
  suppressible: true,
  what: 'Dimensions that are named by number exist.',
  why: 'A number without a dimension sends the reader to a page that does not exist.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'Compare ⟦D9.',
    right: 'Compare D2.',
  },
  document: (document, context) => findLanguage('term-dimension-number', document, context),
};
