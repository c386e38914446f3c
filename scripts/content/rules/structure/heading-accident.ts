import { isRow } from '../../analysis/accidents.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';

export const headingAccident: Rule<'heading-accident'> = {
  id: 'heading-accident',
  family: 'Structure',
  severity: 'error',
  suppressible: false,
  what: 'No paragraph is a heading by accident.',
  why: 'A line of hyphens directly under a paragraph makes a heading of it, where a rule between two paragraphs was meant. It then stands in the contents, and takes the text below it away from its section.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦The timer ran dry once.\n---\nIt was June.',
    right: 'The timer ran dry once.\n\n---\n\nIt was June.',
  },
  *document(document) {
    const { content } = document.text;
    const meant = new Set(document.headings.map(({ node }) => node));
    for (const node of document.nodes('heading')) {
      if (meant.has(node) || isRow(content.slice(node.position!.start.offset).split('\n')[0]!)) continue;
      yield {
        range: nodeRange(document.text, node),
        message: 'This paragraph is a heading, because of the line of marks directly under it.',
        advice: 'Remove that line, or write an empty line above it where it parts two paragraphs.',
      };
    }
  },
};
