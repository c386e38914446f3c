import type { Rule } from '../rule.ts';

/** Positions lie on the gradient. */
export const notePosition: Rule = {
  id: 'note-position',
  severity: 'error',
  suppressible: false,
  what: 'Positions lie on the gradient.',
};
