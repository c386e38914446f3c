import type { Rule } from '../rule.ts';

/** Front matter is a list of keys with values. */
export const fmNotMap: Rule = {
  id: 'fm-not-map',
  severity: 'error',
  suppressible: false,
  what: 'Front matter is a list of keys with values.',
};
