import type { Rule } from '../rule.ts';

/** Pictures exist. */
export const imageMissing: Rule = {
  id: 'image-missing',
  severity: 'error',
  suppressible: false,
  what: 'Pictures exist.',
};
