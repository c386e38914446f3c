import type { Rule } from '../rule.ts';

/** No value is empty. */
export const fmBlank: Rule = {
  id: 'fm-blank',
  severity: 'error',
  suppressible: false,
  what: 'No value is empty.',
};
