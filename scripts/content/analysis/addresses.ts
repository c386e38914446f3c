/** Where sources stand once published, and what the links between them mean. */
import { posix } from 'node:path';
import { slug } from 'github-slugger';
import { hasScheme, ownValue, permalinks, schemeOf, SCHEMES, withoutSkipped } from '../../model/index.ts';
import { isLost, isMisplaced, type Collection } from './collection.ts';
import type { SourceDocument } from './document.ts';
import { nameOf, placeOf, REQUIRED_FILES, SECURITY_PATH, SOURCE_FOLDER } from '../schema/kinds.ts';
import { successorOf } from './lost.ts';
import { isSwallowed, repeatedHeadings } from './outline.ts';
import { citedIds } from './references.ts';
import type { Refusal } from './flaw.ts';
import { sectionsOf } from './sections.ts';
import { findNear, findNearest, isSameButCase } from '../syntax/suggest.ts';
import { parseUrl } from '../schema/value-schemas.ts';

/** What a link leads to, or what is wrong with it. */
export type Resolution = { readonly address: string } | Refusal;

/** What links need to know beside the sources. */
export type LinkContext = { readonly collection: Collection; readonly homepage: string | null };

/** The address of a heading (or of a source that a note cites) of a document; without an anchor, of the document. */
export function permalinkOf(document: SourceDocument, anchor = ''): string {
  const fragment = anchor ? `#${anchor}` : '';
  switch (document.kind) {
    case 'section':
      return permalinks.section(document.stem, anchor);
    case 'scoring':
      return permalinks.scoring(anchor);
    case 'mode':
      return permalinks.mode(document.stem) + fragment;
    case 'dimension':
      return permalinks.dimension(document.stem) + fragment;
    case 'field-note':
      return permalinks.fieldNote(document.stem) + fragment;
    case 'glossary':
      return anchor ? permalinks.term(...termAnchor(document, anchor)) : permalinks.glossary;
    case 'release-notes':
      return permalinks.releases + fragment;
    case 'guide':
      return (document.path === SECURITY_PATH ? permalinks.security : permalinks.contribute) + fragment;
    case 'framework':
      // The introduction stands on the framework page, where it is one text among several.
      return anchor ? permalinks.section('introduction', anchor) : permalinks.home;
  }
}

/** A heading of level 2 is a term; one below it belongs to the term above. */
function termAnchor(document: SourceDocument, anchor: string): [term: string, anchor?: string] {
  let term = '';
  for (const heading of document.headings) {
    if (heading.node.depth === 2) term = heading.anchor;
    if (heading.anchor === anchor) return heading.node.depth === 2 ? [anchor] : [term, anchor];
  }
  return [anchor];
}

/** Reads a link or picture address as written in `document`. */
export function resolveLink(url: string, document: SourceDocument, context: LinkContext): Resolution {
  const { collection } = context;
  const plain = reveal(url);
  if (schemeOf(plain) !== undefined || plain.startsWith('//')) return resolveWeb(url, plain, document, context);
  if (plain.startsWith('/')) {
    return absolute('path', url, document, context);
  }
  if (url.trim() === '' || url === '#') return { code: 'link-broken', is: 'empty' };
  const [rawPath, rawAnchor] = splitFragment(url);
  const folder = posix.dirname(document.path);
  const path = rawPath === '' ? document.path : posix.join(folder, decodeSafely(rawPath));
  const revealed = rawPath === '' ? path : posix.join(folder, splitFragment(plain)[0]);
  if (rawPath !== '' && !collection.paths.has(path) && !revealed.startsWith(`${SOURCE_FOLDER}/`))
    return { code: 'link-escape', url, near: findMeant(url, document, collection) };
  return resolvePath(url, path, decodeSafely(rawAnchor), document, collection);
}

function absolute(is: 'path' | 'address', url: string, from: SourceDocument, context: LinkContext): Refusal {
  const better = findSource(url, from, context);
  const near = is === 'path' ? findMeant(url, from, context.collection) : undefined;
  return { code: 'link-absolute', is, url, near, ...(better ? { better } : {}) };
}

/**
 * The address of the source that an address would name if it began in another folder, such as `dimensions/d1.md` in a field note; else
 * of the only source with that file name.
 */
