import type { Rule } from '../rule.ts';

/** Every page can be reached. */
export const pageOrphan: Rule = {
  id: 'page-orphan',
  severity: 'warning',
  suppressible: true,
  what: 'Every page can be reached.',
};
