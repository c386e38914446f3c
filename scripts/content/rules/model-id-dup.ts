import type { Rule } from '../rule.ts';

/** No two of a kind have the same id. */
export const modelIdDup: Rule = {
  id: 'model-id-dup',
  severity: 'error',
  suppressible: false,
  what: 'No two of a kind have the same id.',
};
