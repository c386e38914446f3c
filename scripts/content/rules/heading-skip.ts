import type { Rule } from '../rule.ts';

/** Headings descend one level at a time. */
export const headingSkip: Rule = {
  id: 'heading-skip',
  severity: 'error',
  suppressible: true,
  what: 'Headings descend one level at a time.',
};
