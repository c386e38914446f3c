import type { Rule } from '../rule.ts';

/** Links are written in the case of the file. */
export const linkCase: Rule = {
  id: 'link-case',
  severity: 'error',
  suppressible: false,
  what: 'Links are written in the case of the file.',
};
