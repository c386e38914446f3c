import type { Rule } from '../rule.ts';

/** Texts keep to their length. */
export const fmLength: Rule = {
  id: 'fm-length',
  severity: 'error',
  suppressible: false,
  what: 'Texts keep to their length.',
};
