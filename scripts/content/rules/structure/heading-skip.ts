import { findLostAnchors } from '../../analysis/links.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import { bodyLevel, headingsOf } from '../../analysis/outline.ts';
import type { Rule } from '../rule.ts';
import { sectionsOf } from '../../analysis/sections.ts';

export const headingSkip: Rule<'heading-skip'> = {
  id: 'heading-skip',
  family: 'Structure',
  severity: 'error',
  suppressible: true,
  what: 'Headings go down one level at a time.',
  why: 'Tables of contents, and readers who go from heading to heading, take a missing level for missing text.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '## What we would watch\n\n- Whether the log is kept.',
    wrong: '## What we would watch\n\n- Whether the log is kept.\n\n⟦#### Deeper\n\nText.',
    right: '## What we would watch\n\n- Whether the log is kept.\n\n### Deeper\n\nText.',
  },
  *document(document, context) {
    // Where a heading is gone, those below it are left one level too deep.
    if (findLostAnchors(context).some(({ path }) => path === document.path)) return;
    for (const { node, title, isTitle, deepest } of headingsOf(document)) {
      if (isTitle || node.depth <= deepest) continue;
      const { wanted, titles } = sectionsOf(document);
      // Where the sections of level 2 are fixed, a heading of another text belongs below them.
      const above = wanted && bodyLevel(document) === 2 ? Math.max(deepest, 3) : deepest;
      const level = titles.includes(title) ? 2 : above;
      if (node.depth === level) continue;
      yield {
        range: nodeRange(document.text, node),
        message: `This heading jumps from level ${deepest - 1} to level ${node.depth}.`,
        advice: `Write \`${'#'.repeat(level)} ${title}\`.`,
      };
    }
  },
};
