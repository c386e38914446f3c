import type { Rule } from '../rule.ts';

/** Quotes and brackets close. */
export const yamlUnclosed: Rule = {
  id: 'yaml-unclosed',
  severity: 'error',
  suppressible: false,
  what: 'Quotes and brackets close.',
};
