import type { Rule } from '../rule.ts';

/** The language rules do not contradict each other. */
export const terminologyConflict: Rule = {
  id: 'terminology-conflict',
  severity: 'error',
  suppressible: false,
  what: 'The language rules do not contradict each other.',
};
