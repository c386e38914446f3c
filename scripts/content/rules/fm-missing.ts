import type { Rule } from '../rule.ts';

/** A source opens with front matter. */
export const fmMissing: Rule = {
  id: 'fm-missing',
  severity: 'error',
  suppressible: false,
  what: 'A source opens with front matter.',
};
