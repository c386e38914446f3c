import { nameOf } from '../../schema/kinds.ts';
import { FILE_START } from '../../syntax/source.ts';
import { findAddresses, findLostAnchors } from '../../analysis/links.ts';
import { namePaths } from '../../analysis/lost.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { findNearest } from '../../syntax/suggest.ts';

export const linkAnchor: FlawRule<'link-anchor'> = {
  id: 'link-anchor',
  family: 'Links and pictures',
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
  document: (document, context) => findAddresses(document, context, 'link-anchor').map(tell),
  explain: tell,
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
        message: `${linkedFrom.length === 1 ? `\`${linkedFrom[0]}\` leads` : `${linkedFrom.length} sources lead`} to \`#${anchor}\` here, and no heading has that anchor.`,
        advice: `Restore its heading, or change what leads to it in ${namePaths(linkedFrom)}.`,
      };
    }
  },
};

function tell({ range, target, near, anchors }: FlawOf<'link-anchor'>): Finding {
  const message = `${nameOf(target.path)} has no heading \`#${target.anchor}\`.`;
  const advice = anchors.length === 0 ? 'Link to the file without `#` and what follows it.' : advise(near, anchors);
  return { range, message, advice };
}

function advise(near: string | undefined, anchors: readonly string[]): string {
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  const shown = anchors.slice(0, 12).map((anchor) => `\`${anchor}\``);
  return `Allowed: ${shown.join(', ')}${anchors.length > shown.length ? ', …' : ''}.`;
}
