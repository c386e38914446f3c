/** What programs read: feeds, lists of pages, pages as Markdown, data in pages, and what browsers are told to allow. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { permalinks, type Notes } from '../scripts/model/index.ts';
import { headersFile, withPolicy } from '../scripts/render/content-policy.ts';
import { noteFeeds } from '../scripts/render/feeds.ts';
import { socialPath } from '../scripts/render/social.ts';
import { atomFeed, jsonFeed, rssFeed, type Feed } from '../templates/feed.ts';
import { hostileText } from './report/support.ts';
import { fourReleases } from './support/fabricated-releases.ts';
import { elementsOf, fold, textOf } from './support/html.ts';
import { releaseAddresses } from './support/releases.ts';
import { pagesOf, renderSite, siteOf, type Site } from './support/site.ts';
import { FULL, SMALL, smallSources, smallText, withFile } from './support/sources.ts';
import { all, parseXml, textsOf } from './support/xml.ts';

const releases = fourReleases();
const small = await renderSite(SMALL, undefined, { releases });
const nowhere = await renderSite(SMALL, undefined, {
  releases,
  site: { origin: null, base: '/some/base/', repository: null },
});
const sites: [name: string, site: Site][] = [
  ['the full framework', await siteOf(FULL)],
  ['a small framework with releases, under a base path', small],
];
const BASE = 'https://small.example/some/base/';

/** The file of a site that a full address leads to, and whether the anchor is there. */
function leads(site: Site, address: string, others: ReadonlySet<string> = new Set()): boolean {
  const home = site.origin + site.base;
  if (!address.startsWith(home)) return !address.startsWith(site.origin);
  const [path = '', anchor] = `/${address.slice(home.length)}`.split('#');
  const file = path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) return others.has(path);
  return anchor === undefined || elementsOf(site.text(file)).some(({ properties }) => properties['id'] === anchor);
}

function metaOf(markup: string, key: string): string | undefined {
  const meta = elementsOf(markup).find(
    ({ tagName, properties }) => tagName === 'meta' && (properties['name'] === key || properties['property'] === key),
  );
  return meta && String(meta.properties['content']);
}

function canonicalOf(markup: string): string | undefined {
  const link = elementsOf(markup).find(({ properties }) => String(properties['rel']) === 'canonical');
  return link && String(link.properties['href']);
}

function alternatesOf(markup: string): [type: string, href: string][] {
  return elementsOf(markup)
    .filter(({ tagName, properties }) => tagName === 'link' && String(properties['rel']) === 'alternate')
    .map(({ properties }) => [String(properties['type']), String(properties['href'])]);
}

