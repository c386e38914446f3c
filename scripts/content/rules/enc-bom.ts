import type { Rule } from '../rule.ts';

/** Sources begin without a byte order mark. */
export const encBom: Rule = {
  id: 'enc-bom',
  severity: 'warning',
  suppressible: false,
  what: 'Sources begin without a byte order mark.',
};
