import type { FlawRule } from '../rule.ts';

export const fmHtml: FlawRule<'fm-html'> = {
  id: 'fm-html',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Front matter contains plain text, without HTML.',
  why: 'Titles and summaries also appear in data files, feeds and previews, which show markup as it is written.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'context: One person, one pot',
    wrong: 'context: ⟦One <b>person</b>, one pot',
    right: 'context: One person, one pot',
  },
  explain: ({ range, name, found }) => ({
    range,
    message: `${name} contains HTML (\`${found.slice(0, 40)}\`).`,
    advice: found.startsWith('&') ? 'Write the character itself.' : 'Write plain text without tags.',
  }),
};
