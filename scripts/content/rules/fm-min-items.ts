import type { Rule } from '../rule.ts';

/** Lists have enough entries. */
export const fmMinItems: Rule = {
  id: 'fm-min-items',
  severity: 'error',
  suppressible: false,
  what: 'Lists have enough entries.',
};
