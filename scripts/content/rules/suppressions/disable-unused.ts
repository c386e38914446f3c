import type { FlawRule } from '../rule.ts';

export const disableUnused: FlawRule<'disable-unused'> = {
  id: 'disable-unused',
  family: 'Suppressions',
  severity: 'warning',
  suppressible: false,
  what: 'Every suppression suppresses a finding.',
  why: 'A suppression that is no longer needed would hide the next mistake on its line.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦<!-- disable-next-line term-rank -- quoted from the account -->\nThe pot stands at Mode 2.',
    right: 'The pot stands at Mode 2.',
  },
  explain: ({ range, ids }) => ({
    range,
    message: `The next line has no finding of ${ids.map((id) => `\`${id}\``).join(', ')}.`,
    advice: 'Remove this suppression, or the names of rules that it does not need.',
  }),
};
