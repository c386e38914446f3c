import type { Rule } from '../rule.ts';

/** A move's direction agrees with its positions. */
export const noteDirection: Rule = {
  id: 'note-direction',
  severity: 'error',
  suppressible: false,
  what: "A move's direction agrees with its positions.",
};
