import type { Rule } from '../rule.ts';

/** A framework has its title page, scoring, a glossary, modes and dimensions. */
export const fileMissing: Rule = {
  id: 'file-missing',
  severity: 'error',
  suppressible: false,
  what: 'A framework has its title page, scoring, a glossary, modes and dimensions.',
};
