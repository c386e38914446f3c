import type { Rule } from '../rule.ts';

/** Versions that are named exist. */
export const refVersion: Rule = {
  id: 'ref-version',
  severity: 'error',
  suppressible: false,
  what: 'Versions that are named exist.',
};
