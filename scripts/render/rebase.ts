/**
 * Fits the HTML of a body into a page: links as seen from there, ids that cannot clash with those of other bodies, headings at
 * the right level, wide things in boxes that scroll, and the few words that Markdown's own machinery wrote in the site's words.
 */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { ownedAnchor, ownValue } from '../model/index.ts';
import type { Heading } from '../../templates/page.ts';
import { strings } from '../../templates/strings.ts';
import { fitFootnotes, footnotesHeading, isFootnoteId } from './footnotes.ts';

/** How a body is fitted: the address to write for each link that is not an `#anchor`, and what ids and headings become. */
export type Fitting = {
  readonly href: (address: string) => string;
  /** The address to write for a picture, where it is another than that of a link to it. */
  readonly picture?: (address: string) => string;
  /** The address of the page that the body stands on, where it is read elsewhere: put before `#anchor`s within the body. */
  readonly page?: string;
  readonly owner?: string | undefined;
  readonly part?: string | undefined;
  readonly under?: number | undefined;
};

const parser = unified().use(rehypeParse, { fragment: true });
const printer = unified().use(rehypeStringify);

/** What can need fitting. Most phrases hold none of it and are passed through without being parsed. */
const FITTED = /<(?:a|h[1-6]|img|pre|table)\b|\sid="|class="callout/;

/** The HTML, fitted. Expects sanitized markup and keeps everything it does not name. */
export function rebase(html: string, fitting: Fitting): string {
  if (!FITTED.test(html)) return html;
  const tree = parser.parse(html);
  const footnotes = fitFootnotes(tree);
  const ids = idsIn(tree);
  const under = fitting.under ?? 1;
  const shift = under + 1 - topHeading(tree);
  visit(tree, 'element', (element, index, parent) => {
    fitIds(element, ids, fitting);
    fitAddresses(element, ids, fitting);
    fitHeading(element, element === footnotes ? under + 1 - headingLevel(element.tagName)! : shift);
    if (element.tagName === 'blockquote') giveTitle(element);
    if (!parent || index === undefined) return undefined;
    if (element.tagName === 'pre') makeScrollable(element, strings.site.code);
    if (element.tagName !== 'table') return undefined;
    parent.children[index] = scrollBox(element);
    element.children.forEach((child) => fitInside(child, ids, fitting));
    return SKIP;
  });
  return printer.stringify(tree);
}

/** The ids in a body, as written there; for pages that need to know what can be linked to. */
export function idsOf(html: string): string[] {
  return [...idsIn(parser.parse(html))];
}

/** The highest headings of a body that can be linked to, in order, without the one that footnotes bring. */
export function headingsOf(html: string): Heading[] {
  const tree = parser.parse(html);
  const top = `h${topHeading(tree)}`;
  const footnotes = footnotesHeading(tree);
  const found: Heading[] = [];
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (element.tagName === top && element !== footnotes && typeof id === 'string')
      found.push({ id, title: wordsIn(element) });
  });
  return found;
}

/** The text of a body as a reader sees it, on one line. */
export function textIn(html: string): string {
  return wordsIn(parser.parse(html));
}

/** The addresses that a body links to or shows, as written there, without `#anchor`s alone. */
export function addressesOf(html: string): string[] {
  const addresses: string[] = [];
  visit(parser.parse(html), 'element', ({ properties }) => {
    for (const address of [properties.href, properties.src])
      if (typeof address === 'string' && !address.startsWith('#')) addresses.push(address);
  });
  return addresses;
}

function wordsIn(node: Root | Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => void (text += value));
  return text.replace(/\s+/g, ' ').trim();
}

function idsIn(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.add(properties.id);
  });
  return ids;
}

/** The rows of a table stand outside the walk once it is boxed, so they get their own. */
function fitInside(child: Element['children'][number], ids: ReadonlySet<string>, fitting: Fitting): void {
  visit({ type: 'root', children: [child] } as Root, 'element', (element) => {
    fitIds(element, ids, fitting);
    fitAddresses(element, ids, fitting);
  });
}

/** What an id of the body becomes: footnotes are told apart by part, everything by owner. */
function fittedId(id: string, { owner, part }: Fitting): string {
  const inPart = part && isFootnoteId(id) ? ownedAnchor(part, id) : id;
  return owner ? ownedAnchor(owner, inPart) : inPart;
}

function fitIds({ properties }: Element, ids: ReadonlySet<string>, fitting: Fitting): void {
  if (typeof properties.id === 'string') properties.id = fittedId(properties.id, fitting);
  const described = properties.ariaDescribedBy;
  if (!Array.isArray(described)) return;
  properties.ariaDescribedBy = described.map((id) =>
    typeof id === 'string' && ids.has(id) ? fittedId(id, fitting) : id,
  );
}

function fitAddresses({ properties }: Element, ids: ReadonlySet<string>, fitting: Fitting): void {
  for (const name of ['href', 'src'] as const) {
    const address = properties[name];
    if (typeof address !== 'string') continue;
    const anchor = address.startsWith('#') ? address.slice(1) : null;
    if (anchor === null)
      properties[name] = (name === 'src' && fitting.picture ? fitting.picture : fitting.href)(address);
    else if (fitting.page !== undefined || ids.has(anchor))
      properties[name] = `${fitting.page ?? ''}#${ids.has(anchor) ? fittedId(anchor, fitting) : anchor}`;
  }
}

/** The level of a body's highest heading, without the one that footnotes bring. */
function topHeading(tree: Root): number {
  let top = 7;
  const footnotes = footnotesHeading(tree);
  visit(tree, 'element', (element) => {
    if (element !== footnotes) top = Math.min(top, headingLevel(element.tagName) ?? 7);
  });
  return top === 7 ? 2 : top;
}

function headingLevel(tagName: string): number | undefined {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The deepest level for which HTML has an element; those below it say their level. */
const DEEPEST = 6;

function fitHeading(element: Element, shift: number): void {
  const level = headingLevel(element.tagName);
  if (level === undefined) return;
  element.tagName = `h${Math.min(level + shift, DEEPEST)}`;
  if (level + shift > DEEPEST) element.properties.ariaLevel = level + shift;
}

/** A callout says in words what its class says to the style sheet. */
function giveTitle({ children, properties }: Element): void {
  const [, kind] = Array.isArray(properties.className) ? properties.className : [];
  const titles: Readonly<Record<string, string>> = strings.callouts;
  const title = typeof kind === 'string' ? ownValue(titles, kind.replace('callout--', '')) : undefined;
  if (title === undefined) return;
  const strong: Element = {
    type: 'element',
    tagName: 'strong',
    properties: {},
    children: [{ type: 'text', value: title }],
  };
  children.unshift({ type: 'element', tagName: 'p', properties: {}, children: [strong] });
}

function makeScrollable({ properties }: Element, label: string): void {
  Object.assign(properties, { role: 'group', tabIndex: 0, ariaLabel: label });
}

function scrollBox(table: Element): Element {
  const box: Element = { type: 'element', tagName: 'div', properties: { className: ['scroll'] }, children: [table] };
  makeScrollable(box, strings.site.table);
  return box;
}
