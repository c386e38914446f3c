import type { Rule } from '../rule.ts';

/** Links lead to a source that exists. */
export const linkBroken: Rule = {
  id: 'link-broken',
  severity: 'error',
  suppressible: false,
  what: 'Links lead to a source that exists.',
};
