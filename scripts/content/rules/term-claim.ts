import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** No text promises what the framework does not measure. */
export const termClaim: Rule = {
  id: 'term-claim',
  severity: 'error',
  suppressible: true,
  what: 'No text promises what the framework does not measure.',
  why: 'The framework says who holds execution authority. It does not measure productivity, so a text that promises productivity claims more than the framework supports.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'Timers ⟦boost productivity.',
    right: 'Whether timers affect productivity is another question.',
  },
  document: (document, context) => findLanguage('term-claim', document, context),
};
