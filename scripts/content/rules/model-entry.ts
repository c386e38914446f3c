import type { Rule } from '../rule.ts';

/** Entry conditions form a ladder: each mode asks its own number of at least one dimension. */
export const modelEntry: Rule = {
  id: 'model-entry',
  severity: 'error',
  suppressible: false,
  what: 'Entry conditions form a ladder: each mode asks its own number of at least one dimension.',
};
