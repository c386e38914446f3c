import type { FlawRule } from '../rule.ts';

export const fmMarkup: FlawRule<'fm-markup'> = {
  id: 'fm-markup',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Front matter contains plain text, without marks of Markdown.',
  why: 'Titles and summaries appear in data files, feeds, previews and headings as they are written, marks included.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'context: One person, one pot',
    wrong: 'context: ⟦One person, **one** pot',
    right: 'context: One person, one pot',
  },
  explain: ({ range, name, found }) => ({
    range,
    message: `${name} contains Markdown (“${found.slice(0, 40)}”), whose marks are shown as they are.`,
    advice: 'Write plain text without marks.',
  }),
};
