import type { Rule } from '../rule.ts';

/** Links have text. */
export const linkText: Rule = {
  id: 'link-text',
  severity: 'warning',
  suppressible: true,
  what: 'Links have text.',
};
