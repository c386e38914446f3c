import type { Rule } from '../rule.ts';

/** No two paths differ only in case. */
export const fileCase: Rule = {
  id: 'file-case',
  severity: 'error',
  suppressible: false,
  what: 'No two paths differ only in case.',
};
