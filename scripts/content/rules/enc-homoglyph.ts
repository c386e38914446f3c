import type { Rule } from '../rule.ts';

/** Words are written in one script. */
export const encHomoglyph: Rule = {
  id: 'enc-homoglyph',
  severity: 'error',
  suppressible: false,
  what: 'Words are written in one script.',
};
