import { findUnclosedFence } from '../../analysis/fences.ts';
import type { Rule } from '../rule.ts';
import { lineRange } from '../../syntax/source.ts';

export const fenceUnclosed: Rule<'fence-unclosed'> = {
  id: 'fence-unclosed',
  family: 'Markup',
  severity: 'error',
  suppressible: false,
  what: 'Every code block ends with a line of the same marks with which it begins.',
  why: 'A code block that is not closed contains everything below it, with all headings and links.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦```sh\nwater --all',
    right: '```sh\nwater --all\n```',
  },
  *document(document) {
    const fence = findUnclosedFence(document);
    if (!fence) return;
    const message = 'This code block never closes, and contains everything below it.';
    const advice = 'Add a line with the same marks after the code.';
    yield { range: lineRange(document.text, fence.position!.start.line), message, advice };
  },
};
