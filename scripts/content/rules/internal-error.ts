import type { Rule } from '../rule.ts';

/** The tool itself failed on this file. */
export const internalError: Rule = {
  id: 'internal-error',
  severity: 'error',
  suppressible: false,
  what: 'The tool itself can check every file.',
  why: 'A failure here is a fault of the tool, not of the file. All other files are still checked, and the message says what to report.',
};
