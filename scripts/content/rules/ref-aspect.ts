import type { Rule } from '../rule.ts';

/** Aspects that are named exist. */
export const refAspect: Rule = {
  id: 'ref-aspect',
  severity: 'error',
  suppressible: false,
  what: 'Aspects that are named exist.',
};
