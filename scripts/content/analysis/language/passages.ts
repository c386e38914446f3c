/** The words that readers see, each with its place in the source: what language rules look at. */
import type { Definition, Image, ImageReference, Link, Nodes, Parents, RootContent } from 'mdast';
import { INSIDE_WORDS, schemeOf } from '../../../model/index.ts';
import type { SourceDocument } from '../document.ts';
import { lengthOfLabel } from '../entries.ts';
import { decodeEntity, ENTITY } from '../entities.ts';
import { VIEW_SECTIONS } from '../../schema/kinds.ts';
import { MAX_DESCRIPTION } from '../links.ts';
import { plainText } from '../../syntax/markdown.ts';
import { offsetAt } from '../../syntax/source.ts';
import type { ValuePath } from '../../syntax/yaml/index.ts';

/** What stands between a word and the one before it; `stop` is the end of a sentence. */
export const GAP = { none: 0, space: 1, hyphen: 2, other: 3, stop: 4 } as const;

/** A word in lower case without characters that do not show, and its offsets in the source. */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: (typeof GAP)[keyof typeof GAP];
};

/** Whether a word goes on with the phrase of the one before it: white space, a hyphen or only markup stands between them. */
export function isJoined({ gap }: Word): boolean {
  return gap < GAP.other;
}

/** Whom a text addresses: the whole organization, one person, or nobody in particular. */
export type View = 'enterprise' | 'individual' | null;

/** A text that is read in one go: a paragraph, a heading, a cell, a value. */
export type Passage = { readonly words: readonly Word[]; readonly view: View };

/** Keys of front matter whose values are sentences of ours. Titles of sources are quotations. */
const PROSE_KEYS: ReadonlySet<string> = new Set(
  'title summary question tagline role context scope meaning when remark stage what reason'.split(' '),
);

/** Every passage of a document, front matter first. Code, quoted addresses and raw HTML are left out. */
export function* passagesOf(document: SourceDocument): Generator<Passage> {
  yield* frontMatterPassages(document);
  const view = viewOfNote(document) ?? (isViewOpen(document) ? 'individual' : null);
  for (const block of document.lead) yield* blockPassages(document, block, view);
  for (const { heading, title, blocks } of document.sections) {
    const inSection = view ?? viewOfSection(document, title);
    yield* blockPassages(document, heading, inSection);
    if (document.kind === 'dimension' && title === 'Question') yield* questionPassages(document, blocks);
    else for (const block of blocks) yield* blockPassages(document, block, inSection);
  }
  for (const footnote of document.references.footnotes.values()) yield* blockPassages(document, footnote, view);
  for (const definition of document.nodes('definition')) yield* asidePassages(document, definition, view);
}

/** A note is all in one view; where its own findings leave that open, it may be the view that allows most. */
function viewOfNote(document: SourceDocument): View {
  if (document.kind !== 'field-note') return null;
  return (document as SourceDocument<'field-note'>).data?.view ?? 'individual';
}

/**
 * Whether a section that says which view a text is in is missing or misnamed: then it is not certain where its text went, and any
 * text may be in the view that allows most.
 */
function isViewOpen({ kind, sections }: SourceDocument): boolean {
  const needed = kind === 'mode' ? VIEW_SECTIONS : kind === 'dimension' ? ['Question'] : [];
  return needed.some((title) => !sections.some((section) => section.title === title));
}

/** The views of a mode are sections. */
function viewOfSection({ kind }: SourceDocument, title: string): View {
  return kind === 'mode' ? viewNamed(title) : null;
}

function viewNamed(name: string): View {
  if (name === VIEW_SECTIONS[0]) return 'enterprise';
  return name === VIEW_SECTIONS[1] ? 'individual' : null;
}

/** Values that have findings of their own are not read. */
function* frontMatterPassages(document: SourceDocument): Generator<Passage> {
  const { yaml, data, text } = document;
  if (!yaml || data === null) return;
  for (const path of prosePaths(yaml.value, [])) {
    const { start, end } = yaml.valueRange(path);
    const from = offsetAt(text, start);
    const scanner = new Scanner(text.content, text.content[from] === '"' ? QUOTED : PLAIN);
    scanner.scan(from, offsetAt(text, end));
    yield { words: scanner.finish(), view: viewOfNote(document) };
  }
}

function* prosePaths(value: unknown, path: ValuePath): Generator<ValuePath> {
  if (value === null || typeof value !== 'object') return;
  const isSource = path[0] === 'sources';
  for (const [key, member] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (typeof member === 'string') {
      if (PROSE_KEYS.has(key) && !(isSource && key !== 'remark')) yield [...path, step];
    } else yield* prosePaths(member, [...path, step]);
  }
}

