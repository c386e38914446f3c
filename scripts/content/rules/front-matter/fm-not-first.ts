import type { FlawRule } from '../rule.ts';

export const fmNotFirst: FlawRule<'fm-not-first'> = {
  id: 'fm-not-first',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Front matter begins on line 1, in the first column.',
  why: 'In any other place, `---` is a horizontal line, and the keys below it are read as prose.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '\n⟦---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
  explain: ({ range, place }) => ({
    range,
    message:
      place === 'line'
        ? `Front matter must begin on line 1, not on line ${range.start.line}.`
        : 'Front matter must begin in the first column.',
    advice: 'Remove everything before the first `---`.',
  }),
};
