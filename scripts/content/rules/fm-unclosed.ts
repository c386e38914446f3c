import type { Rule } from '../rule.ts';

/** Front matter closes with a line of three hyphens. */
export const fmUnclosed: Rule = {
  id: 'fm-unclosed',
  severity: 'error',
  suppressible: false,
  what: 'Front matter closes with a line of three hyphens.',
};
