import type { FlawRule } from '../rule.ts';

export const fmEmpty: FlawRule<'fm-empty'> = {
  id: 'fm-empty',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Front matter has keys.',
  why: 'Without keys, nothing says what a source is called or where it belongs.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦---\n# id: third\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
  explain: ({ range, hasComments, keys }) => ({
    range,
    message: hasComments ? 'Front matter has only comments.' : 'Front matter is empty.',
    advice: `Write these keys with their values, one on each line: ${keys.map((key) => `\`${key}\``).join(', ')}.`,
  }),
};
