/** Words, links and lists as Markdown that says the same, whatever stands in them. */
import type { InlineCode, PhrasingContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { addressMarkdown } from '../scripts/body/index.ts';
import { sentencePieces } from '../scripts/model/index.ts';
import type { Phrase, Prose } from '../scripts/model/index.ts';
import type { Page } from './page.ts';

/** What a page is written with as Markdown: the edition, and how links and texts are fitted into the page. */
export type Writer = Pick<Page, 'model' | 'modes' | 'dimensions' | 'notes' | 'facets'> & {
  /** A link with plain text to something in the edition. */
  readonly link: (text: string, permalink: string) => string;
  readonly phrase: (phrase: Phrase) => string;
  /** A body below a heading of the level `under`. `owner` is what the page of the site puts before its ids, `part` before those of its footnotes alone. */
  readonly prose: (
    prose: Prose,
    fit: {
      readonly under: number;
      readonly owner?: string;
      readonly part?: string;
      /** What an address of this site is to be instead, before it is written as a link. */
      readonly instead?: (address: string) => string;
    },
  ) => string;
};

const writer = unified().use(remarkGfm).use(remarkStringify).freeze();

/** Words and the punctuation between them, of which nothing could be read as a mark. */
const UNMARKED = /^\p{L}(?:[\p{L}\p{N} ,;()'"’‘“”–—…/%]|[.?!:](?= |$)|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}]))*$/u;

/** Plain text as Markdown that says the same, on one line. */
export function plainMarkdown(text: string): string {
  const line = folded(text);
  return UNMARKED.test(line) ? line : remembered(line);
}

/** What was written last. The title and the summary of a note stand on a dozen lists. */
const written = new Map<string, string>();
const MOST_REMEMBERED = 10_000;

function remembered(line: string): string {
  const found = written.get(line) ?? onOneLine(textNodes(line));
  if (written.size >= MOST_REMEMBERED) written.clear();
  written.set(line, found);
  return found;
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
