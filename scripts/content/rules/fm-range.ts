import type { Rule } from '../rule.ts';

/** Every value is one of those allowed. */
export const fmRange: Rule = {
  id: 'fm-range',
  severity: 'error',
  suppressible: false,
  what: 'Every value is one of those allowed.',
};
