import type { Rule } from '../rule.ts';

/** Only YAML's own escapes stand in double quotes. */
export const yamlEscape: Rule = {
  id: 'yaml-escape',
  severity: 'error',
  suppressible: false,
  what: "Only YAML's own escapes stand in double quotes.",
};
