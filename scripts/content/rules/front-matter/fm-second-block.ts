import type { FlawRule } from '../rule.ts';
import { findSecondBlocks } from '../../analysis/second-blocks.ts';
import { lineRange } from '../../syntax/source.ts';

export const fmSecondBlock: FlawRule<'fm-second-block'> = {
  id: 'fm-second-block',
  family: 'Front matter',
  severity: 'warning',
  suppressible: false,
  what: 'A source has only one block of front matter.',
  why: 'Only the first block is read. The keys of a second block would be published as a heading.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'tags: [timer]\n---\n',
    wrong: 'tags: [timer]\n---\n\n⟦---\nlanguage: en\n---\n',
    right: 'tags: [timer]\n---\n',
  },
  *document({ yaml, text }) {
    if (!yaml) return;
    for (const { first, last } of findSecondBlocks(text)) {
      const message = 'A second block of front matter begins here; only the first is read.';
      const advice = 'Remove it; a key that is missing in the first block belongs there.';
      yield { range: { start: lineRange(text, first).start, end: lineRange(text, last).end }, message, advice };
    }
  },
  explain: ({ range }) => ({
    range,
    severity: 'error',
    message: 'A second source begins here, in the file of the first.',
    advice: 'Remove everything from this line on, or move it to a file of its own.',
  }),
};
