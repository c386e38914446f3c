import type { FlawRule } from '../rule.ts';
import type { Countable } from '../../syntax/flaw.ts';

export const mdTooMany: FlawRule<'md-too-many'> = {
  id: 'md-too-many',
  family: 'Markup',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'A line has at most 10,000 characters, a source at most 1,500 blocks, 500 headings and 500 definitions, and a paragraph at most 1,000 marks of one kind.',
  why: 'For some parts of Markdown, the time that parsers need grows with the square of their number. The limits are far above what people write.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: `⟦${'[a]'.repeat(1001)}`,
    right: 'A few words.',
  },
  explain(flaw) {
    const { range, most } = flaw;
    const split = flaw.of === 'entries' ? 'Split the list.' : 'Split the source.';
    const parts = 'Split it into several parts.';
    switch (flaw.of) {
      case 'characters': {
        const message = `This line has ${flaw.found} characters; the limit is 10,000.`;
        return { range, message, advice: 'Break it into several lines.' };
      }
      case 'marks':
        return { range, message: `There are more than ${most} marks of Markdown.`, advice: split };
      case 'mark':
        return { range, message: `This paragraph has more than ${most} \`${flaw.mark}\`.`, advice: parts };
      case 'paragraph-lines':
        return { range, message: `There are more than ${most} lines without an empty one.`, advice: parts };
      case 'columns':
        return { range, message: `This line has ${flaw.found} \`|\`; the limit is ${most}.`, advice: parts };
      case 'cells':
        return { range, message: `This table has more than ${most} cells.`, advice: parts };
      default:
        return { range, message: `This source has more than ${most} ${NOUNS[flaw.of]}.`, advice: split };
    }
  },
};

const NOUNS: Readonly<Record<Countable | 'blocks', string>> = {
  lines: 'lines',
  definitions: 'definitions',
  rules: 'rules and underlined headings',
  headings: 'headings',
  fences: 'fences',
  entries: 'list entries',
  blocks: 'paragraphs and other blocks',
};
