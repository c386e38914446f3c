import type { Rule } from '../rule.ts';

/** A value that begins with a reserved character stands in quotes. */
export const yamlReserved: Rule = {
  id: 'yaml-reserved',
  severity: 'error',
  suppressible: false,
  what: 'A value that begins with a reserved character stands in quotes.',
};
