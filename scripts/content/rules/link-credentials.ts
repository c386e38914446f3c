import type { Rule } from '../rule.ts';

/** Web links carry no user name or password. */
export const linkCredentials: Rule = {
  id: 'link-credentials',
  severity: 'error',
  suppressible: false,
  what: 'Web links carry no user name or password.',
};
