import type { Rule } from '../rule.ts';

/** The tool itself failed on this file. */
export const internalError: Rule = {
  id: 'internal-error',
  severity: 'error',
  suppressible: false,
  what: 'The tool itself failed on this file.',
};
