import type { Rule } from '../rule.ts';

/** The id agrees with the file name. */
export const fmIdFile: Rule = {
  id: 'fm-id-file',
  severity: 'error',
  suppressible: false,
  what: 'The id agrees with the file name.',
};
