import type { Rule } from '../rule.ts';

/** The check of every file completes without a failure of the tool. */
export const internalError: Rule = {
  id: 'internal-error',
  severity: 'error',
  suppressible: false,
  what: 'The check of every file completes without a failure of the tool.',
  why: 'A failure of the tool is not a mistake in the source. All other files are still checked, and the message says what to report.',
};
