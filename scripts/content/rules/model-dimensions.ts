import type { Rule } from '../rule.ts';

/** Dimensions are numbered from D1 without a gap. */
export const modelDimensions: Rule = {
  id: 'model-dimensions',
  severity: 'error',
  suppressible: false,
  what: 'Dimensions are numbered from D1 without a gap.',
};
