import type { Rule } from '../rule.ts';

/** Footnotes stand in prose, not in definitions, roles and entries. */
export const footnotePlace: Rule = {
  id: 'footnote-place',
  severity: 'error',
  suppressible: false,
  what: 'Footnotes stand in prose, not in definitions, roles and entries.',
};
