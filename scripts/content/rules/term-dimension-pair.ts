import { findLanguage, findMisnamed } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** The number and the name of a dimension agree. */
export const termDimensionPair: Rule = {
  id: 'term-dimension-pair',
  severity: 'error',
  suppressible: true,
  what: 'The number and the name of a dimension agree.',
  why: 'Where the number means one dimension and the name another, a reader cannot know which of them is right.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'Compare ⟦D1 Soil.',
    right: 'Compare D2 Soil.',
  },
  document: (document, context) => findLanguage('term-dimension-pair', document, context),
  collection: (context) => findMisnamed('dimension', context),
};
