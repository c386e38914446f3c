import type { Rule } from '../rule.ts';

/** A body has the sections that its kind needs. */
export const sectionRequired: Rule = {
  id: 'section-required',
  severity: 'error',
  suppressible: false,
  what: 'A body has the sections that its kind needs.',
};
