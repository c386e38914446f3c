import type { Rule } from '../rule.ts';

/** Front matter has at most 200 keys. */
export const fmTooManyKeys: Rule = {
  id: 'fm-too-many-keys',
  severity: 'error',
  suppressible: false,
  what: 'Front matter has at most 200 keys.',
};
