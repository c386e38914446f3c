import type { Rule } from '../rule.ts';

/** Reference links have a definition. */
export const linkUndefined: Rule = {
  id: 'link-undefined',
  severity: 'error',
  suppressible: true,
  what: 'Reference links have a definition.',
};
