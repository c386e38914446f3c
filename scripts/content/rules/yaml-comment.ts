import type { Rule } from '../rule.ts';

/** A value has no comment behind it. */
export const yamlComment: Rule = {
  id: 'yaml-comment',
  severity: 'warning',
  suppressible: false,
  what: 'A value has no comment behind it.',
};
