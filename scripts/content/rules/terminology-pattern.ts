import type { Rule } from '../rule.ts';

/** Patterns of language rules have a form that can be matched. */
export const terminologyPattern: Rule = {
  id: 'terminology-pattern',
  severity: 'error',
  suppressible: false,
  what: 'Patterns of language rules have a form that can be matched.',
};
