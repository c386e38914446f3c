/** The HTML of a body: its tree cut into pieces, and the pieces fitted to a place. */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ownedAnchor } from '../model/index.ts';
import { fitFootnotes, isFootnoteId } from './footnotes.ts';
import { fill, joined, type Edge, type HtmlSlot, type Pieces, type WordSlot } from './slots.ts';

/** A heading of a body: its id and its words. */
export type BodyHeading = { readonly id: string; readonly title: string };

/** What the HTML of a body is to those who print it. */
export type HtmlBody = {
  readonly pieces: Pieces<HtmlSlot>;
  /** Every id in it, those of footnotes included. */
  readonly ids: readonly string[];
  /** The highest headings that can be linked to, in order, without the one that footnotes bring. */
  readonly headings: readonly BodyHeading[];
  /** The addresses that it links to or shows, without `#anchor`s alone. */
  readonly addresses: readonly string[];
  /** The text as a reader sees it, on one line. */
  readonly text: string;
};

/** How a body is fitted: the address to write for each link that is not an `#anchor`, and what ids and headings become. */
export type HtmlFitting = {
  readonly href: (address: string) => string;
  /** The address to write for a picture, where it is another than that of a link to it. */
  readonly picture?: ((address: string) => string) | undefined;
  /** The address of the page that the body stands on, where it is read elsewhere: put before `#anchor`s within the body. */
  readonly page?: string;
  /** Put before every id in the body as `<owner>--`, where several bodies share a page. */
  readonly owner?: string | undefined;
  /** Put before the ids of footnotes alone. */
  readonly part?: string | undefined;
  /** The level of the heading that the body stands under (default 1): its own headings begin one level below. */
  readonly under?: number | undefined;
  /** The words for what the machinery of a body says; undefined where it says nothing. */
  readonly words: (slot: WordSlot) => string | undefined;
  /** Code in its colours, in boxes in which a script can put a button without moving anything; undefined for a language that is not known. Without it code is plain. */
  readonly colour?: ((text: string, language: string) => string | undefined) | undefined;
  /** Whether headings that a page can be linked to by are links to themselves. */
  readonly hasSelfLinks?: boolean | undefined;
};

const parser = unified().use(rehypeParse, { fragment: true });
const printer = unified().use(rehypeStringify, { allowDangerousHtml: true });

/** The HTML of a tree as it stands. */
export function printHtml(tree: Root): string {
  return printer.stringify(tree);
}

/** What can be cut out of markup. Most phrases hold none of it. */
const CUT = /<(?:a|h[1-6]|img|pre|table)\b|\sid="|class="callout/;

/** The body of markup that was sanitized before. */
export function parseHtmlBody(markup: string): HtmlBody {
  return cutHtml(parser.parse(markup), markup);
}

/** The body of a sanitized tree that is printed as `markup`. Takes the tree over: it is changed on the way. */
export function cutHtml(tree: Root, markup: string): HtmlBody {
  const text = wordsIn(tree);
  if (!CUT.test(markup)) return { pieces: [markup], ids: [], headings: [], addresses: [], text };
  const marks = new Marks();
  const footnotes = fitFootnotes(tree, marks);
  const [addresses, ids] = [addressesIn(tree), new Set(idsIn(tree))];
  const top = topHeading(tree, footnotes);
  const headings = headingsIn(tree, `h${top}`, footnotes);
  new Cutter(marks, ids, top, footnotes).cutChildren(tree);
  return { pieces: marks.split(printHtml(tree)), ids: [...ids], headings, addresses, text };
}

/**
 * Slots in a tree that is about to be printed. A mark is a number between NULs, which no text that was parsed can hold: in attributes
 * they are printed as references.
 */
class Marks {
  readonly #slots: HtmlSlot[] = [];

  inAttribute(slot: HtmlSlot): string {
    return `\0${this.#slots.push(slot) - 1}\0`;
  }

  inMarkup(slot: HtmlSlot): string {
    return `&#x0;${this.#slots.push(slot) - 1}&#x0;`;
  }

  raw(slot: HtmlSlot): ElementContent {
    return { type: 'raw', value: this.inMarkup(slot) } as unknown as ElementContent;
  }

  split(printed: string): Pieces<HtmlSlot> {
    const seen = new Set<string>();
    const pieces = printed.split(/&#x0;(\d+)&#x0;/).map((piece, index): string | HtmlSlot => {
      if (index % 2 === 0) return piece;
      const slot = this.#slots[Number(piece)]!;
      // The name of an element is printed twice.
      const isEnd = seen.has(piece);
      seen.add(piece);
      return isEnd ? ({ ...slot, edge: 'end' } as HtmlSlot) : slot;
    });
    return joined(pieces);
  }
}

