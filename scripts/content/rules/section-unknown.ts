import type { Rule } from '../rule.ts';

/** A body has only the sections that its kind knows. */
export const sectionUnknown: Rule = {
  id: 'section-unknown',
  severity: 'error',
  suppressible: false,
  what: 'A body has only the sections that its kind knows.',
};
