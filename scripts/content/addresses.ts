/** Where sources stand once published, and what the links between them mean. */
import { posix } from 'node:path';
import { permalinks } from '../model/index.ts';
import { isMisplaced, type Collection } from './collection.ts';
import type { SourceDocument } from './document.ts';
import { SOURCE_FOLDER, placeOf } from './kinds.ts';
import { citedIds } from './references.ts';
import type { RuleId } from './rules/index.ts';
import { adviseChoice, findNearest } from './suggest.ts';
import { parseUrl } from './values.ts';

/** What a link leads to, or what is wrong with it. */
export type Resolution =
  { readonly address: string } | { readonly rule: RuleId; readonly message: string; readonly advice: string };

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
    case 'guide':
      return permalinks.contribute + fragment;
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
export function resolveLink(url: string, document: SourceDocument, { collection, homepage }: LinkContext): Resolution {
  // Browsers ignore white space and control characters in a scheme, so they are ignored here too.
  const compact = decodeSafely(url).replace(/[\s\p{Cc}]/gu, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(compact) || compact.startsWith('//')) return resolveWeb(url, compact, homepage);
  if (url.startsWith('/')) {
    return {
      rule: 'link-absolute',
      message: `\`${url}\` names a page of the site.`,
      advice: 'Link to the source file, relative to this one: `../modes/<id>.md`.',
    };
  }
  if (url.trim() === '' || url === '#') {
    return {
      rule: 'link-broken',
      message: 'This link has no address.',
      advice: 'Write where it leads in the parentheses.',
    };
  }
  const [rawPath, rawAnchor] = splitFragment(url);
  const path = rawPath === '' ? document.path : posix.join(posix.dirname(document.path), decodeSafely(rawPath));
  if (rawPath !== '' && !path.startsWith(`${SOURCE_FOLDER}/`) && !collection.paths.has(path)) {
    return {
      rule: 'link-escape',
      message: `\`${url}\` leads out of ${SOURCE_FOLDER}/.`,
      advice: 'Link to a source of the framework, or to a full https address.',
    };
  }
  return resolvePath(url, path, decodeSafely(rawAnchor), document, collection);
}

function resolveWeb(url: string, compact: string, homepage: string | null): Resolution {
  const address = parseUrl(compact);
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(compact)?.[0].toLowerCase() ?? '//';
  if (!['https:', 'http:', 'mailto:'].includes(scheme)) {
    const advice = 'Allowed: https, mailto, and paths relative to this file.';
    return { rule: 'link-scheme', message: `\`${scheme}\` links are not allowed.`, advice };
  }
  const isWellFormed = scheme === 'mailto:' ? /^mailto:[^@]+@[^@]+$/i.test(url) : /^https?:\/\/[^/\\?#]/i.test(url);
  if (!address || !isWellFormed || /[\s\\]|%[01][0-9a-f]|%7f/i.test(url.split(/[?#]/)[0]!)) {
    const advice = scheme === 'mailto:' ? 'Write `mailto:name@host`.' : 'Write the whole address: `https://host/path`.';
    return { rule: 'link-scheme', message: `\`${url}\` is not a web or mail address.`, advice };
  }
  if (address.username || address.password) {
    const advice = 'Remove everything up to the `@`.';
    return { rule: 'link-credentials', message: 'This link carries a user name or password.', advice };
  }
  if (homepage && isWithin(address, new URL(homepage))) {
    const advice = 'Link to the source file, relative to this one.';
    return { rule: 'link-absolute', message: `\`${url}\` is an address of this site.`, advice };
  }
  if (scheme === 'http:') {
    const advice = `Write \`${url.replace(/^http:/i, 'https:')}\`.`;
    return { rule: 'link-http', message: `\`${url}\` is not encrypted.`, advice };
  }
  return { address: url };
}

/** Whether an address is of the site at `home`, by either protocol. */
function isWithin(address: URL, home: URL): boolean {
  return address.host === home.host && `${address.pathname}/`.startsWith(home.pathname);
}

function resolvePath(
  url: string,
  path: string,
  anchor: string,
  from: SourceDocument,
  collection: Collection,
): Resolution {
  const place = placeOf(path);
  if (place.type === 'picture' && collection.paths.has(path))
    return { address: permalinks.image(posix.basename(path)) };
  if (!collection.paths.has(path) || place.type !== 'document') return missing(url, path, from, collection);
  const target = path === from.path ? from : collection.documents.find((document) => document.path === path);
  // A source that could not be read has unknown headings; it has its own finding.
  if (!target) return { address: '' };
  if (anchor === '') return { address: permalinkOf(target) };
  const anchors = anchorsOf(target);
  if (anchors === null || anchors.includes(anchor)) return { address: permalinkOf(target, anchor) };
  const name = posix.basename(path);
  return {
    rule: 'link-anchor',
    message: `${name} has no heading \`#${anchor}\`.`,
    advice: anchors.length > 0 ? adviseChoice(anchor, anchors) : 'Link to the file alone.',
  };
}

/** Headings, and for a note the sources it cites; null where front matter with problems leaves those unknown. */
function anchorsOf(document: SourceDocument): string[] | null {
  if (document.kind !== 'guide' && document.data === null) return null;
  const headings = document.headings.map(({ anchor }) => anchor);
  const cited = document.kind === 'field-note' ? citedIds(document as SourceDocument<'field-note'>) : [];
  return cited && [...headings, ...cited];
}

function missing(url: string, path: string, from: SourceDocument, collection: Collection): Resolution {
  if (isMisplaced(collection, path)) return { address: '' };
  const known = [...collection.paths];
  const relative = (target: string): string => posix.relative(posix.dirname(from.path), target);
  const sameButCase = known.find((candidate) => candidate !== path && candidate.toLowerCase() === path.toLowerCase());
  if (sameButCase)
    return {
      rule: 'link-case',
      message: `\`${url}\` differs from the file's name in case.`,
      advice: `Write \`${relative(sameButCase)}\`.`,
    };
  const nearest = findNearest(path, known);
  const advice = nearest
    ? `Did you mean \`${relative(nearest)}\`?`
    : 'Link to a Markdown file of the framework by its relative path.';
  return { rule: 'link-broken', message: `There is no source at \`${url}\`.`, advice };
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
