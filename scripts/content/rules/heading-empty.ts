import type { Rule } from '../rule.ts';

/** Headings have text. */
export const headingEmpty: Rule = {
  id: 'heading-empty',
  severity: 'error',
  suppressible: false,
  what: 'Headings have text.',
};
