/**
 * Whether HTML is of the form that sanitized Markdown has. A Model can come from a file that anybody may have edited, and pages take
 * its HTML as it stands, so what is not known to be harmless is refused. This is a reader of that one form and no parser of HTML:
 * where browsers would guess, it says no.
 */

import { pageAnchor } from './permalinks.ts';
import { hasScheme, SCHEMES, WEB_SCHEMES } from './schemes.ts';

const BLOCKS = 'blockquote dl dd dt h2 h3 h4 h5 h6 li ol p pre section table tbody td tfoot th thead tr ul';
const PHRASES = 'a abbr b cite code del dfn em i ins kbd mark q s samp small span strong sub sup var';
const ELEMENTS: ReadonlySet<string> = new Set(`${BLOCKS} ${PHRASES}`.split(' '));
const VOIDS: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

const CLASS =
  /^(?:callout|callout--[a-z]+|align-(?:left|center|right)|language-[^\s"<>]+|footnotes|data-footnote-backref|contains-task-list|task-list-item)$/;

const PAGE_ANCHOR = pageAnchor('');

const FREE = (): boolean => true;
const EMPTY = (value: string): boolean => value === '';

/** Values that an attribute may have, by its name. */
const ATTRIBUTES: ReadonlyMap<string, (value: string) => boolean> = new Map<string, (value: string) => boolean>([
  ['href', (value) => isAddress(value, SCHEMES)],
  // Sources have no pictures of other sites.
  ['src', (value) => isAddress(value, [])],
  ['class', (value) => value.split(' ').every((name) => CLASS.test(name))],
  ['start', (value) => /^\d{1,9}$/.test(value)],
  // Ids that pages add to the texts begin so.
  ['id', (value) => !decodeReferences(value).startsWith(PAGE_ANCHOR)],
  ['title', FREE],
  ['alt', FREE],
  ['aria-label', FREE],
  ['aria-describedby', FREE],
  ['data-footnotes', EMPTY],
  ['data-footnote-ref', EMPTY],
  ['data-footnote-backref', EMPTY],
]);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z-]*(?:="[^"]*")?)*)>/y;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;

/** What hides the heading of footnotes from all but those who hear the page, and may hide nothing else. */
const FOOTNOTES_HEADING = '<h2 class="sr-only" id="footnote-label">Footnotes</h2>';

/** Elements that have ids: headings, footnotes and the marks that lead to them. */
const WITH_ID = /^(?:h[2-6]|li|a)$/;

/** The first piece of the HTML that sanitized Markdown would not have, as it stands there; undefined where there is none. */
export function findUnsafeHtml(html: string): string | undefined {
  const open: string[] = [];
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', TAG.lastIndex)) {
    TAG.lastIndex = at;
    if (open.at(-1) === 'section' && html.startsWith(FOOTNOTES_HEADING, at)) {
      TAG.lastIndex = at + FOOTNOTES_HEADING.length;
      continue;
    }
    const tag = TAG.exec(html);
    if (!tag || !isKnownTag(tag, open)) return html.slice(at, at + 60);
  }
  return open.length > 0 ? `<${open.at(-1)!}>` : undefined;
}

/** Judges a tag, and keeps the list of elements that are open. */
function isKnownTag([, slash, name = '', attributes = '']: RegExpExecArray, open: string[]): boolean {
  if (slash) return attributes === '' && open.pop() === name;
  if (!VOIDS.has(name)) {
    if (!ELEMENTS.has(name)) return false;
    open.push(name);
  }
  return [...attributes.matchAll(ATTRIBUTE)].every(
    ([, attribute = '', value = '']) =>
      (attribute !== 'id' || WITH_ID.test(name)) && (ATTRIBUTES.get(attribute)?.(value) ?? false),
  );
}

/** Whether an address has no scheme, or one of these and the form of it. Browsers skip control characters and white space in a scheme. */
export function isAddress(value: string, schemes: readonly string[]): boolean {
  const address = decodeReferences(value);
  if (/[\0-\x20\x7F]/.test(address)) return false;
  if (!/^[^/?#:]*:/.test(address)) return !/^[/\\]{2}/.test(address);
  // Browsers take `https:host` for a whole address.
  return hasScheme(address, schemes) && (!hasScheme(address, WEB_SCHEMES) || /^[a-z]+:\/\/[^/\\?#]/i.test(address));
}

/** Characters that are written by number; one that has a name could be any, so it stands for what no address may hold. */
function decodeReferences(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|[^;\s]{0,40});?/g, (all, decimal, hex) => {
    if (all === '&amp;' || all === '&') return '&';
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : 0;
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
  });
}
