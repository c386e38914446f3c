import type { Rule } from '../rule.ts';

/** Web links are https or mailto. */
export const linkScheme: Rule = {
  id: 'link-scheme',
  severity: 'error',
  suppressible: false,
  what: 'Web links are https or mailto.',
};
