import type { Rule } from '../rule.ts';

/** YAML nests at most eight levels. */
export const yamlDepth: Rule = {
  id: 'yaml-depth',
  severity: 'error',
  suppressible: false,
  what: 'YAML nests at most eight levels.',
};
