import type { FlawRule } from '../rule.ts';

export const internalError: FlawRule<'internal-error'> = {
  id: 'internal-error',
  family: 'The tool',
  severity: 'error',
  suppressible: false,
  what: 'The check of every file completes without a failure of the tool.',
  why: 'A failure of the tool is not a mistake in the source. All other files are still checked, and the message says what to report.',
  explain: ({ range, reason }) => ({
    range,
    message: `Checking this file failed inside the tool: ${reason}.`,
    advice: 'Report this failure, together with the file.',
  }),
};
