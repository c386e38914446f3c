import type { Rule } from '../rule.ts';

/** Nothing is praised. */
export const termHype: Rule = {
  id: 'term-hype',
  severity: 'error',
  suppressible: true,
  what: 'Nothing is praised.',
};
