import { isSuppression } from '../../syntax/comments.ts';
import { rawHtml } from '../../analysis/html.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import { textOf } from '../../analysis/prose.ts';
import type { Rule } from '../rule.ts';
import { pointAt, rangeAt } from '../../syntax/source.ts';

export const htmlComment: Rule<'html-comment'> = {
  id: 'html-comment',
  family: 'Markup',
  severity: 'error',
  suppressible: false,
  what: 'A body contains no HTML comments other than suppressions.',
  why: 'Reviewers of a page do not see a comment, which then stays in the source. A comment that is not closed hides the rest of the text.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The timer ran dry once. ⟦<!-- Ask when. -->',
    right: 'The timer ran dry once.',
  },
  *document(document) {
    const { text } = document;
    if (!text.content.includes('<!--')) return;
    const advice = 'Remove it, or write it as text that readers see.';
    for (const { node } of rawHtml(document)) {
      if (!node.value.startsWith('<!--') || isSuppression(node.value)) continue;
      const message = node.value.includes('-->')
        ? 'HTML comments are not allowed.'
        : 'This HTML comment never closes, and hides everything below it.';
      yield { range: nodeRange(text, node), message, advice };
    }
    // In running text, Markdown leaves a comment that never closes as it is written.
    for (const { index } of textOf(document).matchAll(/(?<!\\)<!--/g)) {
      const line = text.content.indexOf('\n', index);
      const end = line === -1 ? pointAt(text, text.content.length) : pointAt(text, line);
      const { start } = rangeAt(text, index, index);
      yield { range: { start, end }, message: 'This HTML comment never closes.', advice };
    }
  },
};
