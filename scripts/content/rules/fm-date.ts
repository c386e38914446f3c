import type { Rule } from '../rule.ts';

/** Dates are real days, written year, month, day. */
export const fmDate: Rule = {
  id: 'fm-date',
  severity: 'error',
  suppressible: false,
  what: 'Dates are real days, written year, month, day.',
};
