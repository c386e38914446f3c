import type { Rule } from '../rule.ts';

/** Sections have text. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'error',
  suppressible: false,
  what: 'Sections have text.',
};
