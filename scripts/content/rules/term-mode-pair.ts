import type { Rule } from '../rule.ts';

/** The number and the name of a mode agree. */
export const termModePair: Rule = {
  id: 'term-mode-pair',
  severity: 'error',
  suppressible: true,
  what: 'The number and the name of a mode agree.',
};
