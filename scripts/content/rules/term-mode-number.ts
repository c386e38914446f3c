import type { Rule } from '../rule.ts';

/** Modes that are named by number exist. */
export const termModeNumber: Rule = {
  id: 'term-mode-number',
  severity: 'error',
  suppressible: true,
  what: 'Modes that are named by number exist.',
};
