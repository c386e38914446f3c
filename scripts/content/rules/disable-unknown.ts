import type { Rule } from '../rule.ts';

/** A suppression names a rule that can be suppressed. */
export const disableUnknown: Rule = {
  id: 'disable-unknown',
  severity: 'error',
  suppressible: false,
  what: 'A suppression names a rule that can be suppressed.',
};
