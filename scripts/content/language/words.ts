/** The words that readers see, each with its place in the source: what language rules look at. */
import type { Image, Link, Nodes, Parents, RootContent } from 'mdast';
import type { SourceDocument } from '../document.ts';
import { VIEW_SECTIONS } from '../kinds.ts';
import { MAX_DESCRIPTION } from '../links.ts';
import { plainText } from '../markdown.ts';
import { offsetAt } from '../source.ts';
import type { ValuePath } from '../yaml.ts';

/** What stands between a word and the one before it. */
export const GAP = { none: 0, space: 1, hyphen: 2, other: 3 } as const;

/** A word in lower case without characters that do not show, and its offsets in the source. */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly gap: (typeof GAP)[keyof typeof GAP];
};

/** Whom a text addresses: the whole organization, one person, or nobody in particular. */
export type View = 'enterprise' | 'individual' | null;

/** A text that is read in one go: a paragraph, a heading, a cell, a value. */
export type Passage = { readonly words: readonly Word[]; readonly view: View };

/** Keys of front matter whose values are sentences of ours. Titles of sources are quotations. */
const PROSE_KEYS: ReadonlySet<string> = new Set(
  'title summary question tagline role context scope meaning when remark stage'.split(' '),
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
    const scanner = new Scanner(text.content);
    scanner.scan(offsetAt(text, start), offsetAt(text, end));
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
    const asides: (Image | Link)[] = [];
    const scanner = new Scanner(source);
    scanInline(scanner, node, asides);
    yield { words: scanner.finish(), view };
    for (const aside of asides) {
      for (const [start, end] of asideSpans(aside, source)) {
        const text = new Scanner(source);
        text.scan(start, end);
        yield { words: text.finish(), view };
      }
    }
  } else if ('children' in node) {
    for (const child of node.children) yield* blockPassages(document, child, view);
  }
}

/** The description of a picture, unless it is so long that it has a finding of its own, and the title of a link or a picture. */
function asideSpans(node: Image | Link, source: string): [start: number, end: number][] {
  const [from, to] = [node.position!.start.offset!, node.position!.end.offset!];
  const spans: [number, number][] = [];
  const alt = node.type === 'image' ? (node.alt ?? '') : '';
  if (alt !== '' && alt.length <= MAX_DESCRIPTION && source.startsWith(alt, from + 2)) {
    spans.push([from + 2, from + 2 + alt.length]);
  }
  const title = node.title ?? '';
  const at = title === '' ? -1 : source.lastIndexOf(title, to - title.length - 1);
  if (at > from) spans.push([at, at + title.length]);
  return spans;
}

/** A link whose text is its own address holds no words. */
function isAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [text] = node.children;
  return text?.type === 'text' && node.url.endsWith(text.value) && /^[a-z]+:/.test(node.url);
}

/** Scans running text; pictures and links with titles are set aside, because these are texts of their own. */
function scanInline(scanner: Scanner, node: Parents, asides: (Image | Link)[]): void {
  for (const child of node.children) {
    if (child.type === 'image' || (child.type === 'link' && child.title)) asides.push(child);
    if (child.type === 'text') {
      if (child.position) scanner.scan(child.position.start.offset!, child.position.end.offset!);
    } else if (child.type === 'break') scanner.separate(GAP.space);
    else if ('children' in child && !isAddress(child)) scanInline(scanner, child, asides);
    else scanner.separate(GAP.other);
  }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Characters that do not show: the soft hyphen, joiners and marks of direction. */
const HIDDEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Variation_Selector}/u;
const HIDDEN_ENTITY =
  /^&(?:shy|zwj|zwnj|lrm|rlm|ZeroWidthSpace|NoBreak|#(?:173|820[3-7]|8288|65279)|#x(?:ad|200[b-f]|2060|feff));/i;
const SPACE_ENTITY = /^&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#32|#x20);/i;

/** Cuts source text into words. A word goes on across marks of emphasis and hidden characters, and does not across anything else. */
class Scanner {
  readonly #source: string;
  readonly #words: Word[] = [];
  #text = '';
  #start = 0;
  #end = 0;
  #gap: Word['gap'] = GAP.other;

  constructor(source: string) {
    this.#source = source;
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
    else if (code === 0x26) {
      const rest = source.slice(at, Math.min(to, at + 20));
      const entity = HIDDEN_ENTITY.exec(rest) ?? SPACE_ENTITY.exec(rest);
      if (!entity) this.separate(GAP.other);
      else if (!HIDDEN_ENTITY.test(entity[0])) this.separate(GAP.space);
      return at + (entity?.[0].length ?? 1);
    } else if ((code === 0x27 || code === 0x2019) && this.#text !== '' && isLetterAt(source, at + 1, to)) {
      // An apostrophe inside a word is part of it.
      this.#add(at, at + 1, "'");
    } else if (code === 0x5c) {
      // What a backslash takes the meaning from is no more than a mark.
      if (isAsciiWord(source.charCodeAt(at + 1))) return at + 1;
      this.separate(GAP.other);
      return at + 2;
    } else if (code < 0x80) this.separate(GAP.other);
    else return this.#scanWide(at);
    return at + 1;
  }

  #scanWide(at: number): number {
    const character = String.fromCodePoint(this.#source.codePointAt(at)!);
    if (LETTER.test(character)) this.#add(at, at + character.length);
    else if (/\s/.test(character)) this.separate(GAP.space);
    else if (!HIDDEN.test(character)) this.separate(GAP.other);
    return at + character.length;
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
    this.#words.push({ text: this.#text.toLowerCase(), start: this.#start, end: this.#end, gap: this.#gap });
    this.#text = '';
    this.#gap = GAP.none;
  }
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
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
