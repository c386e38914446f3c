import { findUnclosedFence } from '../../analysis/fences.ts';
import { findBrokenFences } from '../../analysis/broken-fences.ts';
import type { Rule } from '../rule.ts';
import { lineRange } from '../../syntax/source.ts';

export const fenceUnclosed: Rule<'fence-unclosed'> = {
  id: 'fence-unclosed',
  family: 'Markup',
  severity: 'error',
  suppressible: false,
  what: 'Every code block begins with three marks or more, and ends with a line of the same marks.',
  why: 'A code block that is not closed contains everything below it, with all headings and links.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦```sh\nwater --all',
    right: '```sh\nwater --all\n```',
  },
  *document(document) {
    for (const { first, meant, isEndRight } of findBrokenFences(document.text)) {
      const message =
        'This code block does not begin with three backquotes or tildes, so that its code is read as text.';
      // Text with backquotes of its own stands between two of them.
      const end = isEndRight ? '' : `, and \`\` ${meant.trim().slice(0, 3)} \`\` at the end of the block`;
      yield { range: lineRange(document.text, first), message, advice: `Write \`\` ${meant} \`\`${end}.` };
    }
    const fence = findUnclosedFence(document);
    if (!fence) return;
    const message = 'This code block never closes, and contains everything below it.';
    const advice = 'Add a line with the same marks after the code.';
    yield { range: lineRange(document.text, fence.position!.start.line), message, advice };
  },
};
