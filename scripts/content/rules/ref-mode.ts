import type { Rule } from '../rule.ts';

/** Modes that are named exist. */
export const refMode: Rule = {
  id: 'ref-mode',
  severity: 'error',
  suppressible: false,
  what: 'Modes that are named exist.',
};
