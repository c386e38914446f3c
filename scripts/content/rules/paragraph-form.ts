import type { Rule } from '../rule.ts';

/** A definition, and a human role, is one paragraph that can stand alone. */
export const paragraphForm: Rule = {
  id: 'paragraph-form',
  severity: 'error',
  suppressible: false,
  what: 'A definition, and a human role, is one paragraph that can stand alone.',
};
