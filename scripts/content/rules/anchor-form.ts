import type { Rule } from '../rule.ts';

/** An anchor is one sentence, then what one would see. */
export const anchorForm: Rule = {
  id: 'anchor-form',
  severity: 'error',
  suppressible: false,
  what: 'An anchor is one sentence, then what one would see.',
};
