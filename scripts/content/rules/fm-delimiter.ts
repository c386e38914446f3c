import type { Rule } from '../rule.ts';

/** Front matter stands between lines that are exactly three hyphens. */
export const fmDelimiter: Rule = {
  id: 'fm-delimiter',
  severity: 'error',
  suppressible: false,
  what: 'Front matter stands between lines that are exactly three hyphens.',
};
