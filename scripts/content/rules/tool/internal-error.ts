import type { Rule } from '../rule.ts';

export const internalError: Rule<'internal-error'> = {
  id: 'internal-error',
  family: 'The tool',
  severity: 'error',
  suppressible: false,
  what: 'The check of every file completes without a failure of the tool.',
  why: 'A failure of the tool is not a mistake in the source. All other files are still checked, and the message says what to report.',
};
