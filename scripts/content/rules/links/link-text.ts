import type { Link, LinkReference } from 'mdast';
import { nodeRange, plainText } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';

/** Whole texts that say nothing about the target, without case and punctuation. */
const VAGUE: ReadonlySet<string> = new Set(
  [
    'here|click|click here|click this|click this link|click on this|press here|tap here|go|go here|right here|over here',
    'see here|read here|look here|find it here|available here|found here|more here|read it here|see more here|at this link',
    'this|that|it|this one|this link|that link|the link|link|links|a link|web link|url|the url|this url|hyperlink',
    'this page|that page|the page|page|this site|this website|website|web site|site|web page|webpage|this web page',
    'this article|article|this post|post|this document|document|this file|file|this section|this note',
    'more|read more|learn more|see more|find out more|show more|view more|know more|even more|much more',
    'more info|more information|more details|further information|further reading|further details|for more|for more information',
    'info|information|details|read|see|view|read this|see this|check this|check this out|check it out|open|visit|follow|follow this link',
    'continue|continue reading|read on|keep reading|next|download|download here|start here|learn|learn more here|read more here',
  ].flatMap((line) => line.split('|')),
);

export const linkText: Rule<'link-text'> = {
  id: 'link-text',
  family: 'Links and pictures',
  severity: 'warning',
  suppressible: true,
  what: 'The text of a link says where it goes.',
  why: 'Many readers go from link to link, or hear the links as a list. “Here” and “more” have no meaning there, and a link without text cannot be followed at all.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'A timer watered it; see [D1](../dimensions/d1.md).',
    wrong: 'A timer watered it; see more ⟦[here](../dimensions/d1.md).',
    right: 'A timer watered it; see [who decides about watering](../dimensions/d1.md).',
  },
  *document(document) {
    for (const type of ['link', 'linkReference'] as const) {
      for (const link of document.nodes(type)) {
        const text = plainText(link);
        if (text === '') {
          if (holdsPicture(link)) continue;
          const range = nodeRange(document.text, link);
          const advice = 'Write where it goes, between the brackets.';
          yield { range, message: 'This link has no text.', advice, severity: 'error' };
        } else if (text.length < 40 && VAGUE.has(toWords(text))) {
          const message = `“${text}” does not say where the link goes.`;
          const advice = 'Name what the reader finds there.';
          yield { range: nodeRange(document.text, link), message, advice };
        }
      }
    }
  },
};

/** A link around a picture is named by the picture, whose description is another rule's. */
function holdsPicture(link: Link | LinkReference): boolean {
  return link.children.some(({ type }) => type === 'image' || type === 'imageReference');
}

function toWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
