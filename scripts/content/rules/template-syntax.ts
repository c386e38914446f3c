import type { Rule } from '../rule.ts';

/** No template syntax is left. */
export const templateSyntax: Rule = {
  id: 'template-syntax',
  severity: 'error',
  suppressible: true,
  what: 'No template syntax is left.',
};
