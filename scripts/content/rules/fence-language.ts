import type { Rule } from '../rule.ts';

/** Code blocks name their language. */
export const fenceLanguage: Rule = {
  id: 'fence-language',
  severity: 'warning',
  suppressible: true,
  what: 'Code blocks name their language.',
};
