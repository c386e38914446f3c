import type { Rule } from '../rule.ts';

/** No word is written twice in a row. */
export const repeatedWord: Rule = {
  id: 'repeated-word',
  severity: 'warning',
  suppressible: true,
  what: 'No word is written twice in a row.',
};
