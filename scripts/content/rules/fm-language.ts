import type { Rule } from '../rule.ts';

/** Front matter is plain YAML; nothing in it is ever run. */
export const fmLanguage: Rule = {
  id: 'fm-language',
  severity: 'error',
  suppressible: false,
  what: 'Front matter is plain YAML; nothing in it is ever run.',
};