/** The question of a dimension has an entry for each view. Where that is in doubt, it is not certain which view a text is in. */
function* questionPassages(document: SourceDocument, blocks: readonly RootContent[]): Generator<Passage> {
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.children : [block]));
  const views = items.map(viewOfEntry);
  const isWhole =
    views.length === VIEW_SECTIONS.length && new Set(views).size === views.length && !views.includes(null);
  for (const [index, item] of items.entries()) {
    yield* blockPassages(document, item, isWhole ? views[index]! : 'individual');
  }
}

function viewOfEntry(item: RootContent): View {
  const [first] = item.type === 'listItem' ? item.children : [];
  const [strong] = first?.type === 'paragraph' ? first.children : [];
  return strong?.type === 'strong' ? viewNamed(plainText(strong)) : null;
}

function* blockPassages(document: SourceDocument, node: Nodes, view: View): Generator<Passage> {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const source = document.text.content;
    const asides: Aside[] = [];
    const scanner = new Scanner(source);
    scanInline(scanner, node, asides, document.kind === 'dimension' ? endOfLabel(node, source) : 0);
    yield { words: scanner.finish(), view };
    for (const aside of asides) yield* asidePassages(document, aside, view);
  } else if ('children' in node) {
    for (const child of node.children) yield* blockPassages(document, child, view);
  }
}

/** Where the label of what one would see ends, which is a part of the form of anchors, and no text. */
function endOfLabel({ position }: Nodes, source: string): number {
  const start = position!.start.offset!;
  const marks = /^#*[ \t]*/.exec(source.slice(start, start + 10))![0].length;
  return start + marks + lengthOfLabel(source.slice(start + marks, start + marks + 60));
}

/** What holds a text beside the sentence that it stands in. */
type Aside = Image | ImageReference | Link | Definition;

function* asidePassages(document: SourceDocument, node: Aside, view: View): Generator<Passage> {
  const source = document.text.content;
  for (const [start, end] of asideSpans(node, source)) {
    const scanner = new Scanner(source);
    scanner.scan(start, end);
    yield { words: scanner.finish(), view };
  }
}

/** A title as it stands at the end of a link, a picture or a definition. */
const TITLE = /[ \t\n](?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\))[ \t\n]*\)?$/;

/** The description of a picture, unless it is so long that it has a finding of its own, and the title of a link or a picture. */
function asideSpans(node: Aside, source: string): [start: number, end: number][] {
  const [from, to] = [node.position!.start.offset!, node.position!.end.offset!];
  const spans: [number, number][] = [];
  const alt = 'alt' in node ? (node.alt ?? '') : '';
  if (alt !== '' && alt.length <= MAX_DESCRIPTION) spans.push([from + 2, descriptionEnd(source, from + 2, to)]);
  const title = 'title' in node ? (node.title ?? '') : '';
  // What is written is longer than the title only by escapes and entities.
  const tail = title === '' ? '' : source.slice(Math.max(from, to - 12 * title.length - 20), to);
  const at = tail.search(TITLE);
  if (at !== -1) spans.push([to - tail.length + at, to]);
  return spans;
}

/** Where the bracket stands that closes the description of a picture. */
function descriptionEnd(source: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') depth += 1;
    else if (source[at] === ']' && depth-- === 0) return at;
  }
  return to;
}

/** A link whose text is its own address holds no words. */
function isAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [text] = node.children;
  return text?.type === 'text' && node.url.endsWith(text.value) && schemeOf(node.url) !== undefined;
}

/** Scans running text; pictures and links with titles are set aside, because these are texts of their own. */
function scanInline(scanner: Scanner, node: Parents, asides: Aside[], from = 0): void {
  for (const child of node.children) {
    if (child.type === 'image' || child.type === 'imageReference' || (child.type === 'link' && child.title))
      asides.push(child);
    if (child.type === 'text') {
      if (child.position) scanner.scan(Math.max(from, child.position.start.offset!), child.position.end.offset!);
    } else if (child.type === 'break') scanner.separate(GAP.space);
    else if ('children' in child && !isAddress(child)) scanInline(scanner, child, asides, from);
    else scanner.separate(GAP.other);
  }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const HIDDEN = new RegExp(`[${INSIDE_WORDS}]`, 'u');

/** How characters can be written in another way: finds one at `lastIndex`. */
type Notation = { readonly written: RegExp; readonly decode: (written: string) => string | undefined };

const MARKDOWN: Notation = { written: new RegExp(ENTITY, 'y'), decode: decodeEntity };
/** Between double quotes, YAML has the escapes of JSON and some more. */
const QUOTED: Notation = {
  written: /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^xuU])/y,
  decode: (written) => {
    const code = Number.parseInt(written.slice(2), 16);
    if (written.length > 2) return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    return /[\w\s]/.test(written[1]!) ? ' ' : written[1];
  },
};
/** Nothing stands for anything else. */
const PLAIN: Notation = { written: /(?!)/y, decode: () => undefined };

