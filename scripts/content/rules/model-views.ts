import type { Rule } from '../rule.ts';

/** Every mode and every question stands in both views. */
export const modelViews: Rule = {
  id: 'model-views',
  severity: 'error',
  suppressible: false,
  what: 'Every mode and every question stands in both views.',
};
