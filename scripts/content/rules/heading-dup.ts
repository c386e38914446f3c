import { slug } from 'github-slugger';
import { nodeRange } from '../markdown.ts';
import type { Rule } from '../rule.ts';

/** The headings of a source differ in more than case and punctuation. */
export const headingDup: Rule = {
  id: 'heading-dup',
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
  *document({ headings, text }) {
    const seen = new Map<string, number>();
    for (const { node, title } of headings) {
      const address = slug(title);
      if (address === '') continue;
      const first = seen.get(address);
      if (first === undefined) {
        seen.set(address, node.position!.start.line);
        continue;
      }
      yield {
        range: nodeRange(text, node),
        message: `The heading “${title}” stands twice (first on line ${first}).`,
        advice: 'Give one of them another text.',
      };
    }
  },
};
