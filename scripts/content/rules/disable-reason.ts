import type { Rule } from '../rule.ts';

/** A suppression gives its reason. */
export const disableReason: Rule = {
  id: 'disable-reason',
  severity: 'error',
  suppressible: false,
  what: 'A suppression gives its reason.',
};
