import type { Rule } from '../rule.ts';

/** No placeholder is left. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  suppressible: true,
  what: 'No placeholder is left.',
};
