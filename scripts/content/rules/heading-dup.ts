import { slug } from 'github-slugger';
import { nodeRange } from '../markdown.ts';
import type { Rule } from '../rule.ts';

/** Headings of a document differ. */
export const headingDup: Rule = {
  id: 'heading-dup',
  severity: 'error',
  suppressible: true,
  what: 'Headings of a document differ, in more than case and marks.',
  why: 'The address of a heading is made from its text. Of two alike, one gets a number, which changes when they are moved, and links then lead elsewhere.',
  example: { file: 'scoring.md', wrong: '⟦## The *gate*\n\nAgain.', right: '## Behind the gate\n\nMore.' },
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
        advice: 'Give one of them another text; headings are addresses.',
      };
    }
  },
};
