import type { Rule } from '../rule.ts';

/** Keys stand in the order of their kind. */
export const fmKeyOrder: Rule = {
  id: 'fm-key-order',
  severity: 'warning',
  suppressible: false,
  what: 'Keys stand in the order of their kind.',
};
