import type { Rule } from '../rule.ts';

/** Web links are encrypted. */
export const linkHttp: Rule = {
  id: 'link-http',
  severity: 'warning',
  suppressible: true,
  what: 'Web links are encrypted.',
};