type Around = { slot: 'code-box' } | { slot: 'self-link'; id: string; below: number };

/** Puts marks into a tree, in place. */
class Cutter {
  readonly #marks: Marks;
  readonly #ids: ReadonlySet<string>;
  readonly #top: number;
  readonly #footnotes: Element | undefined;

  constructor(marks: Marks, ids: ReadonlySet<string>, top: number, footnotes: Element | undefined) {
    this.#marks = marks;
    this.#ids = ids;
    this.#top = top;
    this.#footnotes = footnotes;
  }

  cutChildren(parent: Root | Element): void {
    parent.children = (parent.children as ElementContent[]).flatMap((child) =>
      child.type === 'element' ? this.#cut(child) : [child],
    );
  }

  #cut(element: Element): ElementContent[] {
    const level = headingLevel(element.tagName);
    const { id } = element.properties;
    const hasLink = level !== undefined && holdsLink(element);
    this.#cutAttributes(element);
    this.cutChildren(element);
    if (level !== undefined) this.#cutHeading(element, level, hasLink ? undefined : id);
    if (element.tagName === 'blockquote') this.#giveTitle(element);
    if (element.tagName === 'code') this.#cutCode(element);
    if (element.tagName === 'pre') return this.#boxCode(element);
    return element.tagName === 'table' ? [this.#boxTable(element)] : [element];
  }

  #cutAttributes({ properties }: Element): void {
    const { id, ariaDescribedBy: described } = properties;
    // A tree that was parsed says the same in another way.
    const given = Object.entries(properties).filter(([, value]) => value === true);
    Object.assign(properties, Object.fromEntries(given.map(([name]) => [name, ''])));
    if (typeof id === 'string') properties.id = this.#idMark(id);
    if (Array.isArray(described))
      properties.ariaDescribedBy = described.map((name) =>
        typeof name === 'string' && this.#ids.has(name) ? this.#idMark(name) : name,
      );
    for (const name of ['href', 'src'] as const) {
      const value = properties[name];
      if (typeof value !== 'string') continue;
      const anchor = value.slice(1);
      properties[name] = this.#marks.inAttribute(
        value.startsWith('#')
          ? { slot: 'anchor', id: anchor, isOwn: this.#ids.has(anchor) }
          : { slot: 'address', value, isPicture: name === 'src' },
      );
    }
  }

  #idMark(id: string): string {
    return this.#marks.inAttribute({ slot: 'id', id });
  }

  #cutHeading(element: Element, level: number, id: Element['properties'][string]): void {
    const below = element === this.#footnotes ? 0 : level - this.#top;
    element.tagName = this.#marks.inMarkup({ slot: 'heading', below, edge: 'start' });
    if (typeof id !== 'string' || element === this.#footnotes) return;
    element.children = this.#between({ slot: 'self-link', id, below }, element.children);
  }

  /** A callout says in words what its class says to the style sheet. */
  #giveTitle({ children, properties }: Element): void {
    const [, kind] = Array.isArray(properties.className) ? properties.className : [];
    if (typeof kind !== 'string') return;
    children.unshift(this.#marks.raw({ slot: 'word', word: 'callout', kind: kind.replace('callout--', '') }));
  }

  #cutCode(element: Element): void {
    const language = languageOf(element);
    if (language === undefined) return;
    const text = toString(element);
    const markup = printHtml({ type: 'root', children: [{ type: 'text', value: text }] });
    element.children = [this.#marks.raw({ slot: 'code', language, text, markup })];
  }

  #boxCode(element: Element): ElementContent[] {
    this.#makeScrollable(element, 'code');
    return this.#between({ slot: 'code-box' }, [element]);
  }

  /** Content between the two edges of what a place may put around it. */
  #between(slot: Around, content: readonly ElementContent[]): ElementContent[] {
    const edge = (edge: Edge): ElementContent => this.#marks.raw({ ...slot, edge });
    return [edge('start'), ...content, edge('end')];
  }

  #boxTable(table: Element): Element {
    const box: Element = { type: 'element', tagName: 'div', properties: { className: ['scroll'] }, children: [table] };
    this.#makeScrollable(box, 'table');
    return box;
  }

  #makeScrollable({ properties }: Element, word: 'code' | 'table'): void {
    Object.assign(properties, {
      role: 'group',
      tabIndex: 0,
      ariaLabel: this.#marks.inAttribute({ slot: 'word', word }),
    });
  }
}

