import type { Rule } from '../rule.ts';

/** Numbers are written in their plain form. */
export const fmNumberForm: Rule = {
  id: 'fm-number-form',
  severity: 'error',
  suppressible: false,
  what: 'Numbers are written in their plain form.',
};
