/** What Markdown left as it is written: the text of each block with everything that was understood blanked out, all places kept. */
import type { Heading, Nodes, Paragraph, Parents, TableCell } from 'mdast';
import type { SourceDocument } from './document.ts';
import { decodeEntity, ENTITY } from './entities.ts';

/** What stands in place of something that was understood, so that each part of it keeps its length: no text may hold any of these. */
export const BLANK = {
  /** Code, a picture, an address, an entity: it stands in its sentence as a word does. */
  object: '\uFDD0',
  /** A mark without a word of its own: the brackets of a link, an escaped character. */
  mark: '\uFDD1',
  /** The marks around emphasis, and around strong or deleted text. */
  emphasis: '\uFDD2',
  strong: '\uFDD3',
} as const;

/** A block of running text. `text` is as long as its source, which begins at `start`. */
export type UnreadBlock = {
  readonly node: Paragraph | Heading | TableCell;
  readonly start: number;
  readonly text: string;
};

/** A character that can be a mark, and a beginning of a line that can be one. Most blocks have neither. */
const MARK = /[*_~`´|<&\\[\]^=#＃＊$•‣◦▪●○·\t]|\+\+|%%|\{[-+>]|''|::|:[a-z\d+-]+:|\b[A-Za-z]{5,7}:\S+\[/;
const BEGINNING =
  /^[ \t>]*(?:[-+–—:]|[■□➢➤⁃・✓✔✗✘→➔►▶◆◇★☆❖－①-⑳]|[o§ØüvqÞà][ \t]{3}|[\d０-９]{1,2}．|\d{1,9}[.)]|\(\w{1,4}\)|#\.|[a-z]{1,4}[.)][ \t]|h[1-6]\.)/mu;

const known = new WeakMap<SourceDocument, readonly UnreadBlock[]>();

/** The blocks of a document that hold something that looks like a mark, in the order of the text; found once. */
export function unreadBlocks(document: SourceDocument): readonly UnreadBlock[] {
  const found = known.get(document) ?? findBlocks(document);
  known.set(document, found);
  return found;
}

function findBlocks(document: SourceDocument): UnreadBlock[] {
  return (['paragraph', 'heading', 'tableCell'] as const)
    .flatMap((type): readonly UnreadBlock['node'][] => document.nodes(type))
    .filter((node) => isSuspicious(node, document.text.content))
    .map((node) => ({ node, start: node.position!.start.offset!, text: blankOut(node, document.text.content) }))
    .sort((a, b) => a.start - b.start);
}

/** Looks at the source: the values of nodes are strings in pieces, which a search would first put together. */
function isSuspicious({ children }: Parents, source: string): boolean {
  return children.some((child) => {
    if (child.type !== 'text') return 'children' in child && isSuspicious(child, source);
    const written = source.slice(child.position!.start.offset, child.position!.end.offset);
    return MARK.test(written) || BEGINNING.test(written) || written.endsWith('! ');
  });
}

function blankOut(block: Parents, source: string): string {
  let text = '';
  let at = block.position!.start.offset!;
  const fill = (to: number, blank: string): void => {
    if (to <= at) return;
    text += source.slice(at, to).replace(/[^\n]/g, blank);
    at = to;
  };
  const write = (parent: Parents, blank: string): void => {
    for (const child of parent.children as Nodes[]) {
      const { start, end } = child.position!;
      fill(start.offset!, blank);
      if (child.type === 'text') {
        text += unreadIn(source.slice(at, end.offset));
        at = Math.max(at, end.offset!);
      } else if (child.type === 'break') fill(end.offset!, ' ');
      else if ('children' in child && !isBareAddress(child, source)) {
        write(child, blankFor(child));
        fill(end.offset!, blankFor(child));
      } else fill(end.offset!, BLANK.object);
    }
  };
  // What a heading or a cell begins and ends with is no part of its text.
  write(block, ' ');
  fill(block.position!.end.offset!, ' ');
  return text;
}

function blankFor({ type }: Nodes): string {
  if (type === 'emphasis') return BLANK.emphasis;
  return type === 'strong' || type === 'delete' ? BLANK.strong : BLANK.mark;
}

/** Whether a node is an address that stands for itself; it has no brackets, or pointed ones. */
export function isBareAddress(node: Nodes, source: string): boolean {
  return node.type === 'link' && source[node.position!.start.offset!] !== '[';
}

const UNDERSTOOD = new RegExp(String.raw`\\[!-/:-@[-${'`'}{-~]|${ENTITY.source}|\n[ \t>]+`, 'g');

/** Running text without escapes, entities, and what lines begin with inside a quotation or a list. */
function unreadIn(source: string): string {
  if (!/[\\&\n]/.test(source)) return source;
  return source.replace(UNDERSTOOD, (found) => {
    if (found.startsWith('\n')) return `\n${' '.repeat(found.length - 1)}`;
    const blank = found.startsWith('\\') ? BLANK.mark : BLANK.object;
    return found.startsWith('\\') || decodeEntity(found) !== undefined ? blank.repeat(found.length) : found;
  });
}
