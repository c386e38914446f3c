/**
 * Markdown of the model fitted into another text, as `rebase.ts` does for HTML. Only what has to differ is written anew; not a
 * character changes beside it.
 */
import type { Heading, InlineCode, Nodes, PhrasingContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { sentencePieces } from '../model/index.ts';

/** How a text is fitted. */
export type MarkdownFitting = {
  /** The address to write for every link and picture that leads to this site (`/…`) or to a place on its own page (`#…`). */
  readonly address: (address: string) => string;
  /** The level of the heading that the text stands under: its own begin one level below. Without it they stay. */
  readonly under?: number;
  /** Put before the names of its footnotes as `<part>--`, where several texts stand together. */
  readonly part?: string | undefined;
};

type Edit = { readonly at: number; readonly length: number; readonly text: string };

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const writer = unified().use(remarkGfm).use(remarkStringify).freeze();

/** What can need fitting. Most phrases hold none of it and are passed through without being parsed. */
const FITTED = /\]\(|\[\^|#/;

/** The Markdown, fitted. */
export function fitMarkdown(markdown: string, fitting: MarkdownFitting): string {
  if (!FITTED.test(markdown)) return markdown;
  const tree = parser.parse(markdown);
  const edits: Edit[] = [];
  const headings: Heading[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') edits.push(...addressEdit(markdown, node, fitting));
    if (node.type === 'heading') headings.push(node);
    if ((node.type === 'footnoteReference' || node.type === 'footnoteDefinition') && fitting.part)
      edits.push({ at: startOf(node) + '[^'.length, length: 0, text: `${fitting.part}--` });
  });
  if (fitting.under !== undefined) edits.push(...headingEdits(headings, fitting.under));
  return edits
    .sort((one, other) => other.at - one.at)
    .reduce((done, { at, length, text }) => done.slice(0, at) + text + done.slice(at + length), markdown);
}

/** Words and the punctuation between them, of which nothing could be read as a mark. */
const UNMARKED = /^\p{L}(?:[\p{L}\p{N} ,;]|[.?](?= |$))*$/u;

/** Plain text as Markdown that says the same, on one line. */
export function plainMarkdown(text: string): string {
  const line = folded(text);
  return UNMARKED.test(line) ? line : onOneLine(textNodes(line));
}

/** Plain text as it stands in a heading, at whose end signs of headings would count for nothing. */
export function headingMarkdown(text: string): string {
  return plainMarkdown(text).replace(/#+$/, '\\$&');
}

/** A link with plain text. */
export function linkMarkdown(text: string, address: string): string {
  return `${linkText(text)}(${addressMarkdown(address)})`;
}

/** The brackets of a link with plain text, none of which closes them. */
export function linkText(text: string): string {
  const line = folded(text);
  if (UNMARKED.test(line)) return `[${line}]`;
  const link = onOneLine([{ type: 'link', url: '#', children: textNodes(line) }]);
  return link.slice(0, -'(#)'.length);
}

/** A plain sentence in which backquotes hold code, on one line. */
export function sentenceMarkdown(sentence: string): string {
  const pieces = sentencePieces(folded(sentence));
  return onOneLine(
    pieces.flatMap(({ isCode, text }): Literal[] => (isCode ? [{ type: 'inlineCode', value: text }] : textNodes(text))),
  );
}

type Literal = Text | InlineCode;

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * What is made a link without any mark: an address, or one of mail. No escape keeps a reader from that, as GitHub and others look
 * for addresses in what they have read.
 */
const ADDRESS_WORD = /(?:https?:\/\/|www\.|[\w.+-]@)\S/i;
/** The punctuation of the sentence stays outside the code. */
const AROUND_WORD = /^(["'“(]*)(.*?)([.,;:!?)"'”]*)$/s;

/** Text in which every address is code. */
function textNodes(text: string): Literal[] {
  const nodes: Literal[] = [];
  let plain = '';
  for (const word of text.split(/(\s+)/)) {
    const parts = ADDRESS_WORD.test(word) ? AROUND_WORD.exec(word) : null;
    if (!parts) plain += word;
    else {
      const [, before = '', inner = '', after = ''] = parts;
      nodes.push({ type: 'text', value: plain + before }, { type: 'inlineCode', value: inner });
      plain = after;
    }
  }
  return [...nodes, { type: 'text' as const, value: plain }].filter(({ value }) => value !== '');
}

/** A block of code, whatever stands in it. */
export function codeMarkdown(value: string, lang: string): string {
  return writer.stringify({ type: 'root', children: [{ type: 'code', lang, value }] }).trimEnd();
}

/** An address as it stands in the parentheses of a link. */
function addressMarkdown(address: string): string {
  return address.replace(/[\\()<>&|]/g, '\\$&');
}

function onOneLine(children: PhrasingContent[]): string {
  const written = writer.stringify({ type: 'root', children: [{ type: 'paragraph', children }] }).trim();
  // What follows is not known here: a backslash at the end would change it.
  return /(?:^|[^\\])(?:\\\\)*\\$/.test(written) ? `${written}\\` : written;
}

/** Parts of a text with an empty line between them and a final line break; empty ones are left out. */
export function blocks(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A list, each item of which may be several lines long. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
}

/** Headings one below the other begin with `#` in all Markdown of a model. */
function headingEdits(headings: readonly Heading[], under: number): Edit[] {
  const shift = under + 1 - Math.min(...headings.map(({ depth }) => depth));
  return headings.map((heading) => ({
    at: startOf(heading),
    length: heading.depth,
    text: '#'.repeat(Math.min(heading.depth + shift, 6)),
  }));
}

/** Where the address begins in the source of what points somewhere: behind a bracket that closes its text, perhaps in brackets itself. */
const ADDRESS = /(?<=(?<!\\)(?:\\\\)*)\]\(\s*<?(?=[/#])/g;
/** An address as it is written, up to what ends it: between brackets it may hold spaces and parentheses. */
const WRITTEN = { bare: /(?:\\.|[^\\\s<>()])*/y, bracketed: /(?:\\.|[^\\\n<>])*/y };

function addressEdit(markdown: string, node: Nodes & { url: string }, { address }: MarkdownFitting): Edit[] {
  if (!/^(?:\/(?!\/)|#)/.test(node.url)) return [];
  const fitted = address(node.url);
  if (fitted === node.url) return [];
  const at = addressStart(markdown, node);
  const written = markdown[at - 1] === '<' ? WRITTEN.bracketed : WRITTEN.bare;
  written.lastIndex = at;
  const { length } = written.exec(markdown)![0];
  return [{ at, length, text: addressMarkdown(fitted) }];
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
