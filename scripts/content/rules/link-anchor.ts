import type { Rule } from '../rule.ts';

/** Links lead to a heading that exists. */
export const linkAnchor: Rule = {
  id: 'link-anchor',
  severity: 'error',
  suppressible: false,
  what: 'Links lead to a heading that exists.',
};
