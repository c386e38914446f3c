import type { Rule } from '../rule.ts';

/** No section takes an id that the site needs for itself. */
export const modelSlugReserved: Rule = {
  id: 'model-slug-reserved',
  severity: 'error',
  suppressible: false,
  what: 'No section takes an id that the site needs for itself.',
};
