import type { Rule } from '../rule.ts';

/** YAML directives and document markers are not allowed. */
export const yamlDirective: Rule = {
  id: 'yaml-directive',
  severity: 'error',
  suppressible: false,
  what: 'YAML directives and document markers are not allowed.',
};
