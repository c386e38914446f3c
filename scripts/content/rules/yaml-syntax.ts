import type { Rule } from '../rule.ts';

/** Front matter is valid YAML. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  suppressible: false,
  what: 'Front matter is valid YAML.',
};
