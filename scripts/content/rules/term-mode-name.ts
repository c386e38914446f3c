import type { Rule } from '../rule.ts';

/** Modes are called by their names. */
export const termModeName: Rule = {
  id: 'term-mode-name',
  severity: 'error',
  suppressible: true,
  what: 'Modes are called by their names.',
};
