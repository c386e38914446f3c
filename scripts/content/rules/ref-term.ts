import type { Rule } from '../rule.ts';

/** Preferred terms stand in the glossary. */
export const refTerm: Rule = {
  id: 'ref-term',
  severity: 'error',
  suppressible: false,
  what: 'Preferred terms stand in the glossary.',
};
