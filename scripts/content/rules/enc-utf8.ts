import type { Rule } from '../rule.ts';

/** Sources are UTF-8. */
export const encUtf8: Rule = {
  id: 'enc-utf8',
  severity: 'error',
  suppressible: false,
  what: 'Sources are UTF-8.',
};
