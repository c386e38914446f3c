import type { Rule } from '../rule.ts';

/** Code blocks close. */
export const fenceUnclosed: Rule = {
  id: 'fence-unclosed',
  severity: 'error',
  suppressible: false,
  what: 'Code blocks close.',
};
