import { nodeRange } from '../markdown.ts';
import { bodyLevel, headingsOf } from '../outline.ts';
import type { Rule } from '../rule.ts';
import { sectionsOf } from '../sections.ts';

/** Headings descend one level at a time. */
export const headingSkip: Rule = {
  id: 'heading-skip',
  severity: 'error',
  suppressible: true,
  what: 'Headings descend one level at a time.',
  why: 'Readers who move from heading to heading, and tables of contents, take a level that is left out for text that is missing.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦#### Deeper\n\nText.',
    right: '### Deeper\n\nText.',
  },
  *document(document) {
    for (const { node, title, isTitle, deepest } of headingsOf(document)) {
      if (isTitle || node.depth <= deepest) continue;
      const { wanted, titles } = sectionsOf(document);
      // Where the sections of level 2 are fixed, a heading of another text belongs below them.
      const above = wanted && bodyLevel(document) === 2 ? Math.max(deepest, 3) : deepest;
      const level = titles.includes(title) ? 2 : above;
      if (node.depth === level) continue;
      yield {
        range: nodeRange(document.text, node),
        message: `Heading jumps from level ${deepest - 1} to ${node.depth}.`,
        advice: `Write \`${'#'.repeat(level)} ${title}\`.`,
      };
    }
  },
};
