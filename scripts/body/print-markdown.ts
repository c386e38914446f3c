/** A tree printed as Markdown, in pieces at once: what was printed need not be parsed to be fitted. */
import type { Blockquote, Nodes, Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { defaultHandlers } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { fillMarkdown, headingSlot, isFitted, parseMarkdownBody } from './markdown.ts';
import { joined, type MarkdownSlot, type Pieces } from './slots.ts';

/** What is printed, whole and in pieces. */
export type PrintedMarkdown = { readonly markdown: string; readonly pieces: Pieces<MarkdownSlot> };

/**
 * Stand in for what is cut while a tree is printed, each as long as what it stands for, so that the columns of tables stay as they are.
 * These are no characters of any text: checks refuse them.
 */
const ADDRESS = '\uFDD0';
const HEADING = '\uFDD1';
const FOOTNOTE = '\uFDD2';
const MARKED = /(\uFDD0+|\uFDD1+|\uFDD2)/;

/** An address in which nothing is escaped, wherever it stands. */
const PLAIN_ADDRESS = /^[\p{L}\p{M}\p{N}/#._-]+$/u;

/** Whether a quotation of a tree is a callout: nothing else gives it properties. */
export function isCallout({ data }: Blockquote): boolean {
  return data?.hProperties !== undefined;
}

type Handle = (...found: Parameters<typeof defaultHandlers.text>) => string;

const { footnoteReference, footnoteDefinition } = gfmFootnoteToMarkdown().handlers as Record<string, Handle>;

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '-',
    handlers: {
      blockquote: (...found: Parameters<typeof defaultHandlers.blockquote>) => {
        const quotation = defaultHandlers.blockquote(...found);
        return isCallout(found[0]) ? quotation.replace(/^> \\/, '> ') : quotation;
      },
      heading: (...found: Parameters<typeof defaultHandlers.heading>) =>
        defaultHandlers.heading(...found).replace(/^#+/, (signs) => HEADING.repeat(signs.length)),
      footnoteReference: Object.assign(withMark(footnoteReference!), { peek: () => '[' }),
      footnoteDefinition: withMark(footnoteDefinition!),
    },
  })
  .freeze();

/** Prints with the sign before the name of a footnote marked. */
function withMark(handle: Handle): Handle {
  return (...found) => handle(...found).replace('[^', `[${FOOTNOTE}`);
}

/** Prints a tree of a checked source. Takes the tree over: it is changed on the way. */
export function printMarkdown(root: Root): PrintedMarkdown {
  const addresses: string[] = [];
  const isPlain = markAddresses(root, addresses);
  const pieces = piecesOf(writer.stringify(root).trimEnd(), addresses);
  const markdown = fillMarkdown(pieces, { address: (address) => address });
  return { markdown, pieces: isPlain ? pieces : parseMarkdownBody(markdown) };
}

/**
 * Puts marks in the place of addresses of this site, in the order in which they are printed, and the addresses into the list. False where
 * one of them stays, since it can be printed in more than one way.
 */
function markAddresses(node: Nodes, addresses: string[]): boolean {
  let isPlain = true;
  if ('children' in node) for (const child of node.children) isPlain = markAddresses(child, addresses) && isPlain;
  if ((node.type !== 'link' && node.type !== 'image') || !isFitted(node.url)) return isPlain;
  if (!PLAIN_ADDRESS.test(node.url)) return false;
  addresses.push(node.url);
  node.url = ADDRESS.repeat(node.url.length);
  return isPlain;
}

function piecesOf(printed: string, addresses: readonly string[]): Pieces<MarkdownSlot> {
  const parts = printed.split(MARKED);
  const top = Math.min(...parts.filter((part) => part.startsWith(HEADING)).map(({ length }) => length));
  let count = 0;
  return joined(
    parts.flatMap((part): (string | MarkdownSlot)[] => {
      if (part.startsWith(HEADING)) return [headingSlot(part.length, top)];
      if (part.startsWith(FOOTNOTE)) return ['^', { slot: 'footnote' }];
      if (!part.startsWith(ADDRESS)) return [part];
      const value = addresses[count++]!;
      return [{ slot: 'address', value, written: value }];
    }),
  );
}
