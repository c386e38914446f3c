import type { Rule } from '../rule.ts';

/** Nothing is ranked. */
export const termRank: Rule = {
  id: 'term-rank',
  severity: 'error',
  suppressible: true,
  what: 'Nothing is ranked.',
};
