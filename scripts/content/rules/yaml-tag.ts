import type { Rule } from '../rule.ts';

/** YAML tags are not allowed. */
export const yamlTag: Rule = {
  id: 'yaml-tag',
  severity: 'error',
  suppressible: false,
  what: 'YAML tags are not allowed.',
};
