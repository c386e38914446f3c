import type { Rule } from '../rule.ts';

/** Authors are named as people or groups. */
export const fmAuthor: Rule = {
  id: 'fm-author',
  severity: 'error',
  suppressible: false,
  what: 'Authors are named as people or groups.',
};
