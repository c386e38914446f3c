import type { Rule } from '../rule.ts';

/** Values are quoted with straight quotes. */
export const yamlSmartQuote: Rule = {
  id: 'yaml-smart-quote',
  severity: 'error',
  suppressible: false,
  what: 'Values are quoted with straight quotes.',
};
