import type { Rule } from '../rule.ts';

/** Every value has the type its key needs. */
export const fmType: Rule = {
  id: 'fm-type',
  severity: 'error',
  suppressible: false,
  what: 'Every value has the type its key needs.',
};
