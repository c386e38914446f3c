import type { Rule } from '../rule.ts';

/** Front matter holds keys. */
export const fmEmpty: Rule = {
  id: 'fm-empty',
  severity: 'error',
  suppressible: false,
  what: 'Front matter holds keys.',
};
