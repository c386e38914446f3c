import type { Rule } from '../rule.ts';

/** A value that contains a colon and a space stands in quotes. */
export const yamlColon: Rule = {
  id: 'yaml-colon',
  severity: 'error',
  suppressible: false,
  what: 'A value that contains a colon and a space stands in quotes.',
};
