import { FILE_START } from '../source.ts';
import { findAddresses, findLostAnchors } from '../links.ts';
import { namePaths } from '../lost.ts';
import { nodeRange } from '../markdown.ts';
import type { Rule } from '../rule.ts';
import { findNearest } from '../suggest.ts';

/** Every link to a heading leads to one that exists. */
export const linkAnchor: Rule = {
  id: 'link-anchor',
  severity: 'error',
  suppressible: false,
  what: 'Every link to a heading leads to one that exists.',
  why: 'A link to a heading that does not exist leads to the top of the page, and leaves the reader to search.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../dimensions/d1.md#anchor)',
    right: '[D1](../dimensions/d1.md#anchors)',
  },
  document: (document, context) => findAddresses(document, context, 'link-anchor'),
  *collection(context) {
    for (const { path, anchor, linkedFrom } of findLostAnchors(context)) {
      const source = context.collection.documents.find((document) => document.path === path)!;
      const nearest = findNearest(
        anchor,
        source.headings.map((heading) => heading.anchor),
      );
      const heading = source.headings.find((one) => one.anchor === nearest);
      yield {
        source,
        range: heading ? nodeRange(source.text, heading.node) : FILE_START,
        message: `${linkedFrom.length} sources link to \`#${anchor}\` here, and no heading has that anchor.`,
        advice: `Restore its heading, or change the links in ${namePaths(linkedFrom)}.`,
      };
    }
  },
};
