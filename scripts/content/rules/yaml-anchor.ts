import type { Rule } from '../rule.ts';

/** YAML anchors and aliases are not allowed. */
export const yamlAnchor: Rule = {
  id: 'yaml-anchor',
  severity: 'error',
  suppressible: false,
  what: 'YAML anchors and aliases are not allowed.',
};
