import type { Rule } from '../rule.ts';

/** Nothing follows a quoted value on its line. */
export const yamlTrailing: Rule = {
  id: 'yaml-trailing',
  severity: 'error',
  suppressible: false,
  what: 'Nothing follows a quoted value on its line.',
};
