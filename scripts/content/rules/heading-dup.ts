import type { Rule } from '../rule.ts';

/** Headings of a document differ. */
export const headingDup: Rule = {
  id: 'heading-dup',
  severity: 'error',
  suppressible: true,
  what: 'Headings of a document differ.',
};
