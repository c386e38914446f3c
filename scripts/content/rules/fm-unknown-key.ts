import type { Rule } from '../rule.ts';

/** Every key is one that the kind knows. */
export const fmUnknownKey: Rule = {
  id: 'fm-unknown-key',
  severity: 'error',
  suppressible: false,
  what: 'Every key is one that the kind knows.',
};
