import type { Rule } from '../rule.ts';

/** A colon that ends a key is followed by a space. */
export const yamlSpace: Rule = {
  id: 'yaml-space',
  severity: 'error',
  suppressible: false,
  what: 'A colon that ends a key is followed by a space.',
};
