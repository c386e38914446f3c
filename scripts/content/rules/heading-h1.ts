import type { Rule } from '../rule.ts';

/** The title comes from front matter; bodies begin at level 2. */
export const headingH1: Rule = {
  id: 'heading-h1',
  severity: 'error',
  suppressible: false,
  what: 'The title comes from front matter; bodies begin at level 2.',
};
