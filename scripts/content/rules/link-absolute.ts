import type { Rule } from '../rule.ts';

/** Links inside the framework name the source file, relative to this one. */
export const linkAbsolute: Rule = {
  id: 'link-absolute',
  severity: 'error',
  suppressible: false,
  what: 'Links inside the framework name the source file, relative to this one.',
};
