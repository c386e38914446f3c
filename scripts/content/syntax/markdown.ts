/** Markdown to a tree with places, and pieces of that tree to sanitized HTML and to Markdown. */
import type { Root as HastRoot, Element, RootContent as HastContent } from 'hast';
import type {
  Blockquote,
  Link,
  Definition,
  FootnoteDefinition,
  Image,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text as MdastText,
} from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { SCHEMES, WEB_SCHEMES, type Phrase, type Prose } from '../../model/index.ts';
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

/** Whether a quotation of a parsed source is a callout. */
export function isCallout({ data }: Blockquote): boolean {
  return data?.hProperties !== undefined;
}

/** All nodes, without recursion: how deep they are nested is not known yet. */
function* withDescendants(nodes: readonly Nodes[]): Generator<Nodes> {
  const waiting: Nodes[] = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) for (const child of node.children) waiting.push(child);
  }
}

/** What links and pictures of a source point to once the framework is published: a permalink or a web address. */
export type Resolve = (url: string) => string;

/** The parts of a document that its pieces refer to wherever they stand. */
export type References = {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
};

/** Blocks as Prose. Reference links are written out and footnotes travel along, so that the piece stands on its own. */
export function toProse(blocks: readonly RootContent[], references: References, resolve: Resolve): Prose {
  const root = publish({ type: 'root', children: [...blocks] }, references, resolve);
  for (const footnote of usedFootnotes(root, references)) root.children.push(publish(footnote, references, resolve));
  return { html: toHtml(root), markdown: toMarkdown(root) };
}

/** The inline content of one paragraph as a Phrase. */
export function toPhrase(content: readonly PhrasingContent[], references: References, resolve: Resolve): Phrase {
  const paragraph: Paragraph = { type: 'paragraph', children: [...content] };
  const root = publish<Root>({ type: 'root', children: [paragraph] }, references, resolve);
  const html = toHtml(root).replace(/^<p>|<\/p>$/g, '');
  return { text: plainText(root), html, markdown: toMarkdown(root) };
}

/** The text of a node as a reader sees it: no markup, white space folded. */
export function plainText(node: Nodes | readonly Nodes[]): string {
  return toString(node, { includeHtml: false }).replace(/\s+/g, ' ').trim();
}

/** A copy with reference links written out and addresses resolved. */
function publish<T extends Nodes>(tree: T, references: References, resolve: Resolve): T {
  const copy = structuredClone(tree);
  visit(copy as Root, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'image') node.url = resolve(node.url);
    if ((node.type === 'linkReference' || node.type === 'imageReference') && parent && index !== undefined) {
      const definition = references.definitions.get(node.identifier.toLowerCase());
      if (!definition) return;
      const target = { url: resolve(definition.url), title: definition.title ?? null };
      const direct: Link | Image =
        node.type === 'linkReference'
          ? { type: 'link', ...target, children: node.children }
          : { type: 'image', ...target, alt: node.alt ?? null };
      parent.children[index] = direct;
    }
  });
  if (copy.type === 'root')
    copy.children = copy.children.filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition');
  return copy;
}

function usedFootnotes(root: Root, references: References): FootnoteDefinition[] {
  // A footnote can refer to another, so what is found is searched in turn.
  const used = new Map<string, FootnoteDefinition>();
  const search = (tree: Nodes): void =>
    visit(tree as Root, 'footnoteReference', ({ identifier }) => {
      const footnote = references.footnotes.get(identifier.toLowerCase());
      if (!footnote || used.has(identifier.toLowerCase())) return;
      used.set(identifier.toLowerCase(), footnote);
      search(footnote);
    });
  search(root);
  return [...used.values()];
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    rule: '-',
    handlers: {
      blockquote: (...quoted: Parameters<typeof defaultHandlers.blockquote>) => {
        const quotation = defaultHandlers.blockquote(...quoted);
        return isCallout(quoted[0]) ? quotation.replace(/^> \\/, '> ') : quotation;
      },
    },
  })
  .freeze();

function toMarkdown(root: Root): string {
  return writer.stringify(root).trimEnd();
}

const SAFE_HTML: typeof defaultSchema = {
  ...defaultSchema,
  // Ids come from headings of checked sources and are unique in their document; renderers prefix them where documents share a page.
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, href: [...SCHEMES], src: [WEB_SCHEMES[0]] },
  attributes: {
    ...defaultSchema.attributes,
    th: [['className', /^align-(?:left|center|right)$/]],
    td: [['className', /^align-(?:left|center|right)$/]],
    blockquote: [['className', /^callout(?:--[a-z]+)?$/]],
  },
};

const converter = unified()
  .use(remarkRehype, { clobberPrefix: '' })
  .use(() => replaceObsolete)
  .use(() => dropMarks)
  .use(rehypeSanitize, SAFE_HTML)
  .use(rehypeStringify)
  .freeze();

/** Sanitized HTML: raw HTML in the source is dropped on the way, whatever the checks said. */
function toHtml(root: Root): string {
  return converter.stringify(converter.runSync(root));
}

/** The first line of a callout is its class by now, and renderers give it a title. */
function dropMarks(tree: HastRoot): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'blockquote' || !node.properties.className) return;
    const first = node.children.find((child) => child.type === 'element');
    const [text, next] = first?.children ?? [];
    if (text?.type !== 'text') return;
    text.value = text.value.replace(/^.*\n?/, '');
    // Two spaces after the mark are a line break, and a new line of text after it.
    if (text.value === '' && next?.type === 'element' && next.tagName === 'br') first!.children.splice(0, 2);
    if (text.value === '' && first!.children.length === 1)
      node.children = node.children.filter((child) => child !== first);
  });
}

/** Table alignment as a class, and task boxes as characters: the attribute is obsolete and the inputs would have no label. */
function replaceObsolete(tree: HastRoot): void {
  visit(tree, 'element', (node: Element, index, parent) => {
    const { align } = node.properties;
    if (typeof align === 'string') {
      delete node.properties['align'];
      node.properties['className'] = [`align-${align}`];
    }
    if (node.tagName === 'input' && parent && index !== undefined) {
      const box: HastContent = { type: 'text', value: node.properties['checked'] ? '☑' : '☐' };
      parent.children[index] = box;
    }
  });
}

/** The range of a node in its file. */
export function nodeRange(text: Text, node: Nodes): ReturnType<typeof rangeAt> {
  const start = node.position?.start.offset ?? 0;
  return rangeAt(text, start, node.position?.end.offset ?? start);
}
