import type { Rule } from '../rule.ts';

/** Keys are plain words. */
export const yamlKey: Rule = {
  id: 'yaml-key',
  severity: 'error',
  suppressible: false,
  what: 'Keys are plain words.',
};
