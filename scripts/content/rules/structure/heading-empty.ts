import { slug } from 'github-slugger';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';

export const headingEmpty: Rule<'heading-empty'> = {
  id: 'heading-empty',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'Every heading has text with at least one letter or digit.',
  why: 'The address of a heading is made from its text. A heading without a letter or digit cannot be linked to, and says nothing to people who hear a page read aloud.',
  example: { file: 'scoring.md', wrong: '⟦## 🎉\n\nThe end.', right: '## The end\n\nThat is all.' },
  *document({ headings, text }) {
    for (const { node, title, anchor } of headings) {
      // The anchor of a repeated heading has a number; only one that begins without a word needs a second look.
      if (/^[^-]/.test(anchor) || slug(title) !== '') continue;
      const message =
        title === '' ? 'This heading has no text.' : 'This heading has no letter or digit to make an address from.';
      yield { range: nodeRange(text, node), message, advice: 'Write a text with letters, or remove the heading.' };
    }
  },
};