/** The HTML of a body where it stands. */
export function fillHtml({ pieces }: HtmlBody, fitting: HtmlFitting): string {
  return fill(pieces, (slot) => filledHtml(slot, fitting));
}

function filledHtml(slot: HtmlSlot, fitting: HtmlFitting): string {
  switch (slot.slot) {
    case 'address': {
      const write = slot.isPicture ? (fitting.picture ?? fitting.href) : fitting.href;
      return attributeText(write(slot.value));
    }
    case 'anchor':
      return attributeText(fittedAnchor(slot.id, slot.isOwn, fitting));
    case 'id':
      return attributeText(fittedId(slot.id, fitting));
    case 'heading':
      return headingName(fittedLevel(slot.below, fitting), slot.edge === 'end');
    case 'self-link': {
      const level = fittedLevel(slot.below, fitting);
      if (!fitting.hasSelfLinks || level < 2 || level > 3) return '';
      return slot.edge === 'end' ? '</a>' : `<a class="self" href="#${attributeText(fittedId(slot.id, fitting))}">`;
    }
    case 'code-box':
      if (!fitting.colour) return '';
      return slot.edge === 'end' ? '</div>' : '<div class="code">';
    case 'code':
      return fitting.colour?.(slot.text, slot.language) ?? slot.markup;
    case 'word':
      return wordText(slot, fitting.words(slot));
  }
}

function wordText({ word }: WordSlot, text: string | undefined): string {
  if (text === undefined) return '';
  if (word === 'callout') return `<p><strong>${elementText(text)}</strong></p>`;
  return word === 'footnotes' ? elementText(text) : attributeText(text);
}

function fittedAnchor(id: string, isOwn: boolean, fitting: HtmlFitting): string {
  if (fitting.page === undefined && !isOwn) return `#${id}`;
  return `${fitting.page ?? ''}#${isOwn ? fittedId(id, fitting) : id}`;
}

/** What an id of the body becomes: footnotes are told apart by part, everything by owner. */
function fittedId(id: string, { owner, part }: HtmlFitting): string {
  const inPart = part && isFootnoteId(id) ? ownedAnchor(part, id) : id;
  return owner ? ownedAnchor(owner, inPart) : inPart;
}

function fittedLevel(below: number, { under = 1 }: HtmlFitting): number {
  return under + 1 + below;
}

/** The deepest level for which HTML has an element; those below it say their level. */
const DEEPEST = 6;

function headingName(level: number, isEnd: boolean): string {
  if (level <= DEEPEST) return `h${level}`;
  return isEnd ? `h${DEEPEST}` : `h${DEEPEST} aria-level="${level}"`;
}

/** Text escaped as the printer does it: within an attribute, and within an element. */
function attributeText(value: string): string {
  return value.replace(/["&'`]/g, reference);
}

function elementText(value: string): string {
  return value.replace(/[<&]/g, reference);
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}

function languageOf({ properties }: Element): string | undefined {
  const [name] = Array.isArray(properties.className) ? properties.className : [];
  return typeof name === 'string' && name.startsWith('language-') ? name.slice('language-'.length) : undefined;
}

function wordsIn(node: Root | Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => void (text += value));
  return text.replace(/\s+/g, ' ').trim();
}

function idsIn(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids;
}

function addressesIn(tree: Root): string[] {
  const addresses: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    for (const address of [properties.href, properties.src])
      if (typeof address === 'string' && !address.startsWith('#')) addresses.push(address);
  });
  return addresses;
}

function headingsIn(tree: Root, tagName: string, footnotes: Element | undefined): BodyHeading[] {
  const found: BodyHeading[] = [];
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (element.tagName === tagName && element !== footnotes && typeof id === 'string')
      found.push({ id, title: wordsIn(element) });
  });
  return found;
}

/** The level of a body's highest heading, without the one that footnotes bring. */
function topHeading(tree: Root, footnotes: Element | undefined): number {
  let top = 7;
  visit(tree, 'element', (element) => {
    if (element !== footnotes) top = Math.min(top, headingLevel(element.tagName) ?? 7);
  });
  return top === 7 ? 2 : top;
}

function headingLevel(tagName: string): number | undefined {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}

function holdsLink(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'a' || holdsLink(child)));
}
