/** Strict readers of the files that other programs read: each throws at the first thing that its grammar does not have. */
import { all, parseXml, textsOf, type Xml } from './xml.ts';

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

/** Lines, the last of which ends as all others do; only signs that can be seen and single spaces. */
function linesOf(content: string): string[] {
  must(content.endsWith('\n'), 'The last line does not end.');
  const lines = content.slice(0, -1).split('\n');
  for (const line of lines) must(/^[ -~]*$/.test(line), `This line holds other signs: ${JSON.stringify(line)}`);
  return lines;
}

/** A path that no host takes for a pattern. */
function path(text: string): string {
  must(text.startsWith('/') && !text.startsWith('//'), `This is no path: ${text}`);
  must(new URL(text, 'https://a.example').pathname === text, `A browser asks for another path: ${text}`);
  must(!/[*:?#\s]/.test(text), `This path is a pattern: ${text}`);
  return text;
}

/** A full address, as programs that read addresses write it. */
function address(text: string): string {
  must(/^https?:$/.test(new URL(text).protocol) && new URL(text).href === text, `This is no full address: ${text}`);
  must(/^[!-~]+$/.test(text) && !/["<>\\^`{|}]/.test(text), `This address holds other signs: ${text}`);
  return text;
}

function time(text: string): number {
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text), `This is no time: ${text}`);
  must(new Date(text).toISOString() === text.replace('Z', '.000Z'), `There is no such time: ${text}`);
  return Date.parse(text);
}

function mailTime(text: string): number {
  must(new Date(text).toUTCString() === text, `This is no time as mail has it: ${text}`);
  return Date.parse(text);
}

function unique(texts: readonly string[]): void {
  must(new Set(texts).size === texts.length, 'One of these stands twice.');
}

/** `_redirects`: from where to where, for good. No redirect leads to another, which could go on for ever. */
export function readRedirects(content: string): Map<string, string> {
  const pairs = linesOf(content).map((line): [string, string] => {
    const parts = line.split(' ');
    must(parts.length === 3 && parts[2] === '301', `This is no redirect: ${line}`);
    return [path(parts[0]!), path(parts[1]!)];
  });
  unique(pairs.map(([from]) => from));
  const redirects = new Map(pairs);
  for (const [, to] of pairs) must(!redirects.has(to), `This redirect leads to another: ${to}`);
  return redirects;
}

/** `_headers`: headers by the path, or by how paths begin where it ends in `*`. */
export function readHeaders(content: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const line of linesOf(content)) {
    const header = /^ {2}([!#$%&'*+.^_`|~\dA-Za-z-]+): (\S(?:.*\S)?)$/.exec(line);
    if (header) {
      const [, name, value] = header;
      must(current !== undefined && !current.has(name!.toLowerCase()), `This header has no place: ${line}`);
      current.set(name!.toLowerCase(), value!);
      continue;
    }
    path(line.replace(/\*$/, ''));
    must(!rules.has(line), `This path stands twice: ${line}`);
    current = new Map();
    rules.set(line, current);
  }
  for (const [rule, headers] of rules) must(headers.size > 0, `There is no header for ${rule}`);
  return rules;
}

/** `robots.txt`: one group for all, and where the sitemap is (RFC 9309). */
export function readRobots(content: string): { readonly sitemap: string } {
  const [agent, allow, gap, sitemap, ...rest] = linesOf(content);
  must(agent === 'User-agent: *' && allow === 'Allow: /' && gap === '' && rest.length === 0, 'This is another group.');
  must(sitemap!.startsWith('Sitemap: '), `This is no sitemap: ${sitemap}`);
  return { sitemap: address(sitemap!.slice('Sitemap: '.length)) };
}

/** An element with these attributes and children: names that end in `?` may be missing, in `*` may be there any number of times. */
function element(xml: Xml, name: string, attributes: string, children: string): void {
  must(xml.name === name, `This is no ${name}: ${xml.name}`);
  const known = children.split(' ').filter(Boolean);
  const nameOf = (one: string): string => one.replace(/[?*]$/, '');
  must(
    Object.keys(xml.attributes).toSorted().join(' ') === attributes,
    `${name} has ${Object.keys(xml.attributes).join(' ')}`,
  );
  for (const child of xml.children) must(known.map(nameOf).includes(child.name), `${name} holds ${child.name}`);
  for (const one of known) {
    const { length } = all(xml, nameOf(one));
    must(
      one.endsWith('*') || length === 1 || (one.endsWith('?') && length === 0),
      `${name} holds ${one} ${length} times`,
    );
  }
  must(known.length === 0 || xml.text.trim() === '', `${name} holds text of its own.`);
}

const only = (xml: Xml, name: string): string => textsOf(xml, name)[0]!;

/** `sitemap.xml` (sitemaps.org): the addresses with the days of their last change. */
export function readSitemap(content: string): Map<string, string | null> {
  const root = parseXml(content);
  element(root, 'urlset', 'xmlns', 'url*');
  must(root.attributes['xmlns'] === 'http://www.sitemaps.org/schemas/sitemap/0.9', 'This is another namespace.');
  must(root.children.length > 0 && root.children.length <= 50_000, 'There are too few or too many.');
  const entries = root.children.map((url): [string, string | null] => {
    element(url, 'url', '', 'loc lastmod?');
    const day = textsOf(url, 'lastmod')[0] ?? null;
    if (day !== null) time(`${day}T00:00:00Z`);
    must(only(url, 'loc').length < 2048, 'This address is too long.');
    return [address(only(url, 'loc')), day];
  });
  unique(entries.map(([loc]) => loc));
  return new Map(entries);
}

/** What the forms of a feed say alike. */
type FeedRead = { readonly self: string; readonly page: string; readonly ids: readonly string[] };

/** A feed as Atom (RFC 4287). */
export function readAtom(content: string): FeedRead {
  const feed = parseXml(content);
  element(feed, 'feed', 'xml:lang xmlns', 'title subtitle id link* updated author entry*');
  must(feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom', 'This is another namespace.');
  must(Intl.getCanonicalLocales(feed.attributes['xml:lang']).length === 1, 'This is no language.');
  const [page, self, ...more] = all(feed, 'link').map(({ attributes }) => attributes);
  must(
    self!['rel'] === 'self' && self!['type'] === 'application/atom+xml' && more.length === 0,
    'These are other links.',
  );
  must(only(feed, 'title').trim() !== '', 'There is no title.');
  for (const author of all(feed, 'author')) element(author, 'author', '', 'name');
  const entries = all(feed, 'entry');
  const days = entries.map((entry) => {
    element(entry, 'entry', '', 'title id link published updated author* category* summary content?');
    element(all(entry, 'link')[0]!, 'link', 'href', '');
    for (const author of all(entry, 'author')) element(author, 'author', '', 'name');
    for (const category of all(entry, 'category')) element(category, 'category', 'term', '');
    for (const text of all(entry, 'content')) must(text.attributes['type'] === 'html', 'This is other content.');
    must(only(entry, 'title').trim() !== '', 'An entry has no title.');
    must(time(only(entry, 'published')) <= time(only(entry, 'updated')), 'An entry changed before it was there.');
    must(all(entry, 'link')[0]!.attributes['href'] === only(entry, 'id'), 'An entry has another address.');
    return time(only(entry, 'updated'));
  });
  must(time(only(feed, 'updated')) === Math.max(...days), 'It changed on another day.');
  const ids = entries.map((entry) => address(only(entry, 'id')));
  unique(ids);
  return { self: address(self!['href']!), page: address(page!['href']!), ids };
}

const RSS_SPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** A feed as RSS 2.0. */
export function readRss(content: string): FeedRead {
  const root = parseXml(content);
  element(root, 'rss', 'version xmlns:atom xmlns:content xmlns:dc', 'channel');
  for (const [name, value] of Object.entries({ version: '2.0', ...RSS_SPACES }))
    must(root.attributes[name] === value, `This is another ${name}.`);
  const [channel] = all(root, 'channel');
  element(channel!, 'channel', '', 'title link description language dc:creator lastBuildDate atom:link item*');
  mailTime(only(channel!, 'lastBuildDate'));
  const ids = all(channel!, 'item').map((item) => {
    element(
      item,
      'item',
      '',
      'title link guid pubDate atom:updated? dc:creator* category* description content:encoded?',
    );
    must(only(item, 'guid') === only(item, 'link'), 'An item has another address.');
    must(all(item, 'guid')[0]!.attributes['isPermaLink'] === 'true', 'An item has no address.');
    const updated = textsOf(item, 'atom:updated').map(time)[0];
    must(updated === undefined || updated > mailTime(only(item, 'pubDate')), 'An item changed before it was there.');
    return address(only(item, 'link'));
  });
  unique(ids);
  const self = all(channel!, 'atom:link')[0]!.attributes['href']!;
  return { self: address(self), page: address(only(channel!, 'link')), ids };
}

/** A value that has these keys, of which those that end in `?` may be missing, and no others. */
function record(value: unknown, keys: string): Record<string, unknown> {
  must(typeof value === 'object' && value !== null && !Array.isArray(value), 'This is no object.');
  const known = keys.split(' ');
  for (const key of Object.keys(value)) must(known.includes(key) || known.includes(`${key}?`), `There is a ${key}.`);
  for (const key of known) must(key.endsWith('?') || Object.hasOwn(value, key), `There is no ${key}.`);
  return value as Record<string, unknown>;
}

function texts(value: unknown): string[] {
  must(Array.isArray(value) && value.every((one) => typeof one === 'string'), 'These are no texts.');
  return value;
}

/** A JSON Feed, version 1.1. */
export function readJsonFeed(content: string): FeedRead {
  const feed = record(JSON.parse(content), 'version title description language home_page_url feed_url authors items');
  must(feed['version'] === 'https://jsonfeed.org/version/1.1', 'This is another version.');
  texts([feed['title'], feed['description'], feed['language']]);
  const named = (list: unknown): void => {
    must(Array.isArray(list), 'These are no authors.');
    for (const one of list) texts([record(one, 'name')['name']]);
  };
  named(feed['authors']);
  must(Array.isArray(feed['items']), 'There are no items.');
  const ids = feed['items'].map((one) => {
    const item = record(
      one,
      'id url title summary content_text? content_html? date_published date_modified? authors? tags?',
    );
    const [id, url, published] = texts([
      item['id'],
      item['url'],
      item['date_published'],
      item['title'],
      item['summary'],
    ]);
    must(id === url, 'An item has another address.');
    must(typeof (item['content_text'] ?? item['content_html']) === 'string', 'An item has no content.');
    const modified = item['date_modified'] === undefined ? undefined : time(texts([item['date_modified']])[0]!);
    must(modified === undefined || modified > time(published!), 'An item changed before it was there.');
    time(published!);
    if (item['authors'] !== undefined) named(item['authors']);
    if (item['tags'] !== undefined) unique(texts(item['tags']));
    return address(url!);
  });
  unique(ids);
  const [page, self] = texts([feed['home_page_url'], feed['feed_url']]).map(address);
  return { self: self!, page: page!, ids };
}
