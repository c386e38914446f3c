import type { Rule } from '../rule.ts';

/** Dimensions that are named exist. */
export const refDimension: Rule = {
  id: 'ref-dimension',
  severity: 'error',
  suppressible: false,
  what: 'Dimensions that are named exist.',
};
