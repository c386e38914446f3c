import type { Rule } from '../rule.ts';

/** A signal's name is used once. */
export const modelSignalDup: Rule = {
  id: 'model-signal-dup',
  severity: 'error',
  suppressible: false,
  what: "A signal's name is used once.",
};
