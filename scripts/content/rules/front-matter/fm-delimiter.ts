import type { FlawRule } from '../rule.ts';

export const fmDelimiter: FlawRule<'fm-delimiter'> = {
  id: 'fm-delimiter',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Front matter begins and ends with a line of exactly three hyphens.',
  why: 'Tools look for exactly these lines. With a space, a fourth hyphen or a dash on one of them, some tools find no front matter.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦----\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
  explain: ({ range, verb }) => ({
    range,
    message: `Front matter ${verb} with a line that is not exactly \`---\`.`,
    advice: 'Write `---` and nothing else on this line.',
  }),
};
