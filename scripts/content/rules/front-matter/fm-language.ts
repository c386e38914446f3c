import type { FlawRule } from '../rule.ts';

export const fmLanguage: FlawRule<'fm-language'> = {
  id: 'fm-language',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Front matter is plain YAML, and nothing in it is ever run.',
  why: 'Some tools run front matter that names a programming language. A contribution must never be able to run code.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦---js\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
  explain: ({ range, name, marks }) => ({
    range,
    message: 'Only plain YAML front matter is allowed.',
    advice:
      name === undefined
        ? `Write YAML between two lines \`---\`, and remove \`${marks}\`.`
        : `Remove \`${name}\` after \`---\`.`,
  }),
};
