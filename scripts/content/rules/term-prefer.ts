import type { Rule } from '../rule.ts';

/** The framework's own terms are used. */
export const termPrefer: Rule = {
  id: 'term-prefer',
  severity: 'warning',
  suppressible: true,
  what: "The framework's own terms are used.",
};
