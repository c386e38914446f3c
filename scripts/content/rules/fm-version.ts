import type { Rule } from '../rule.ts';

/** Versions are semantic versions. */
export const fmVersion: Rule = {
  id: 'fm-version',
  severity: 'error',
  suppressible: false,
  what: 'Versions are semantic versions.',
};
