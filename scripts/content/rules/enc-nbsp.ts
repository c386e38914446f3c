import type { Rule } from '../rule.ts';

/** Spaces are plain spaces. */
export const encNbsp: Rule = {
  id: 'enc-nbsp',
  severity: 'error',
  suppressible: false,
  what: 'Spaces are plain spaces.',
};
