import type { Rule } from '../rule.ts';

export const disableUnknown: Rule<'disable-unknown'> = {
  id: 'disable-unknown',
  family: 'Suppressions',
  severity: 'error',
  suppressible: false,
  what: 'Every suppression names a rule that can be suppressed.',
  why: 'The suppression of a rule that does not exist has no effect. Rules that keep readers safe, or that the model depends on, apply everywhere.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦<!-- disable-next-line term-rnak -- quoted from the account -->\n“We are at level 3.”',
    right: '<!-- disable-next-line term-rank -- quoted from the account -->\n“We are at level 3.”',
  },
};
