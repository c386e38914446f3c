import type { Rule } from '../rule.ts';

/** Markdown nests at most sixteen levels. */
export const mdDepth: Rule = {
  id: 'md-depth',
  severity: 'error',
  suppressible: false,
  what: 'Markdown nests at most sixteen levels.',
};
