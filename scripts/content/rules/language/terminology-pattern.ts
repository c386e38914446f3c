import { checkPatterns } from './terminology-checks.ts';
import type { Rule } from '../rule.ts';

export const terminologyPattern: Rule<'terminology-pattern'> = {
  id: 'terminology-pattern',
  family: 'Language',
  severity: 'error',
  suppressible: false,
  what: 'Every pattern of a language rule has a form that can be matched, and every subject that a rule names is there.',
  why: 'A pattern that matches nothing has no effect. Patterns are words with choices and ranges, so editors can write them without programming, and no text can make matching slow.',
  example: {
    file: 'terminology.yaml',
    replaces: '  - pattern: "level {1-9}"\n    kind: rank',
    wrong: '  - pattern: "level ⟦{1-9"\n    kind: rank',
    right: '  - pattern: "level {1-9}"\n    kind: rank',
  },
  collection: ({ collection }) => checkPatterns(collection),
};
