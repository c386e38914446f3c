import type { Rule } from '../rule.ts';

/** Front matter holds plain text. */
export const fmHtml: Rule = {
  id: 'fm-html',
  severity: 'error',
  suppressible: false,
  what: 'Front matter holds plain text.',
};
