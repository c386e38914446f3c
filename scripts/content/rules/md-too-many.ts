import type { Rule } from '../rule.ts';

/** Lines, blocks, headings, definitions, entries of lists, cells of tables and marks of one kind stay within limits. */
export const mdTooMany: Rule = {
  id: 'md-too-many',
  severity: 'error',
  suppressible: false,
  what: 'Lines stay within 10,000 characters, blocks within 1,500, headings and definitions within 500, and marks of one kind within 1,000 a paragraph.',
  why: 'Some parts of Markdown take parsers time that grows with the square of their number. The limits are far above what a person writes.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: `⟦${'[a]'.repeat(1001)}`,
    right: 'A few words.',
  },
};
