import type { Rule } from '../rule.ts';

/** Bodies hold no HTML comments. */
export const htmlComment: Rule = {
  id: 'html-comment',
  severity: 'error',
  suppressible: false,
  what: 'Bodies hold no HTML comments.',
};
