import { checkPatterns } from '../language/terminology.ts';
import type { Rule } from '../rule.ts';

/** Patterns of language rules have a form that can be matched. */
export const terminologyPattern: Rule = {
  id: 'terminology-pattern',
  severity: 'error',
  suppressible: false,
  what: 'Patterns of language rules have a form that can be matched.',
  why: 'A pattern that matches nothing looks like a rule and is none. Patterns are words with choices and ranges, so that editors need no programming to write one and no text can make matching slow.',
  example: {
    file: 'terminology.yaml',
    replaces: '"level {1-9}"',
    wrong: '"level ⟦{1-9"',
    right: '"level {1-9}"',
  },
  collection: ({ collection }) => checkPatterns(collection),
};
