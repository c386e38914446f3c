import type { Rule } from '../rule.ts';

/** Field notes that are named exist. */
export const refNote: Rule = {
  id: 'ref-note',
  severity: 'error',
  suppressible: false,
  what: 'Field notes that are named exist.',
};
