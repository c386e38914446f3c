import type { Rule } from '../rule.ts';

/** YAML is indented with spaces. */
export const yamlTab: Rule = {
  id: 'yaml-tab',
  severity: 'error',
  suppressible: false,
  what: 'YAML is indented with spaces.',
};
