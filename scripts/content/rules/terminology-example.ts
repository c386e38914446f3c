import type { Rule } from '../rule.ts';

/** The examples of a language rule do what they say. */
export const terminologyExample: Rule = {
  id: 'terminology-example',
  severity: 'error',
  suppressible: false,
  what: 'The examples of a language rule do what they say.',
};
