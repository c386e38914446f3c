import type { Rule } from '../rule.ts';

/** Ids are lower-case words joined by hyphens; those of dimensions are D and a number. */
export const fmId: Rule = {
  id: 'fm-id',
  severity: 'error',
  suppressible: false,
  what: 'Ids are lower-case words joined by hyphens; those of dimensions are D and a number.',
};
