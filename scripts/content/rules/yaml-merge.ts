import type { Rule } from '../rule.ts';

/** YAML merge keys are not allowed. */
export const yamlMerge: Rule = {
  id: 'yaml-merge',
  severity: 'error',
  suppressible: false,
  what: 'YAML merge keys are not allowed.',
};
