import type { Rule } from '../rule.ts';

/** Lines, blocks, headings, definitions, entries of lists, cells of tables and marks of one kind stay within limits. */
export const mdTooMany: Rule = {
  id: 'md-too-many',
  severity: 'error',
  suppressible: false,
  what: 'A line has at most 10,000 characters, a source at most 1,500 blocks, 500 headings and 500 definitions, and a paragraph at most 1,000 marks of one kind.',
  why: 'For some parts of Markdown, the time that parsers need grows with the square of their number. The limits are far above what people write.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: `⟦${'[a]'.repeat(1001)}`,
    right: 'A few words.',
  },
};
