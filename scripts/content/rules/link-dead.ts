import type { Rule } from '../rule.ts';

/** Web links lead to pages that answer. */
export const linkDead: Rule = {
  id: 'link-dead',
  severity: 'warning',
  suppressible: true,
  what: 'Web links lead to pages that answer.',
};
