import type { Rule } from '../rule.ts';

/** A key is set once. */
export const yamlDupKey: Rule = {
  id: 'yaml-dup-key',
  severity: 'error',
  suppressible: false,
  what: 'A key is set once.',
};
