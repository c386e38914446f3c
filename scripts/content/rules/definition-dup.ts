import type { Rule } from '../rule.ts';

/** A reference is defined once. */
export const definitionDup: Rule = {
  id: 'definition-dup',
  severity: 'error',
  suppressible: true,
  what: 'A reference is defined once.',
};
