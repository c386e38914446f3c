/**
 * The footnotes of a body: ids that no heading can have, and the words that come with them in the site's own. Markdown's ids for them
 * are words joined by hyphens, as those of headings are.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { pageAnchor } from '../model/index.ts';
import type { HtmlSlot } from './slots.ts';

/** What puts slots into a tree: as a node, and as the value of an attribute. */
export type FootnoteMarks = {
  raw(slot: HtmlSlot): ElementContent;
  inAttribute(slot: HtmlSlot): string;
};

const LABEL = pageAnchor('footnotes');
const PREFIX = pageAnchor('fn');

/** Whether an id is one that `fitFootnotes` gives. */
export function isFootnoteId(id: string): boolean {
  return id === LABEL || id.startsWith(PREFIX);
}

/**
 * Gives the footnotes of a body, the marks that refer to them and the links between both their ids, and slots for their words. Returns
 * their heading, which stands above no part of the text.
 */
export function fitFootnotes(tree: Root, marks: FootnoteMarks): Element | undefined {
  const heading = childrenOf(sectionOf(tree)).find(({ tagName }) => tagName === 'h2');
  if (!heading) return undefined;
  heading.properties = { id: LABEL, className: ['hidden'] };
  heading.children = [marks.raw({ slot: 'word', word: 'footnotes' })];
  fitMarks(tree);
  const list = childrenOf(sectionOf(tree)).find(({ tagName }) => tagName === 'ol');
  childrenOf(list).forEach((item, index) => fitFootnote(item, index, marks));
  return heading;
}

function sectionOf(tree: Root): Element | undefined {
  return elementsIn(tree.children).find(({ properties }) => 'dataFootnotes' in properties);
}

/** A mark is known by the footnote that it leads to, and by how many lead there before it. */
function fitMarks(tree: Root): void {
  const seen = new Map<string, number>();
  visit(tree, 'element', ({ properties }) => {
    if (!('dataFootnoteRef' in properties)) return;
    const name = String(properties.href).slice('#fn-'.length);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    Object.assign(properties, { href: `#${noteId(name)}`, id: markId(name, count), ariaDescribedBy: [LABEL] });
  });
}

function fitFootnote(item: Element, index: number, marks: FootnoteMarks): void {
  const name = String(item.properties.id).slice('fn-'.length);
  let count = 0;
  item.properties.id = noteId(name);
  visit(item, 'element', ({ properties }) => {
    if (!('dataFootnoteBackref' in properties)) return;
    count += 1;
    properties.href = `#${markId(name, count)}`;
    properties.ariaLabel = marks.inAttribute({ slot: 'word', word: 'back-reference', number: String(index + 1) });
  });
}

function noteId(name: string): string {
  return `${PREFIX}-${name}`;
}

/** The number stands first: a name may end in anything. */
function markId(name: string, count: number): string {
  return `${PREFIX}ref-${count}-${name}`;
}

function childrenOf(element: Element | undefined): Element[] {
  return elementsIn(element?.children ?? []);
}

function elementsIn(nodes: readonly (Root['children'][number] | ElementContent)[]): Element[] {
  return nodes.filter((node): node is Element => node.type === 'element');
}
