import type { Rule } from '../rule.ts';

/** No two of a kind have the same order. */
export const modelOrderDup: Rule = {
  id: 'model-order-dup',
  severity: 'error',
  suppressible: false,
  what: 'No two of a kind have the same order.',
};
