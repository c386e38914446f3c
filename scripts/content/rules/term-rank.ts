import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** Nothing is ranked. */
export const termRank: Rule = {
  id: 'term-rank',
  severity: 'error',
  suppressible: true,
  what: 'Nothing is ranked.',
  why: 'The modes are anchors for work that moves in both directions. A word that ranks turns a description into a prize, and teams then report the prize.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The team reached ⟦level 3.',
    right: 'The team works near Mode 3.',
  },
  document: (document, context) => findLanguage('term-rank', document, context),
};
