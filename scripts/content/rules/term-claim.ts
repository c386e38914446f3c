import type { Rule } from '../rule.ts';

/** Nothing is promised that the framework does not measure. */
export const termClaim: Rule = {
  id: 'term-claim',
  severity: 'error',
  suppressible: true,
  what: 'Nothing is promised that the framework does not measure.',
};
