import type { FlawRule } from '../rule.ts';

export const fmUnclosed: FlawRule<'fm-unclosed'> = {
  id: 'fm-unclosed',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Front matter ends with a line `---`.',
  why: 'Without that line, nothing separates the keys from the text below them.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
  explain: ({ range, lastKey }) => ({
    range,
    message: 'Front matter opens here but never closes.',
    advice: `Add a line \`---\` after line ${lastKey}.`,
  }),
};
