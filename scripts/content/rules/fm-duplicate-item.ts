import type { Rule } from '../rule.ts';

/** Lists name nothing twice. */
export const fmDuplicateItem: Rule = {
  id: 'fm-duplicate-item',
  severity: 'error',
  suppressible: false,
  what: 'Lists name nothing twice.',
};
