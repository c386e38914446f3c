import type { Rule } from '../rule.ts';

/** Bodies hold no raw HTML. */
export const html: Rule = {
  id: 'html',
  severity: 'error',
  suppressible: false,
  what: 'Bodies hold no raw HTML.',
};
