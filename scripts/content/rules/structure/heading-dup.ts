import { nodeRange } from '../../syntax/markdown.ts';
import { repeatedHeadings } from '../../analysis/outline.ts';
import { sectionsOf } from '../../analysis/sections.ts';
import type { Rule } from '../rule.ts';

export const headingDup: Rule<'heading-dup'> = {
  id: 'heading-dup',
  family: 'Structure',
  severity: 'error',
  suppressible: true,
  what: 'The headings of a source differ in more than case and punctuation.',
  why: 'The address of a heading is made from its text. Of two equal headings, one gets a number, which changes when they are moved, and links then lead to the wrong place.',
  example: {
    file: 'scoring.md',
    replaces: '## The gate\n\nIt stands at [Shared](modes/shared.md).',
    wrong: '## The gate\n\nIt stands at [Shared](modes/shared.md).\n\n⟦## The *gate*\n\nAgain.',
    right: '## The gate\n\nIt stands at [Shared](modes/shared.md).\n\n## Behind the gate\n\nMore.',
  },
  *document(document) {
    const repeated = repeatedHeadings(document);
    const { mistitled } = sectionsOf(document);
    for (const [index, { heading, first, isContinued }] of repeated.entries()) {
      // A text that was pasted twice is one mistake, however many headings it has.
      if (isContinued) continue;
      const isWhole = repeated[index + 1]?.isContinued === true;
      const wrong = mistitled.find(({ section }) => section.heading === heading.node || section.heading === first.node);
      if (wrong) {
        const { line } = (wrong.section.heading === heading.node ? first : heading).node.position!.start;
        yield {
          range: nodeRange(document.text, wrong.section.heading),
          message: `The heading “${heading.title}” stands twice (also on line ${line}), and “${wrong.standsFor}” nowhere.`,
          advice: `Did you mean \`## ${wrong.standsFor}\`?`,
        };
        continue;
      }
      const { line } = first.node.position!.start;
      const [from, to] = [first.node.position!.end.offset, heading.node.position!.start.offset];
      const isDoubled = document.text.content.slice(from, to).trim() === '';
      yield {
        range: nodeRange(document.text, heading.node),
        message: `The heading “${heading.title}” stands twice (first on line ${line})${isWhole ? ', and so do those below it' : ''}.`,
        advice: isDoubled
          ? 'Remove it.'
          : isWhole
            ? 'Remove what was pasted twice.'
            : 'Give one of them another text, or remove one with its text.',
      };
    }
  },
};
