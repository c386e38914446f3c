/** Markdown to a tree with places. */
import type { Blockquote, Definition, FootnoteDefinition, Nodes, Root, Text as MdastText } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { toString } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { rangeAt, type Text } from './source.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
const parserWithoutBareAddresses = unified()
  .use(remarkParse)
  .use(gfmWithoutBareAddresses)
  .use(remarkFrontmatter)
  .freeze();

/** Looking for addresses in running text takes a fifth of the time to parse; none is there without one of these. An entity can stand for any. */
const BARE_ADDRESS = /http|www|[@&]/i;

/** GitHub's Markdown as remark-gfm reads it, but for addresses that are not marked up as links. */
function gfmWithoutBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTable(),
    gfmTaskListItem(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

/** Stands in for front matter, whose text has its own parser and would only take time here. */
const EMPTY_FRONT_MATTER = '---\n---\n';

/**
 * The tree of a source whose body begins on `firstLine`. Every place in it is a place in the file, but for that of the front
 * matter, which stands in the tree as an empty node.
 */
export function parseMarkdown(text: Text, firstLine: number): Root {
  const bodyStart = text.lineStarts[firstLine - 1] ?? text.content.length;
  const body = text.content.slice(bodyStart);
  const chosen = BARE_ADDRESS.test(body) ? parser : parserWithoutBareAddresses;
  const root = firstLine === 1 ? chosen.parse(body) : chosen.parse(EMPTY_FRONT_MATTER + body);
  if (firstLine > 1) {
    root.children.shift();
    shift(root.children, firstLine - 3, bodyStart - EMPTY_FRONT_MATTER.length);
  }
  if (body.includes('[!')) markCallouts(root.children, text.content);
  return root;
}

/**
 * The nodes in a stretch of a text that Markdown keeps as one value, such as the description of a picture, read as if they stood
 * on their own. Their offsets are those in the file.
 */
export function nodesWithin(text: string, start: number, end: number): Nodes[] {
  const { children } = parserWithoutBareAddresses.parse(text.slice(start, end));
  shift(children, 0, start);
  return [...withDescendants(children)];
}

/** Moves the places of all nodes down by lines and by characters. */
function shift(nodes: readonly Nodes[], lines: number, characters: number): void {
  for (const { position } of withDescendants(nodes)) {
    if (!position) continue;
    const { start, end } = position;
    start.line += lines;
    start.offset! += characters;
    end.line += lines;
    end.offset! += characters;
  }
}

/** What a callout can be: the kinds that GitHub has. */
export const CALLOUT_KINDS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'] as const;

/** A line of its own with the mark of a callout, as it is written. */
const CALLOUT = new RegExp(String.raw`\[!(${CALLOUT_KINDS.join('|')})\][^\S\n]*(?:\n|$)`, 'y');

/** The text that a quotation begins with; undefined where it begins with something else. */
export function openingText({ children: [first] }: Blockquote): MdastText | undefined {
  const [opening] = first?.type === 'paragraph' ? first.children : [];
  return opening?.type === 'text' ? opening : undefined;
}

/** Gives quotations that begin with such a line a class. The tree alone does not tell whether the bracket is escaped. */
function markCallouts(nodes: readonly Nodes[], source: string): void {
  for (const node of withDescendants(nodes)) {
    if (node.type !== 'blockquote') continue;
    if (!openingText(node)) continue;
    // A text beside an address in running text has no place yet; the paragraph that it begins has.
    CALLOUT.lastIndex = node.children[0]!.position!.start.offset!;
    const kind = CALLOUT.exec(source)?.[1];
    if (kind) node.data = { hProperties: { className: ['callout', `callout--${kind.toLowerCase()}`] } };
  }
}

/** All nodes, without recursion: how deep they are nested is not known yet. */
function* withDescendants(nodes: readonly Nodes[]): Generator<Nodes> {
  const waiting: Nodes[] = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
}

/** The parts of a document that its pieces refer to wherever they stand. */
export type References = {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
};

/** The text of a node as a reader sees it: no markup, white space folded. */
export function plainText(node: Nodes | readonly Nodes[]): string {
  return toString(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
}

/** The range of a node in its file. */
export function nodeRange(text: Text, node: Nodes): ReturnType<typeof rangeAt> {
  const start = node.position?.start.offset ?? 0;
  return rangeAt(text, start, node.position?.end.offset ?? start);
}