function findMeant(url: string, from: SourceDocument, collection: Collection): string | undefined {
  const [written, anchor] = splitFragment(decodeSafely(url));
  const rest = written.replace(/^(?:\.{0,2}\/)+/, '').replace(new RegExp(`^${SOURCE_FOLDER}/`), '');
  if (rest === '') return undefined;
  const sources = [...collection.paths].filter((path) => path !== from.path && isLinkable(path));
  const wanted = [`${SOURCE_FOLDER}/${rest}`, `${SOURCE_FOLDER}/${rest.replace(/\/$/, '')}.md`];
  const named = sources.filter((path) => nameOf(path) === nameOf(rest));
  const path = sources.find((one) => wanted.includes(one)) ?? (named.length === 1 ? named[0] : undefined);
  if (path === undefined) return undefined;
  const relative = posix.relative(posix.dirname(from.path), path);
  const isAnchorThere = anchor !== '' && 'address' in resolvePath(url, path, anchor, from, collection);
  return isAnchorThere ? `${relative}#${anchor}` : relative;
}

/** Whether an address would run or open something rather than load it. */
export function isActive(url: string): boolean {
  return /^(?:(?:java|vb|live)script|file):/i.test(reveal(url));
}

const NAMED_CHARACTERS: Record<string, string> = { colon: ':', sol: '/', bsol: '/', period: '.', tab: '', newline: '' };

/**
 * An address as the most lenient reader would take it: percent encoding and entities undone however often they are nested,
 * white space and characters that do not show left out, backslashes as slashes. Only for judging; never published.
 */
