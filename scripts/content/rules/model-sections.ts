import type { Rule } from '../rule.ts';

/** Sections are numbered from 1 without a gap. */
export const modelSections: Rule = {
  id: 'model-sections',
  severity: 'error',
  suppressible: false,
  what: 'Sections are numbered from 1 without a gap.',
};
