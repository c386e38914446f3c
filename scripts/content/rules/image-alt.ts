import type { Rule } from '../rule.ts';

/** Pictures are described. */
export const imageAlt: Rule = {
  id: 'image-alt',
  severity: 'error',
  suppressible: true,
  what: 'Pictures are described.',
};