describe('feeds', () => {
  const listed = small.notes.records.filter(({ status }) => status !== 'withdrawn');
  const addresses = listed.map(({ slug }) => `${BASE}field-notes/${slug}/`);
  const content = (html: string): [string, string] => [html.includes('<h2') ? 'whole' : 'short', html];

  it('of notes bring each listed note whole, the newest first, as Atom', () => {
    const feed = parseXml(small.text('/field-notes/feed.xml'));
    const entries = all(feed, 'entry');
    expect(entries.map((entry) => textsOf(entry, 'id')[0])).toEqual(addresses);
    expect(entries.map((entry) => textsOf(entry, 'title')[0])).toEqual(listed.map(({ title }) => title));
    expect(entries.map((entry) => textsOf(entry, 'published')[0])).toEqual(
      listed.map(({ date }) => `${date}T00:00:00Z`),
    );
    expect(textsOf(feed, 'updated')).toEqual([`${listed[0]!.date}T00:00:00Z`]);
    for (const [index, entry] of entries.entries()) {
      const [html] = textsOf(entry, 'content');
      expect(textOf(html!)).toContain(textOf(small.notes.body(listed[index]!.slug).html).slice(0, 40));
      expect(textsOf(entry, 'summary')).toEqual([listed[index]!.summary]);
    }
  });

  it('say the same as RSS and as JSON', () => {
    const [channel] = parseXml(small.text('/field-notes/rss.xml')).children;
    const items = all(channel!, 'item');
    const json = JSON.parse(small.text('/field-notes/feed.json')) as {
      version: string;
      feed_url: string;
      items: { id: string; title: string; summary: string; content_html: string; date_published: string }[];
    };
    expect(items.map((item) => textsOf(item, 'guid')[0])).toEqual(addresses);
    expect(json.items.map(({ id }) => id)).toEqual(addresses);
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${BASE}field-notes/feed.json`,
    });
    const atom = all(parseXml(small.text('/field-notes/feed.xml')), 'entry');
    expect(items.map((item) => textsOf(item, 'content:encoded')[0])).toEqual(
      atom.map((entry) => textsOf(entry, 'content')[0]),
    );
    expect(json.items.map((item) => content(item.content_html)[0])).toEqual(listed.map(() => 'whole'));
    for (const [index, item] of items.entries()) {
      expect(new Date(textsOf(item, 'pubDate')[0]!).toISOString().slice(0, 10)).toBe(listed[index]!.date);
      expect(json.items[index]!.date_published).toBe(`${listed[index]!.date}T00:00:00Z`);
    }
  });

  it.each(sites)('of %s have full addresses that resolve, also in texts', (_name, site) => {
    const { items } = JSON.parse(site.text('/field-notes/feed.json')) as { items: { content_html: string }[] };
    const found = items.flatMap(({ content_html: html }) =>
      elementsOf(html).flatMap(({ properties }) => [properties['href'], properties['src']].filter(Boolean)),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((address) => !/^(?:https?|mailto):/.test(String(address)))).toEqual([]);
    expect(found.filter((address) => !leads(site, String(address)))).toEqual([]);
  });

  it('of releases are there in all three forms', () => {
    const wanted = releases.map(({ record }) => `${BASE}releases/${record.version}/`);
    const atom = parseXml(small.text('/releases/feed.xml'));
    expect(all(atom, 'entry').map((entry) => textsOf(entry, 'id')[0])).toEqual(wanted);
    expect(textsOf(atom, 'updated')).toEqual(['2026-04-05T00:00:00Z']);
    const [channel] = parseXml(small.text('/releases/rss.xml')).children;
    expect(all(channel!, 'item').map((item) => textsOf(item, 'link')[0])).toEqual(wanted);
    const json = JSON.parse(small.text('/releases/feed.json')) as { items: { url: string; content_text: string }[] };
    expect(json.items.map(({ url }) => url)).toEqual(wanted);
    expect(json.items[0]!.content_text).toBe(releases[0]!.record.summary);
  });

  it('are named in the heads of the pages that they go with', () => {
    const types = ['application/atom+xml', 'application/rss+xml', 'application/feed+json'];
    for (const path of ['/field-notes/index.html', '/field-notes/one-change/index.html', '/releases/index.html']) {
      const found = alternatesOf(small.text(path)).filter(([type]) => type !== 'text/markdown');
      expect(found.map(([type]) => type)).toEqual(types);
      for (const [, href] of found) expect(leads(small, new URL(href, BASE + path.slice(1)).href)).toBe(true);
    }
  });

  it('hold the fifty notes that were published or changed last', () => {
    const [first] = small.notes.records;
    const records = Array.from({ length: 60 }, (_, index) => ({
      ...first!,
      slug: `note-${index}`,
      ...(index === 55 ? { corrections: [{ date: '2026-03-03', what: 'It ran.' }] } : {}),
    }));
    const notes: Notes = { records, booklet: [], body: () => ({ html: '', markdown: '' }) };
    const site = { origin: 'https://a.example', base: '/', repository: null };
    const files = [...noteFeeds({ model: small.model, notes, target: (address) => address }, site)];
    const { items } = JSON.parse(String(files.find(({ path }) => path.endsWith('.json'))!.content)) as {
      items: { url: string }[];
    };
    expect(items).toHaveLength(50);
    const slugs = items.map(({ url }) => url.replace('https://a.example/field-notes/', '').slice(0, -1));
    expect(slugs.slice(0, 2)).toEqual(['note-55', 'note-0']);
    expect(slugs).not.toContain('note-49');
  });

  it('are not there where the site has no address', () => {
    const found = [...nowhere.files.keys()].filter((path) => /feed|rss|sitemap|robots/.test(path));
    expect(found).toEqual([]);
    for (const [path, markup] of pagesOf(nowhere)) expect(markup, path).not.toMatch(/feed\.xml|og:image|ld\+json/);
  });

  it('are well-formed, whatever the texts', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (words) => {
        const entry = {
          title: words,
          address: 'https://a.example/?b=1&c="2"',
          date: '2026-01-02',
          updated: '2026-02-03',
          summary: words,
        };
        const feed: Feed = {
          title: words,
          description: words,
          language: 'en',
          author: words,
          address: entry.address,
          entries: [{ ...entry, content: words, authors: [words], tags: [words] }, entry],
        };
        expect(all(parseXml(atomFeed(feed, entry.address).markup), 'entry')).toHaveLength(2);
        expect(all(parseXml(rssFeed(feed, entry.address).markup).children[0]!, 'item')).toHaveLength(2);
        expect(JSON.parse(JSON.stringify(jsonFeed(feed, entry.address)))).toMatchObject({ items: [{}, {}] });
      }),
    );
  });
});

describe.each(sites)('the pages of %s', (_name, site) => {
  const others = releaseAddresses(site === small ? releases : []);
  const home = site.origin + site.base;
  const addressOf = (path: string): string => home + path.slice(1).replace(/index\.html$/, '');

  it('are in the sitemap where search engines are to find them, and no others', () => {
    const entries = all(parseXml(site.text('/sitemap.xml')), 'url');
    const listed = entries.map((entry) => textsOf(entry, 'loc')[0]!);
    const wanted = pagesOf(site)
      .filter(([path, markup]) => addressOf(path) === canonicalOf(markup) && metaOf(markup, 'robots') === undefined)
      .map(([path]) => addressOf(path))
      .filter((address) => !/\/contribute\/rules\/.+/.test(address));
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    expect(listed).toContain(`${home}contribute/rules/`);
    const dated = entries.filter((entry) => all(entry, 'lastmod').length > 0);
    const records = site.notes.records.filter(({ status }) => status !== 'withdrawn');
    expect(dated.map((entry) => [textsOf(entry, 'loc')[0], textsOf(entry, 'lastmod')[0]])).toEqual(
      expect.arrayContaining(records.map(({ slug, date }) => [`${home}field-notes/${slug}/`, date])),
    );
    expect(site.text('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`);
  });

  it('are left out of search or known by another page there, and never both', () => {
    const canonicals = new Set<string>();
    for (const [path, markup] of pagesOf(site)) {
      const canonical = canonicalOf(markup);
      const isElsewhere = canonical !== undefined && canonical !== addressOf(path);
      if (isElsewhere) canonicals.add(canonical);
      expect([path, isElsewhere && metaOf(markup, 'robots') === 'noindex']).toEqual([path, false]);
      expect(canonical ?? metaOf(markup, 'robots'), path).toBeDefined();
    }
    // What another page is known by may be found.
    const listed = site.text('/sitemap.xml');
    for (const canonical of canonicals) expect(listed).toContain(`<loc>${canonical}</loc>`);
  });

  it('say how they look where they are shared', () => {
    for (const [path, markup] of pagesOf(site)) {
      if (markup.includes('http-equiv="refresh"')) continue;
      expect([path, metaOf(markup, 'og:url')]).toEqual([path, canonicalOf(markup)]);
      expect(markup).toContain(`<title>${/og:title" content="([^"]*)"/.exec(markup)![1]}`);
      expect(metaOf(markup, 'og:description')).toBe(metaOf(markup, 'description'));
      expect(metaOf(markup, 'og:image')).toMatch(/^https:\/\/.*\/social\/[\w-]+\.png$/);
      expect(metaOf(markup, 'og:image:alt')).toContain(site.model.title);
      expect(metaOf(markup, 'og:type')).toBe(
        /^(?:\/v\/[^/]+)?\/field-notes\/[^/]+\/index\.html$/.test(path) ? 'article' : 'website',
      );
      expect(metaOf(markup, 'twitter:card')).toBe('summary_large_image');
    }
  });

  it('hold data whose addresses resolve', () => {
    const types = new Set<string>();
    for (const [path, markup] of pagesOf(site)) {
      const blocks = [...markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
      if (blocks.length === 0) continue;
      expect(blocks, path).toHaveLength(1);
      expect(metaOf(markup, 'robots'), path).toBeUndefined();
      for (const [key, value] of stringsIn(JSON.parse(blocks[0]![1]!))) {
        if (key === '@type') types.add(value);
        if (['@id', 'url', 'item', 'contentUrl'].includes(key))
          expect([path, value, leads(site, value, others)]).toEqual([path, value, true]);
      }
    }
    const wanted = ['WebSite', 'DefinedTermSet', 'DefinedTerm', 'Article', 'BreadcrumbList', 'CreativeWork'];
    expect([...types]).toEqual(expect.arrayContaining(wanted));
  });

  it('stand beside themselves as Markdown, whose links resolve', () => {
    const alternates = [...site.files.keys()].filter((path) => path.endsWith('/index.md'));
    const linked = pagesOf(site).filter(([, markup]) =>
      alternatesOf(markup).some(([type]) => type === 'text/markdown'),
    );
    expect(linked.map(([path]) => path.replace(/html$/, 'md')).toSorted()).toEqual(alternates.toSorted());
    const without = pagesOf(site).filter(([path, markup]) => !linked.some(([one]) => one === path) && !isMoved(markup));
    expect(without.map(([path]) => path).toSorted()).toEqual(['/404.html', '/print/index.html']);
    for (const path of alternates) {
      const text = site.text(path);
      expect(text, path).toMatch(/^# \S.*\n\n/);
      expect([path, flawsOf(text)]).toEqual([path, []]);
      for (const address of addressesIn(text))
        expect([path, address, leads(site, address, others)]).toEqual([path, address, true]);
    }
  });

  it('are listed for programs that read Markdown', () => {
    const text = site.text('/llms.txt');
    expect(text).toMatch(/^# .+\n\n> .+\n\n/);
    const addresses = addressesIn(text);
    expect(addresses.filter((address) => !leads(site, address))).toEqual([]);
    for (const { id, status } of site.model.modes)
      expect(addresses.includes(`${home}modes/${id}/index.md`)).toBe(status === 'active');
    for (const { slug, status } of site.notes.records)
      expect(addresses.includes(`${home}field-notes/${slug}/index.md`)).toBe(status !== 'withdrawn');
  });
});

/** Every text among some data, with the key that it stands under. */
function stringsIn(value: unknown, key = ''): [key: string, value: string][] {
  if (typeof value === 'string') return [[key, value]];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((member) => stringsIn(member, key));
  return Object.entries(value).flatMap(([name, member]) => stringsIn(member, name));
}

const markdown = unified().use(remarkParse).use(remarkGfm);

/** A page that only leads to another. */
function isMoved(markup: string): boolean {
  return markup.includes('http-equiv="refresh"');
}

/** What a page as Markdown should not have: a second main heading, headings that skip a level or say nothing, and HTML. */
function flawsOf(text: string): string[] {
  const flaws: string[] = [];
  let last = 0;
  const { children } = markdown.parse(text);
  for (const [index, node] of children.entries()) {
    if (node.type !== 'heading') continue;
    const next = children[index + 1];
    const isEmpty = !next || next.type === 'thematicBreak' || (next.type === 'heading' && next.depth <= node.depth);
    const line = `line ${node.position!.start.line}`;
    if (isEmpty || node.children.length === 0) flaws.push(`${line}: nothing below the heading, or in it`);
    if (node.depth > last + 1 || (last > 0 && node.depth === 1)) flaws.push(`${line}: a heading of the wrong level`);
    last = node.depth;
  }
  visit(markdown.parse(text), 'html', (node) => void flaws.push(`${node.position!.start.line}: ${node.value}`));
  return flaws;
}

function addressesIn(text: string): string[] {
  const found: string[] = [];
  visit(markdown.parse(text), (node) => {
    if (node.type === 'link' || node.type === 'image') found.push(node.url);
  });
  return found;
}

describe('the days in the sitemap', () => {
  const lastmods = (site: Site): Record<string, string | undefined> =>
    Object.fromEntries(
      all(parseXml(site.text('/sitemap.xml')), 'url').map((url) => [
        textsOf(url, 'loc')[0]!.replace(BASE, '/'),
        textsOf(url, 'lastmod')[0],
      ]),
    );
  const daysOf = (paths: readonly string[]): Map<string, string> =>
    new Map(paths.map((path, index) => [path, `2026-01-${String(index + 1).padStart(2, '0')}`]));
  const sources = smallSources()
    .map(({ path }) => path)
    .sort();

  it('are those on which the sources of a page were changed last, where all of them are known', async () => {
    const changed = daysOf(sources);
    const day = (path: string): string => changed.get(path)!;
    const newest = (pattern: RegExp): string =>
      sources
        .filter((path) => pattern.test(path))
        .map(day)
        .sort()
        .at(-1)!;
    const days = lastmods(await renderSite(SMALL, undefined, { changed }));
    expect(days).toMatchObject({
      '/modes/shared/': day('framework/modes/shared.md'),
      '/dimensions/d2/': day('framework/dimensions/d2.md'),
      '/modes/': newest(/\/modes\//),
      '/dimensions/': newest(/\/dimensions\//),
      '/framework/': newest(/\/(?:modes|dimensions|sections|framework\.md|scoring)/),
      '/contribute/': day('CONTRIBUTING.md'),
      '/field-notes/one-change/': '2026-02-28',
      '/field-notes/': '2026-03-01',
      '/field-notes/view/individual/': '2026-02-28',
    });
    const some = daysOf(sources.filter((path) => !path.endsWith('modes/shared.md')));
    const partly = lastmods(await renderSite(SMALL, undefined, { changed: some }));
    expect([partly['/modes/shared/'], partly['/modes/'], partly['/framework/']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(partly['/modes/manual/']).toBeDefined();
  });

  it('are those of releases, for what they show', () => {
    expect(lastmods(small)).toMatchObject({
      '/': '2026-03-04',
      '/modes/shared/': '2026-03-04',
      '/assessment/': '2026-03-04',
      '/print/': '2026-03-04',
      '/releases/': '2026-04-05',
      '/releases/0.9.0/': '2026-01-02',
    });
  });
});

describe('the language of a shared link', () => {
  it.each([
    ['en', undefined],
    ['en-GB', 'en_GB'],
    ['pt-BR', 'pt_BR'],
    ['zh-Hant', undefined],
    ['zh-Hant-TW', 'zh_TW'],
    ['es-419', undefined],
  ])('%s', async (language, locale) => {
    const titlePage = smallText('framework.md').replace(/^language: .*$/m, `language: ${language}`);
    const site = await renderSite(SMALL, undefined, { sources: withFile('framework.md', titlePage) });
    for (const path of ['/index.html', '/print/index.html', '/field-notes/one-change/index.html'])
      expect(metaOf(site.text(path), 'og:locale')).toBe(locale);
  });
});

describe('the picture of a shared link is described', () => {
  it.each([
    ['/index.html', small.model.question],
    ['/modes/shared/index.html', 'Mode 2 of 3: 2 Shared (Small Gradient)'],
    ['/dimensions/d2/index.html', 'Dimensions: D2 Soil (Small Gradient)'],
    ['/field-notes/one-change/index.html', 'Field notes (Small Gradient)'],
    ['/v/0.9.0/modes/shared/index.html', 'Mode 2 of 3: 2 Shared (Small Gradient)'],
  ])('%s', (path, words) => {
    expect(metaOf(small.text(path), 'og:image:alt')).toContain(words);
  });
});

describe('data in pages', () => {
  const dataOf = (path: string): Record<string, unknown>[] => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(small.text(path))!;
    return (JSON.parse(json!) as { '@graph': Record<string, unknown>[] })['@graph'];
  };

  it('make modes and dimensions terms of their sets', () => {
    const { id, name, definition } = small.model.modes[1]!;
    const [term, trail] = dataOf(`/modes/${id}/index.html`);
    const set = { '@id': `${BASE}modes/` };
    expect(term).toMatchObject({ '@type': 'DefinedTerm', name, description: definition.text, inDefinedTermSet: set });
    expect(trail).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, {}, { position: 3 }] });
    const [sets] = dataOf('/modes/index.html');
    expect(sets).toMatchObject({ ...set, '@type': 'DefinedTermSet' });
    expect(JSON.stringify(sets)).toContain(`${BASE}modes/${id}/`);
  });

  it('make notes articles with their sources', () => {
    const [article] = dataOf('/field-notes/one-change/index.html');
    const note = small.notes.records.find(({ slug }) => slug === 'one-change')!;
    expect(article).toMatchObject({
      '@type': 'Article',
      headline: note.title,
      datePublished: note.date,
      author: [{ '@type': 'Organization', name: 'Small Gradient editors' }],
      citation: note.sources.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    });
  });

  it('make releases datasets with every file and its hash', () => {
    const { record, files } = releases.find(({ record: { version } }) => version === '1.0.0')!;
    const [dataset] = dataOf('/releases/1.0.0/index.html');
    expect(dataset).toMatchObject({ '@type': 'Dataset', version: record.version, datePublished: record.date });
    const hashes = (dataset!['distribution'] as { sha256: string }[]).map(({ sha256 }) => sha256);
    expect(hashes).toEqual(files.map(({ sha256 }) => sha256));
  });

  it('cannot end their element, whatever the texts', async () => {
    const hostile = { ...releases[0]!, record: { ...releases[0]!.record, summary: '</script><!-- <pre>\n\n</pre>' } };
    const site = await renderSite(SMALL, undefined, { releases: [hostile] });
    const markup = site.text(`/releases/${hostile.record.version}/index.html`);
    const script = elementsOf(markup).find(({ properties }) => properties['type'] === 'application/ld+json');
    const [text] = script!.children;
    expect(text?.type === 'text' && JSON.parse(text.value)).toMatchObject({
      '@graph': [{ description: hostile.record.summary }, {}],
    });
  });
});

describe('Markdown of a page', () => {
  it('says what the page says', () => {
    const { definition, role, signals } = releases.find(({ record }) => record.version === '1.0.0')!.model.modes[1]!;
    const text = small.text('/modes/shared/index.md');
    for (const part of [definition.markdown.split('\n')[0]!.slice(0, 20), role.title, signals.enterprise[0]!.name])
      expect(text).toContain(part);
    expect(small.text('/field-notes/one-change/index.md')).toContain('[^pot]: A clay pot.');
  });

  it('tells of which version it is, where that is not the current one', () => {
    const text = small.text('/v/0.9.0/modes/shared/index.md');
    expect(text).toMatch(/^# .+\n\n> You are reading version 0\.9\.0/);
    expect(text).toContain(`(${BASE}modes/shared/)`);
    expect(text).toContain(`(${BASE}v/0.9.0/`);
    expect(small.text('/modes/shared/index.md')).not.toContain('You are reading');
  });

  it('has links that are seen from its file, where the site has no address', () => {
    const here = 'https://a.example/some/base/';
    const site: Site = { ...nowhere, origin: 'https://a.example', base: '/some/base/' };
    for (const path of [
      '/index.md',
      '/framework/index.md',
      '/v/0.9.0/modes/shared/index.md',
      '/field-notes/one-change/index.md',
    ]) {
      const found = addressesIn(nowhere.text(path));
      expect(found.length).toBeGreaterThan(0);
      for (const address of found) {
        const full = new URL(address, here + path.slice(1)).href;
        expect([path, address, leads(site, full)]).toEqual([path, address, true]);
      }
    }
  });
});

describe('pictures for sharing', () => {
  it.each([
    [permalinks.home, 'home'],
    [permalinks.framework, 'framework'],
    [permalinks.modes, 'framework'],
    [permalinks.mode('shared'), 'mode-shared'],
    [permalinks.dimension('D2'), 'dimension-d2'],
    [permalinks.fieldNote('one-change'), 'field-notes'],
    [permalinks.release('1.0.0'), 'releases'],
    [permalinks.assessment, 'assessment'],
    [permalinks.glossary, 'glossary'],
    [permalinks.rules, 'home'],
    [permalinks.edition('1.0.0', '/modes/gone/'), 'home'],
    [null, 'home'],
  ])('%s', (permalink, name) => {
    expect(socialPath(permalink)).toBe(`/social/${name}.png`);
  });
});

describe('what browsers may load', () => {
  const policyOf = (markup: string): Map<string, string[]> => {
    const meta = elementsOf(markup).find(
      ({ properties }) => String(properties['httpEquiv']) === 'Content-Security-Policy',
    );
    return parsePolicy(String(meta?.properties['content']));
  };
  const parsePolicy = (policy: string): Map<string, string[]> =>
    new Map(policy.split('; ').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]));

  it.each(sites)('is said on every page of %s, with the hash of all that is inline', (_name, site) => {
    const allowed = parsePolicy(/Content-Security-Policy: (.*)/.exec(site.text('/_headers'))![1]!);
    for (const [path, markup] of pagesOf(site)) {
      const policy = policyOf(markup);
      const inline = { 'script-src': inlineOf(markup, 'script'), 'style-src': inlineOf(markup, 'style') };
      for (const [directive, hashes] of Object.entries(inline)) {
        const named = policy.get(directive)!.filter((source) => source.startsWith("'sha256-"));
        expect([path, named.toSorted()]).toEqual([path, [...new Set(hashes)].toSorted()]);
        expect(allowed.get(directive)).toEqual(expect.arrayContaining(named));
      }
      expect(policy.get('default-src')).toEqual(["'none'"]);
      // Said by hosts alone: in a page it would mean nothing.
      expect(policy.has('frame-ancestors')).toBe(false);
      expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
      expect(policy.get('trusted-types')).toEqual(['gradient']);
      expect(policy.get('worker-src')).toEqual(["'none'"]);
      // What comes before it in the head is not held against it.
      expect(markup.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(
        markup.search(/<(?:script|style|link)\b/),
      );
    }
    expect(inlineOf(site.text('/print/index.html'), 'style')).toHaveLength(1);
    expect(allowed.get('frame-ancestors')).toEqual(["'none'"]);
  });

  it('allows what is named, and nothing that a page holds beside it', () => {
    const markup =
      '<head><meta charset="utf-8"><script>a("</b>")</script><script>planted()</script><style>b{}</style></head>';
    const policy = policyOf(withPolicy(markup, { scripts: ['a("</b>")'], styles: ['b{}'] }));
    expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hashOf('a("</b>")')]);
    expect(policy.get('style-src')).toEqual(["'self'", hashOf('b{}')]);
    expect(policy.get('font-src')).toEqual(["'self'"]);
    const withFont = { scripts: [], styles: ['@font-face{src:url(data:font/woff2;base64,x)}'] };
    expect(policyOf(withPolicy(markup, withFont)).get('font-src')).toEqual(["'self'", 'data:']);
    expect(() => withPolicy('<html></html>')).toThrow(/charset/);
  });

  it('is said to hosts below the path of the site, with what may be kept for ever', () => {
    const site = { origin: null, base: '/some/base/', repository: null };
    const { path, content } = headersFile(site, { scripts: [], styles: [] });
    expect(path).toBe('/_headers');
    expect(content).toMatch(
      /^\/some\/base\/\*\n( {2}[A-Z][A-Za-z-]+: .+\n)+\/some\/base\/assets\/\*\n {2}Cache-Control: .*immutable\n$/,
    );
    for (const line of small.text('/_headers').split('\n')) expect(line.length).toBeLessThan(2000);
  });

  it('allows what stands inline in pages of releases, which are published as they are', async () => {
    const site = await renderSite(SMALL, undefined, { releases, frozenStyles: ['old{}'] });
    expect(site.text('/_headers')).toContain(hashOf('old{}'));
  });
});

function inlineOf(markup: string, tag: 'script' | 'style'): string[] {
  return elementsOf(markup)
    .filter(({ tagName, properties }) => tagName === tag && properties['src'] === undefined)
    .filter(({ properties }) => properties['type'] !== 'application/ld+json')
    .map(({ children }) => hashOf(children.map((child) => ('value' in child ? child.value : '')).join('')));
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

it('the error page is kept from search engines, and leads home from any address', () => {
  const markup = small.text('/404.html');
  expect(metaOf(markup, 'robots')).toBe('noindex');
  const hrefs = elementsOf(markup).flatMap(({ properties }) => [properties['href'], properties['src']].filter(Boolean));
  expect(hrefs.filter((href) => !/^(?:\/some\/base\/|https:|#)/.test(String(href)))).toEqual([]);
  expect(fold(textOf(markup))).toContain('Page not found');
});
