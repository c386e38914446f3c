import type { Rule } from '../rule.ts';

/** Line endings are the same throughout. */
export const encEol: Rule = {
  id: 'enc-eol',
  severity: 'warning',
  suppressible: false,
  what: 'Line endings are the same throughout.',
};
