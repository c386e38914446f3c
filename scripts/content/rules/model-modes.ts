import type { Rule } from '../rule.ts';

/** Active modes are numbered from 1 without a gap. */
export const modelModes: Rule = {
  id: 'model-modes',
  severity: 'error',
  suppressible: false,
  what: 'Active modes are numbered from 1 without a gap.',
};
