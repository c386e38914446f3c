/** The links of a site, followed as a browser, a feed reader or a crawler would: from every kind of file, to a file of the media type that is promised. */
import type { Element } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { elementsOf } from './html.ts';
import { pagesOf, type PublishedSite } from './site.ts';
import { parseXml, type Xml } from './xml.ts';

/** What was followed: how many links within the site, by what they are, and those that do not lead where they promise. */
export type Followed = { readonly counts: ReadonlyMap<string, number>; readonly broken: readonly string[] };

/** A link: what it is, the address as written, and the media type that it promises, `image/` for any picture. */
type Link = { readonly is: string; readonly address: string; readonly type?: string | undefined };

/** Links and fragments of a site that lead nowhere or to something else than promised, each with its file. `others` are files that are published beside what is rendered. */
export function brokenLinks(site: PublishedSite, others: ReadonlySet<string> = new Set()): readonly string[] {
  return followLinks(site, others).broken;
}

/** Follows every link of every file. */
export function followLinks(site: PublishedSite, others: ReadonlySet<string> = new Set()): Followed {
  const counts = new Map<string, number>();
  const broken: string[] = [];
  const pages = new Map(pagesOf(site).map(([path, markup]) => [path, elementsOf(markup)]));
  const target = targetsIn(site, pages, others);
  for (const [path, content] of site.files) {
    const elements = pages.get(path);
    const links = elements ? pageLinks(elements, site) : linksOf(path, content, site);
    for (const link of links) {
      const url = URL.parse(link.address, addressOf(path, site, link.address));
      if (url && url.origin !== site.origin && /^(?:https|mailto|data):$/.test(url.protocol)) continue;
      counts.set(link.is, (counts.get(link.is) ?? 0) + 1);
      const flaw = url ? target(url, link) : 'is no address';
      if (flaw) broken.push(`${path}: ${link.is} ${link.address} ${flaw}`);
    }
  }
  return { counts, broken };
}

/** Where a file stands on the web. The error page is served at any address, so links out of it are tried at a deep one. */
function addressOf(path: string, { origin, base }: PublishedSite, link: string): string {
  const shown = path === '/404.html' && !link.startsWith('#') ? '/a/b/c/' : path.replace(/index\.html$/, '');
  return `${origin}${base}${shown.slice(1)}`;
}

/** What is wrong with where a link leads, or undefined. */
function targetsIn(
  site: PublishedSite,
  pages: ReadonlyMap<string, readonly Element[]>,
  others: ReadonlySet<string>,
): (url: URL, link: Link) => string | undefined {
  const types = remembered((path) => mediaType(path, site.files.get(path)));
  const ids = remembered((path) => new Set(pages.get(path)?.flatMap(({ properties }) => properties['id'] ?? [])));
  return (url, { type }) => {
    if (!url.pathname.startsWith(site.base)) return 'leads out of the site';
    const inside = `/${url.pathname.slice(site.base.length)}`;
    const path = inside.endsWith('/') ? `${inside}index.html` : inside;
    if (!site.files.has(path) && !others.has(path) && !site.drawn?.has(path)) return 'leads nowhere';
    const found = types(path);
    if (type !== undefined && !isPromised(found, type)) return `is ${found} and no ${type}`;
    const isThere = url.hash === '' || !pages.has(path) || ids(path).has(decodeURIComponent(url.hash.slice(1)));
    return isThere ? undefined : '(fragment)';
  };
}

/** A function of a path or a text that is asked once for each. */
function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  css: 'text/css',
  csv: 'text/csv',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gz: 'application/gzip',
  cff: 'application/yaml',
  bib: 'application/x-bibtex',
};

