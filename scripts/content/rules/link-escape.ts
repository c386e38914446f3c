import type { Rule } from '../rule.ts';

/** Links stay inside the framework. */
export const linkEscape: Rule = {
  id: 'link-escape',
  severity: 'error',
  suppressible: false,
  what: 'Links stay inside the framework.',
};
