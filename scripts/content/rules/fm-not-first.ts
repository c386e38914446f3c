import type { Rule } from '../rule.ts';

/** Front matter begins on line 1. */
export const fmNotFirst: Rule = {
  id: 'fm-not-first',
  severity: 'error',
  suppressible: false,
  what: 'Front matter begins on line 1.',
};