/** What a file is: by its name, and where several kinds share an ending, by its first words. */
function mediaType(path: string, content: string | Uint8Array | undefined): string {
  const named = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';
  if (typeof content !== 'string') return named;
  if (named === 'text/html' && !/^<!doctype html>/i.test(content)) return 'unknown';
  if (named === 'application/json' && /"version": *"https:\/\/jsonfeed\.org/.test(content))
    return 'application/feed+json';
  if (named !== 'application/xml') return named;
  const root = /<([a-z]+)/.exec(content)?.[1];
  return root === 'feed' ? 'application/atom+xml' : root === 'rss' ? 'application/rss+xml' : named;
}

function isPromised(found: string, type: string): boolean {
  return type.endsWith('/')
    ? found.startsWith(type)
    : found === type || (type === 'application/json' && found.endsWith('json'));
}

function linksOf(path: string, content: string | Uint8Array, site: PublishedSite): Link[] {
  if (typeof content !== 'string') return [];
  if (path.endsWith('.xml')) return xmlLinks(parseXml(content));
  if (path.endsWith('.json')) return jsonLinks(JSON.parse(content), site);
  if (path.endsWith('.md') || path === '/llms.txt') return markdownLinks(content);
  if (path === '/robots.txt')
    return [{ is: 'robots', address: /^Sitemap: (.*)$/m.exec(content)![1]!, type: 'application/xml' }];
  if (path === '/_redirects') return redirects(content);
  return [];
}

const markdown = unified().use(remarkParse).use(remarkGfm);

/** A page as Markdown leads to its page, and `llms.txt` to such pages; a link says what it leads to by its ending alone. */
const markdownLinks = remembered((content): Link[] => {
  const links: Link[] = [];
  visit(markdown.parse(content), (node) => {
    if (node.type === 'link' || node.type === 'definition') links.push({ is: 'Markdown', address: node.url });
    if (node.type === 'image') links.push({ is: 'Markdown', address: node.url, type: 'image/' });
  });
  return links;
});

function redirects(content: string): Link[] {
  const addresses = content
    .split('\n')
    .flatMap((line) => line.split(' ').slice(0, 2))
    .filter((part) => part !== '');
  return addresses.map((address) => ({ is: 'redirect', address, type: 'text/html' }));
}

/** What a `rel` promises where no attribute does. */
const RELS: Readonly<Record<string, string>> = {
  canonical: 'text/html',
  prev: 'text/html',
  next: 'text/html',
  license: 'text/html',
  stylesheet: 'text/css',
  icon: 'image/',
  'apple-touch-icon': 'image/png',
  manifest: 'application/manifest+json',
};

function pageLinks(elements: readonly Element[], site: PublishedSite): Link[] {
  return elements.flatMap((element) => elementLinks(element, site));
}

function elementLinks({ tagName, properties, children }: Element, site: PublishedSite): Link[] {
  const rel = properties['rel'] === undefined ? '' : [properties['rel']].flat().join(' ');
  const said = properties['type'] === undefined ? RELS[rel] : properties['type'];
  const links: Link[] = [];
  const add = (is: string, value: unknown, type?: string): void => {
    if (typeof value === 'string') links.push({ is, address: value, type });
  };
  // A link without words about itself may be for people to read, to download or to load; it only has to lead somewhere.
  add(rel === '' ? tagName : `${tagName} ${rel}`, properties['href'], said);
  add(tagName, properties['src'], tagName === 'img' ? 'image/' : tagName === 'script' ? 'text/javascript' : undefined);
  add('data', properties['dataSource'], 'application/json');
  add('data', properties['dataRoot'], 'text/html');
  if (tagName === 'meta') links.push(...metaLinks(properties));
  const [text] = children;
  if (properties['type'] === 'application/ld+json' && text?.type === 'text')
    links.push(...jsonLinks(JSON.parse(text.value), site));
  return links;
}

function metaLinks(properties: Element['properties']): Link[] {
  const [name, content] = [String(properties['property'] ?? properties['name'] ?? ''), String(properties['content'])];
  if (name.endsWith(':url')) return [{ is: name, address: content, type: 'text/html' }];
  if (/^(?:og|twitter):image(?::src)?$/.test(name)) return [{ is: name, address: content, type: 'image/' }];
  if (String(properties['httpEquiv']) !== 'refresh') return [];
  return [{ is: 'refresh', address: /url=(.*)$/.exec(content)![1]!, type: 'text/html' }];
}

/** Links of feeds and of a sitemap, by the names of their elements, and those of the texts that entries bring along. */
function xmlLinks({ name, attributes, text, children }: Xml): Link[] {
  const here: Link[] = [];
  const { href, type = 'text/html' } = attributes;
  if (href !== undefined) here.push({ is: name, address: href, type });
  if (['loc', 'link', 'guid', 'id'].includes(name) && text !== '')
    here.push({ is: name, address: text, type: 'text/html' });
  if (name === 'content' || name === 'content:encoded') here.push(...fragmentLinks(text));
  return [...here, ...children.flatMap(xmlLinks)];
}

/** Links of HTML that is read away from its page. */
function fragmentLinks(markup: string): Link[] {
  return elementsOf(markup).flatMap(({ tagName, properties }) =>
    [properties['href'], properties['src']].flatMap((address) =>
      typeof address === 'string' ? [{ is: `${tagName} in a feed`, address }] : [],
    ),
  );
}

/** Every full address of the site among some data. */
function jsonLinks(value: unknown, site: PublishedSite): Link[] {
  if (Array.isArray(value)) return value.flatMap((member) => jsonLinks(member, site));
  if (value === null || typeof value !== 'object') return [];
  const type = 'encodingFormat' in value ? String(value.encodingFormat) : undefined;
  return Object.entries(value).flatMap(([key, member]): Link[] => {
    if (typeof member !== 'string') return jsonLinks(member, site);
    if (key === 'content_html') return fragmentLinks(member);
    if (!member.startsWith(`${site.origin}/`) || key === 'content_text') return [];
    return [
      {
        is: `"${key}"`,
        address: member,
        type: key === 'feed_url' ? 'application/feed+json' : (type ?? jsonTypes[key]),
      },
    ];
  });
}

const jsonTypes: Readonly<Record<string, string>> = {
  '@id': 'text/html',
  item: 'text/html',
  home_page_url: 'text/html',
  page: 'text/html',
  pages: 'text/html',
};
