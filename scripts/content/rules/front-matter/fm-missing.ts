import type { FlawRule } from '../rule.ts';

export const fmMissing: FlawRule<'fm-missing'> = {
  id: 'fm-missing',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every Markdown source begins with front matter.',
  why: 'The front matter holds the title, the order and all other facts about a source. Without it, the source cannot be published.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦Pots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
  explain({ range, keys }) {
    const listed = keys.map((key) => `\`${key}\``).join(', ');
    const advice = `Begin the file with a line \`---\`, the keys ${listed} with their values, and another line \`---\`.`;
    return { range, message: 'There is no front matter.', advice };
  },
};
