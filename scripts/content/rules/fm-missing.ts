import { FILE_START, type Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';

/** Every Markdown source begins with front matter. */
export const fmMissing: Rule = {
  id: 'fm-missing',
  severity: 'error',
  suppressible: false,
  what: 'Every Markdown source begins with front matter.',
  why: 'The front matter holds the title, the order and all other facts about a source. Without it, the source cannot be published.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦Pots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
};

/** The finding for a text without front matter, of a kind that cannot be without these keys. */
export function frontMatterMissing(keys: string): Problem {
  const advice = `Begin the file with a line \`---\`, the keys ${keys} with their values, and another line \`---\`.`;
  return { rule: 'fm-missing', range: FILE_START, message: 'There is no front matter.', advice };
}
