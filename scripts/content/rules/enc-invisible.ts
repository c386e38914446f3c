import type { Rule } from '../rule.ts';

/** Nothing in a source is invisible. */
export const encInvisible: Rule = {
  id: 'enc-invisible',
  severity: 'error',
  suppressible: false,
  what: 'Nothing in a source is invisible.',
};
