import type { Rule } from '../rule.ts';

/** A suppression gives its reason. */
export const disableReason: Rule = {
  id: 'disable-reason',
  severity: 'error',
  suppressible: false,
  what: 'A suppression gives its reason.',
  why: 'Whoever reads the source later has to know why the rule does not hold there, or nobody can tell when the suppression may go.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦<!-- disable-next-line term-rank -->\n“We are at level 3.”',
    right: '<!-- disable-next-line term-rank -- quoted from the account -->\n“We are at level 3.”',
  },
};
