import type { Rule } from '../rule.ts';

/** Footnotes are referred to. */
export const footnoteUnused: Rule = {
  id: 'footnote-unused',
  severity: 'warning',
  suppressible: true,
  what: 'Footnotes are referred to.',
};
