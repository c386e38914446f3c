import type { Rule } from '../rule.ts';

/** Sections stand in the order of their kind. */
export const sectionOrder: Rule = {
  id: 'section-order',
  severity: 'error',
  suppressible: false,
  what: 'Sections stand in the order of their kind.',
};