function reveal(url: string): string {
  let plain = url;
  for (let round = 0; round < 4; round += 1) {
    const before = plain;
    if (plain.includes('&')) plain = plain.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi, decodeEntity);
    if (plain.includes('%'))
      plain = plain.replace(/%([0-7][0-9a-f])/gi, (_all, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
    if (plain === before) break;
  }
  return withoutSkipped(plain).replaceAll('\\', '/');
}

function decodeEntity(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ownValue(NAMED_CHARACTERS, name.toLowerCase()) ?? all;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : all;
}

function resolveWeb(url: string, plain: string, document: SourceDocument, context: LinkContext): Resolution {
  const address = parseUrl(plain);
  const scheme = schemeOf(plain);
  if (!hasScheme(plain, SCHEMES)) return { code: 'link-scheme', in: 'text', is: 'refused', url, scheme };
  const isWellFormed = scheme === 'mailto' ? /^mailto:[^@]+@[^@]+$/i.test(url) : /^https?:\/\/[^/\\?#]/i.test(url);
  if (!address || !isWellFormed || /[\s\\]|%[01][0-9a-f]|%7f/i.test(url.split(/[?#]/)[0]!))
    return { code: 'link-scheme', in: 'text', is: 'form', url, scheme };
  if (address.username || address.password) return { code: 'link-credentials', in: 'text' };
  if (context.homepage && isWithin(address, new URL(context.homepage)))
    return absolute('address', url, document, context);
  return scheme === 'http' ? refuseUnencrypted(url, address) : { address: url };
}

/** Hosts that only one machine or one network knows. */
const PRIVATE_HOST = /^[^.]+$|^[\d.]+$|\.(?:localhost|local|internal|intranet|lan|home|corp|test|invalid|home\.arpa)$/i;
/** Where names of namespaces and schemas begin, which are compared letter by letter and lead to no page. */
const NAMESPACE_HOST =
  /^(?:schemas?|ns|xmlns|namespaces?)\.|^(?:www\.)?(?:json-schema\.org|purl\.org|xmlns\.com|ogp\.me|xml\.org|rdfs\.org|opengis\.net|openarchives\.org)$|^java\.sun\.com$/i;
/** And what they have in their paths, at their ends, or instead of a place on a page. */
const NAMESPACE_PATH =
  /^\/(?:XML|POM)\/|\/(?:ns|xmlns|namespaces?|schemas?|ontology|vocab)(?:\/|$)|\.(?:xsd|dtd|owl|rdf)$/i;

/** What is wrong with a web address that begins with `http:`; `secure` is absent where none with `https:` can be meant. */
export function refuseUnencrypted(url: string, address: URL): Extract<Refusal, { code: 'link-http' }> {
  const { port, hostname } = address;
  if (PRIVATE_HOST.test(hostname) || isNamespace(address)) return { code: 'link-http', url, secure: undefined };
  const secure = url.replace(/^http:/i, 'https:');
  // Another port hardly answers to https.
  return { code: 'link-http', url, secure, ...(port === '' ? { better: secure } : {}) };
}

function isNamespace({ hostname, pathname, href }: URL): boolean {
  return NAMESPACE_HOST.test(hostname) || NAMESPACE_PATH.test(pathname) || /^https?:\/\/www\.w3\.org\/\d|#$/.test(href);
}

/** Whether an address is of the site at `home`, by either protocol. */
function isWithin(address: URL, home: URL): boolean {
  return address.host === home.host && `${address.pathname}/`.startsWith(home.pathname);
}

const sources = new WeakMap<Collection, ReadonlyMap<string, string>>();

/** The relative path of the source whose page has this address on the site, where there is one. */
function findSource(url: string, from: SourceDocument, context: LinkContext): string | undefined {
  const base = context.homepage ? new URL(context.homepage) : new URL('https://site.invalid/');
  if (!URL.canParse(url, base)) return undefined;
  const { pathname, hash, search } = new URL(url, base);
  if (search !== '') return undefined;
  const path = (pathname.startsWith(base.pathname) ? `/${pathname.slice(base.pathname.length)}` : pathname)
    .replace(/\/index\.html$/, '/')
    .replace(/\/[^/.]+$/, '$&/');
  const known = sources.get(context.collection) ?? listSources(context.collection);
  sources.set(context.collection, known);
  const target = known.get(path + hash);
  if (target === undefined) return undefined;
  const [file, anchor] = splitFragment(target);
  const written = (file === from.path ? '' : posix.relative(posix.dirname(from.path), file)) + (anchor && `#${anchor}`);
  return written === '' ? undefined : written;
}

/** Every address of the site that a source stands behind, with its path and anchor. */
function listSources({ documents, paths }: Collection): Map<string, string> {
  const known = new Map<string, string>();
  for (const path of paths) if (placeOf(path).type === 'picture') known.set(permalinks.image(nameOf(path)), path);
  for (const document of documents) {
    known.set(permalinkOf(document), document.path);
    for (const anchor of anchorsOf(document) ?? [])
      known.set(permalinkOf(document, anchor), `${document.path}#${anchor}`);
  }
  return known;
}

function resolvePath(
  url: string,
  path: string,
  anchor: string,
  from: SourceDocument,
  collection: Collection,
): Resolution {
  const place = placeOf(path);
  if (place.type === 'picture' && collection.paths.has(path)) return { address: permalinks.image(nameOf(path)) };
  // A file that has no place where it stands has its own finding.
  if (place.type === 'unknown' && collection.paths.has(path)) return { address: '' };
  if (!collection.paths.has(path) || place.type !== 'document') return missing(url, path, anchor, from, collection);
  const target = path === from.path ? from : documentAt(collection, path);
  // A source that could not be read has unknown headings; it has its own finding.
  if (!target) return { address: '' };
  if (anchor === '') return { address: permalinkOf(target) };
  const anchors = anchorsOf(target);
  if (anchors === null || anchors.has(anchor)) return { address: permalinkOf(target, anchor) };
  // What is never closed swallows the headings after it, and has its own finding; so has a section that is not there, and
  // a document without any text.
  const isBlank = target.headings.length === 0 && target.lead.length === 0;
  // A heading that stands twice can stand where another one was meant.
  if (isBlank || repeatedHeadings(target).length > 0 || isSwallowed(target) || isMissed(target, anchor))
    return { address: '' };
  const [near] = findNearSparingly(anchor, anchors, from);
  return { code: 'link-anchor', target: { path, anchor }, near, anchors: [...anchors] };
}

/** Whether an anchor is that of a section which the document should have. */
function isMissed(document: SourceDocument, anchor: string): boolean {
  const { missing, unknown, mistitled } = sectionsOf(document);
  const titles = [
    ...missing.map(({ title }) => title),
    ...unknown.flatMap(({ near, standsFor = '' }) => [...near, standsFor]),
    ...mistitled.map(({ standsFor }) => standsFor),
  ];
  return titles.some((title) => slug(title) === anchor);
}

const byPath = new WeakMap<Collection, ReadonlyMap<string, SourceDocument>>();

/** The document at a path, if it could be read. */
function documentAt(collection: Collection, path: string): SourceDocument | undefined {
  const known = byPath.get(collection) ?? new Map(collection.documents.map((document) => [document.path, document]));
  byPath.set(collection, known);
  return known.get(path);
}

const anchorSets = new WeakMap<SourceDocument, ReadonlySet<string>>();

/** Headings, and for a note the sources it cites; null where front matter with problems leaves those unknown. */
function anchorsOf(document: SourceDocument): ReadonlySet<string> | null {
  if (document.kind !== 'guide' && document.data === null) return null;
  const known = anchorSets.get(document);
  if (known) return known;
  const headings = document.headings.map(({ anchor }) => anchor);
  const cited = document.kind === 'field-note' ? citedIds(document as SourceDocument<'field-note'>) : [];
  if (!cited) return null;
  const anchors = new Set([...headings, ...cited]);
  anchorSets.set(document, anchors);
  return anchors;
}

function missing(url: string, path: string, anchor: string, from: SourceDocument, collection: Collection): Resolution {
  // A file with a wrong path, one that no framework can be without, and one that is gone have findings of their own.
  if (isMisplaced(collection, path) || isLost(collection, path) || REQUIRED_FILES.includes(path))
    return { address: '' };
  const relative = (target: string): string => posix.relative(posix.dirname(from.path), target);
  const sameButCase = pathsInLowerCase(collection).get(path.toLowerCase());
  if (sameButCase && sameButCase !== path) {
    const written = relative(sameButCase) + (anchor && `#${anchor}`);
    const better = isSameButCase(written, url) ? betterOf(written, from, collection) : {};
    return { code: 'link-case', url, written, ...better };
  }
  const missed = { code: 'link-broken', is: 'missing', url } as const;
  if (isMailAddress(url)) return { ...missed, successor: undefined, near: undefined };
  const successor = successorOf(collection, path);
  if (successor !== undefined) return { ...missed, successor: relative(successor), near: undefined };
  const meant = findMeant(url, from, collection);
  const near = meant === undefined ? findNearSparingly(path, collection.paths, from) : [];
  const nearest = near.find((other) => other !== from.path && isLinkable(other) && isNearName(path, other));
  return { ...missed, successor: undefined, near: meant ?? (nearest && relative(nearest)) };
}

/** Whether an address is that of a mailbox without `mailto:`. */
export function isMailAddress(url: string): boolean {
  return /^[^\s/@]+@[^\s/@]+\.[a-z]+$/i.test(url);
}

/** Whether two paths end in names that are alike: folders that both have in common make any two of them near. */
function isNearName(path: string, other: string): boolean {
  return findNearest(posix.basename(path), [posix.basename(other)]) !== undefined;
}

/** Whether a source is published as a page or a picture. */
function isLinkable(path: string): boolean {
  const { type } = placeOf(path);
  return type === 'document' || type === 'picture';
}

/** An address as the better one, where it leads somewhere. */
function betterOf(written: string, from: SourceDocument, collection: Collection): { better?: string } {
  const [path, anchor] = splitFragment(written);
  const resolution = resolvePath(written, posix.join(posix.dirname(from.path), path), anchor, from, collection);
  return 'address' in resolution ? { better: written } : {};
}

const lowerCase = new WeakMap<Collection, ReadonlyMap<string, string>>();

function pathsInLowerCase(collection: Collection): ReadonlyMap<string, string> {
  const known = lowerCase.get(collection) ?? new Map([...collection.paths].map((path) => [path.toLowerCase(), path]));
  lowerCase.set(collection, known);
  return known;
}

const MOST_SUGGESTIONS = 20;
const suggestions = new WeakMap<SourceDocument, number>();

/** Looking for what was meant takes its time; a document with more mistakes than anyone reads goes without. */
function findNearSparingly(given: string, candidates: Iterable<string>, from: SourceDocument): string[] {
  const made = (suggestions.get(from) ?? 0) + 1;
  suggestions.set(from, made);
  return made > MOST_SUGGESTIONS ? [] : findNear(given, candidates);
}

function splitFragment(url: string): [path: string, anchor: string] {
  const hash = url.indexOf('#');
  const path = hash === -1 ? url : url.slice(0, hash);
  return [path, hash === -1 ? '' : url.slice(hash + 1)];
}

function decodeSafely(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
