/**
 * The Markdown of a body: cut into pieces, and the pieces fitted to a place, as `html.ts` does for HTML. Only what has to differ is written
 * anew; not a character changes beside it.
 */
import type { Heading, Image, Link, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fill, joined, type MarkdownSlot, type Pieces } from './slots.ts';

/** How a text is fitted. */
export type MarkdownFitting = {
  /** The address to write for every link and picture that leads to this site (`/…`) or to a place on its own page (`#…`). */
  readonly address: (address: string) => string;
  /** The level of the heading that the text stands under: its own begin one level below. Without it they stay. */
  readonly under?: number | undefined;
  /** Put before the names of its footnotes as `<part>--`, where several texts stand together. */
  readonly part?: string | undefined;
};

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** What can be cut out of a text. Most phrases hold none of it. */
const CUT = /\]\(|\[\^|#/;

/** The pieces of Markdown that was printed before. */
export function parseMarkdownBody(markdown: string): Pieces<MarkdownSlot> {
  if (!CUT.test(markdown)) return [markdown];
  const tree = parser.parse(markdown);
  const cuts: Cut[] = [];
  const headings: Heading[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') cuts.push(...addressCut(markdown, node));
    if (node.type === 'heading') headings.push(node);
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
      cuts.push({ at: startOf(node) + '[^'.length, length: 0, slot: { slot: 'footnote' } });
  });
  const top = Math.min(...headings.map(({ depth }) => depth));
  for (const heading of headings)
    cuts.push({ at: startOf(heading), length: heading.depth, slot: headingSlot(heading.depth, top) });
  return cutAt(markdown, cuts);
}

type Cut = { readonly at: number; readonly length: number; readonly slot: MarkdownSlot };

function cutAt(markdown: string, cuts: readonly Cut[]): Pieces<MarkdownSlot> {
  const pieces: (string | MarkdownSlot)[] = [];
  let done = 0;
  for (const { at, length, slot } of [...cuts].sort((one, other) => one.at - other.at)) {
    pieces.push(markdown.slice(done, at), slot);
    done = at + length;
  }
  return joined([...pieces, markdown.slice(done)]);
}

/** The slot of a heading among those of which the highest is at the level `top`. All begin with `#` in the Markdown of a model. */
export function headingSlot(level: number, top: number): MarkdownSlot {
  return { slot: 'heading', level, below: level - top };
}

/** Whether an address is fitted to a place: it leads to this site, or to another place on its own page. */
export function isFitted(url: string): boolean {
  return /^(?:\/(?!\/)|#)/.test(url);
}

/** Where the address begins in the source of what points somewhere: behind a bracket that closes its text, perhaps in brackets itself. */
const ADDRESS = /(?<=(?<!\\)(?:\\\\)*)\]\(\s*<?(?=[/#])/g;
/** An address as it is written, up to what ends it: between brackets it may hold spaces and parentheses. */
const WRITTEN = { bare: /(?:\\.|[^\\\s<>()])*/y, bracketed: /(?:\\.|[^\\\n<>])*/y };

function addressCut(markdown: string, node: Link | Image): Cut[] {
  if (!isFitted(node.url)) return [];
  const at = addressStart(markdown, node);
  const pattern = markdown[at - 1] === '<' ? WRITTEN.bracketed : WRITTEN.bare;
  pattern.lastIndex = at;
  const [written] = pattern.exec(markdown)!;
  return [{ at, length: written.length, slot: { slot: 'address', value: node.url, written } }];
}

function addressStart(markdown: string, node: Nodes): number {
  const text = 'children' in node ? (node.children.at(-1)?.position?.end.offset ?? startOf(node)) : startOf(node);
  ADDRESS.lastIndex = text;
  const found = ADDRESS.exec(markdown);
  if (!found || ADDRESS.lastIndex > node.position!.end.offset!)
    throw new Error('The address of a link was not found in its source.');
  return ADDRESS.lastIndex;
}

function startOf(node: Nodes): number {
  return node.position!.start.offset!;
}

/** The Markdown of a body where it stands. */
export function fillMarkdown(pieces: Pieces<MarkdownSlot>, { address, under, part }: MarkdownFitting): string {
  return fill(pieces, (slot) => {
    if (slot.slot === 'footnote') return part ? `${part}--` : '';
    if (slot.slot === 'heading')
      return '#'.repeat(under === undefined ? slot.level : Math.min(under + 1 + slot.below, 6));
    const fitted = address(slot.value);
    return fitted === slot.value ? slot.written : addressMarkdown(fitted);
  });
}

/** An address as it stands in the parentheses of a link. */
export function addressMarkdown(address: string): string {
  return address.replace(/[\\()<>&|]/g, '\\$&');
}
