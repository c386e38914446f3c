import type { Rule } from '../rule.ts';

/** Every required key is set. */
export const fmRequired: Rule = {
  id: 'fm-required',
  severity: 'error',
  suppressible: false,
  what: 'Every required key is set.',
};
