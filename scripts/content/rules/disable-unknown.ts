import type { Rule } from '../rule.ts';

/** A suppression names a rule that can be suppressed. */
export const disableUnknown: Rule = {
  id: 'disable-unknown',
  severity: 'error',
  suppressible: false,
  what: 'A suppression names a rule that can be suppressed.',
  why: 'A suppression of a rule that does not exist does nothing. Rules that keep readers safe, or that the model depends on, hold everywhere.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦<!-- disable-next-line term-rnak -- quoted from the account -->\n“We are at level 3.”',
    right: '<!-- disable-next-line term-rank -- quoted from the account -->\n“We are at level 3.”',
  },
};