/** Cuts source text into words. A word goes on across marks of emphasis and hidden characters, and does not across anything else. */
class Scanner {
  readonly #source: string;
  readonly #notation: Notation;
  readonly #words: Word[] = [];
  #text = '';
  #start = 0;
  #end = 0;
  #gap: Word['gap'] = GAP.stop;

  constructor(source: string, notation: Notation = MARKDOWN) {
    this.#source = source;
    this.#notation = notation;
  }

  /** Takes in the source between two offsets. */
  scan(from: number, to: number): void {
    const source = this.#source;
    let at = from;
    while (at < to) {
      const code = source.charCodeAt(at);
      if (isAsciiWord(code)) {
        const start = at;
        do at += 1;
        while (at < to && isAsciiWord(source.charCodeAt(at)));
        this.#add(start, at);
      } else if (code === 0x20 || code === 0x09) {
        this.separate(GAP.space);
        at += 1;
      } else if (code === 0x0a) {
        this.separate(GAP.space);
        at += 1;
        // What begins a line inside a quotation or a list is not part of the text.
        while (at < to && (source[at] === ' ' || source[at] === '\t' || source[at] === '>')) at += 1;
      } else at = this.#scanOther(at, to, code);
    }
  }

  #scanOther(at: number, to: number, code: number): number {
    const source = this.#source;
    if (code === 0x2d || code === 0x2010 || code === 0x2011) this.separate(GAP.hyphen);
    else if (code === 0x26 || code === 0x5c) return this.#scanWritten(at, to, code);
    else if ((code === 0x27 || code === 0x2019) && this.#text !== '' && isLetterAt(source, at + 1, to)) {
      // An apostrophe inside a word is part of it.
      this.#add(at, at + 1, "'");
    } else if (code < 0x80) this.separate(isStop(source, at) ? GAP.stop : GAP.other);
    else {
      const character = String.fromCodePoint(source.codePointAt(at)!);
      this.#take(character, at, at + character.length);
      return at + character.length;
    }
    return at + 1;
  }

  /** Takes in what may stand for another character, or may take its meaning from it. */
  #scanWritten(at: number, to: number, code: number): number {
    const { written, decode } = this.#notation;
    written.lastIndex = at;
    const found = written.exec(this.#source)?.[0];
    const decoded = found !== undefined && at + found.length <= to ? decode(found) : undefined;
    if (decoded !== undefined) {
      for (const character of decoded) this.#take(character, at, at + found!.length);
      return at + found!.length;
    }
    // What a backslash takes the meaning from is no more than a mark.
    if (code === 0x5c && isAsciiWord(this.#source.charCodeAt(at + 1))) return at + 1;
    this.separate(GAP.other);
    return at + (code === 0x5c ? 2 : 1);
  }

  #take(character: string, start: number, end: number): void {
    if (LETTER.test(character)) this.#add(start, end, character);
    else if (/\s/.test(character)) this.separate(GAP.space);
    else if (/[-\u2010\u2011]/.test(character)) this.separate(GAP.hyphen);
    else if (/['\u2019]/.test(character) && this.#text !== '') this.#add(start, end, "'");
    else if (!HIDDEN.test(character)) this.separate(GAP.other);
  }

  /** Ends the word that is open. Of several gaps in a row the widest counts. */
  separate(gap: Word['gap']): void {
    this.#close();
    if (gap > this.#gap) this.#gap = gap;
  }

  /** The words so far. */
  finish(): readonly Word[] {
    this.#close();
    return this.#words;
  }

  #add(start: number, end: number, text = this.#source.slice(start, end)): void {
    if (this.#text === '') this.#start = start;
    this.#text += text;
    this.#end = end;
  }

  #close(): void {
    if (this.#text === '') return;
    // An apostrophe that ends a word is a quotation mark.
    this.#words.push({
      text: this.#text.toLowerCase().replace(/'+$/, ''),
      start: this.#start,
      end: this.#end,
      gap: this.#gap,
    });
    this.#text = '';
    this.#gap = GAP.none;
  }
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Whether a sentence or a main clause ends here: with a mark that is no decimal point, and no part of a name such as `Node.js`. */
function isStop(source: string, at: number): boolean {
  return /[.!?;]/.test(source[at]!) && !isLetterAt(source, at + 1, source.length);
}

function isLetterAt(source: string, at: number, to: number): boolean {
  return at < to && LETTER.test(source[at]!);
}

/** The words of a text that stands in no document, such as an example. */
export function wordsOf(text: string): readonly Word[] {
  const scanner = new Scanner(text);
  scanner.scan(0, text.length);
  return scanner.finish();
}
