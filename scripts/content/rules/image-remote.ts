import type { Rule } from '../rule.ts';

/** Pictures are part of the framework. */
export const imageRemote: Rule = {
  id: 'image-remote',
  severity: 'error',
  suppressible: false,
  what: 'Pictures are part of the framework.',
};
