import type { Rule } from '../rule.ts';

/** Sources can be read. */
export const fileUnreadable: Rule = {
  id: 'file-unreadable',
  severity: 'error',
  suppressible: false,
  what: 'Sources can be read.',
};
