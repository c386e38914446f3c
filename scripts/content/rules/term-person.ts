import type { Rule } from '../rule.ts';

/** Readers are addressed only in the individual view. */
export const termPerson: Rule = {
  id: 'term-person',
  severity: 'warning',
  suppressible: true,
  what: 'Readers are addressed only in the individual view.',
};
