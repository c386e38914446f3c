import type { Rule } from '../rule.ts';

/** A suppression suppresses something. */
export const disableUnused: Rule = {
  id: 'disable-unused',
  severity: 'warning',
  suppressible: false,
  what: 'A suppression suppresses something.',
};
