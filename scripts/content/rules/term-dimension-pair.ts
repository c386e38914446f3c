import type { Rule } from '../rule.ts';

/** The number and the name of a dimension agree. */
export const termDimensionPair: Rule = {
  id: 'term-dimension-pair',
  severity: 'error',
  suppressible: true,
  what: 'The number and the name of a dimension agree.',
};
