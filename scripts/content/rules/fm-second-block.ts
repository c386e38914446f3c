import type { Rule } from '../rule.ts';

/** A source has one block of front matter. */
export const fmSecondBlock: Rule = {
  id: 'fm-second-block',
  severity: 'warning',
  suppressible: false,
  what: 'A source has one block of front matter.',
};
