import type { Rule } from '../rule.ts';

/** Footnotes have a definition. */
export const footnoteUndefined: Rule = {
  id: 'footnote-undefined',
  severity: 'error',
  suppressible: true,
  what: 'Footnotes have a definition.',
};
