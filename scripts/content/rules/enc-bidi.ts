import type { Rule } from '../rule.ts';

/** Nothing reverses the direction of text. */
export const encBidi: Rule = {
  id: 'enc-bidi',
  severity: 'error',
  suppressible: false,
  what: 'Nothing reverses the direction of text.',
};
