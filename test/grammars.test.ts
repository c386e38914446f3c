/** What other programs read by their own grammars: nothing that does not fit is written, and all that is written fits. */
import { describe, expect, it } from 'vitest';
import { headerLines, isLiteralPath, listedAddress, listedDay, redirectLine } from '../scripts/render/grammars.ts';
import { feedFiles } from '../scripts/render/feeds.ts';
import { renderSitemap } from '../scripts/render/sitemap.ts';
import { renderRedirects } from '../scripts/render/redirects.ts';
import type { RenderContext } from '../scripts/render/context.ts';
import type { Edition } from '../scripts/render/editions.ts';
import { edited, small } from './diff/support.ts';
import { withChangedNotes } from './support/changed-notes.ts';
import { fourReleases } from './support/fabricated-releases.ts';
import {
  readAtom,
  readHeaders,
  readJsonFeed,
  readRedirects,
  readRobots,
  readRss,
  readSitemap,
} from './support/grammars.ts';
import { releaseOf, renamed } from './support/releases.ts';
import { renderSite, type Site } from './support/site.ts';
import { FULL, SMALL } from './support/sources.ts';

const HOME = 'https://gradient.example/some/base/';
const older = releaseOf({ ...small, version: '1.0.0' });
const newer = releaseOf(
  edited(renamed(renamed(small, 'mode', 'shared', 'joint'), 'dimension', 'D4', 'D9'), () => undefined, '2.0.0'),
  { previous: '1.0.0' },
);

const sites: [name: string, site: Site][] = [
  ['the full framework', await renderSite(FULL, HOME)],
  ['a small framework', await renderSite(SMALL, 'https://gradient.example/', { sources: withChangedNotes() })],
  ['a small framework with releases', await renderSite(SMALL, undefined, { releases: fourReleases() })],
  ['a framework with former ids', await renderSite(SMALL, HOME, { releases: [newer, older], draft: true })],
];

describe.each(sites)('what is written for %s fits', (_name, site) => {
  const { origin, base, files } = site;
  const text = (path: string): string => site.text(path);
  const home = origin + base;
  const fileOf = (address: string): string => {
    expect(address.startsWith(home)).toBe(true);
    const path = `/${address.slice(home.length).replace(/#.*$/, '')}`;
    return path.endsWith('/') ? `${path}index.html` : path;
  };

  it('the grammars of hosts and search engines', () => {
    const rules = [...readHeaders(text('/_headers')).keys()];
    expect(rules).toEqual([`${base}*`, `${base}assets/*`]);
    const { sitemap } = readRobots(text('/robots.txt'));
    expect(sitemap).toBe(`${home}sitemap.xml`);
    const listed = [...readSitemap(text('/sitemap.xml')).keys()];
    expect(listed.filter((address) => !files.has(fileOf(address)))).toEqual([]);
  });

  it('the grammar of redirects, which lead to pages', () => {
    if (!files.has('/_redirects')) return;
    const redirects = [...readRedirects(text('/_redirects'))].flat();
    expect(redirects.filter((path) => !files.has(fileOf(origin + path)))).toEqual([]);
  });

  it('the grammars of feeds, which say alike what there is', () => {
    const feeds = [...files.keys()]
      .filter((path) => path.endsWith('/feed.xml'))
      .map((path) => path.slice(0, -'feed.xml'.length));
    expect(feeds.length).toBeGreaterThan(0);
    for (const folder of feeds) {
      const read = {
        'feed.xml': readAtom(text(`${folder}feed.xml`)),
        'rss.xml': readRss(text(`${folder}rss.xml`)),
        'feed.json': readJsonFeed(text(`${folder}feed.json`)),
      };
      for (const [file, { self, page, ids }] of Object.entries(read)) {
        expect([self, page]).toEqual([`${home}${folder.slice(1)}${file}`, `${home}${folder.slice(1)}`]);
        expect(ids).toEqual(read['feed.xml'].ids);
        expect(ids.filter((id) => !files.has(fileOf(id)))).toEqual([]);
      }
    }
  });
});

it('some of these sites have redirects', () => {
  expect(sites.filter(([, { files }]) => files.has('/_redirects'))).not.toEqual([]);
});

const NO_PATHS = [
  '',
  'a',
  '/a b',
  '/a\n/b',
  '/a\r',
  '/a\t',
  '/*',
  '/a*',
  '/:a',
  '/a:b',
  '/ä',
  '/a?b',
  '/a#b',
  '/"',
  '/<',
  '/%',
  '/%zz',
  '/a\\b',
  '/\u0000',
  '/\u202E',
];
const NO_ADDRESSES = [
  '',
  '/a',
  'javascript:alert(1)',
  'https://a.example/ b',
  'https://a.example/\nAllow: /',
  'https://a.example/<',
  'https://a.example/"',
  'https://a.example/ä',
  'https://a.example/\u0001',
  'https://a.example/%',
];
const NO_DAYS = ['', '2026-1-1', '2026-13-01', '2026-01-32', '2026-01-01T00:00:00Z', '2026-01-01\n', 'today'];
const NO_HEADERS = [
  '',
  'X-A',
  'X-A:',
  'X-A: ',
  'X-A: a\nX-B: b',
  'X-A: a\r\n',
  'X-A: ä',
  'X A: a',
  'X-A : a',
  ' X-A: a',
  'X-A:  a',
  'X-A: a ',
  'X-A: a\tb',
  '/a: b',
];
const NO_FIT = /^(?:This is no |A redirect leads to itself)/;

describe('what does not fit is not written', () => {
  it.each(NO_PATHS)('the path %j', (path) => {
    expect(() => redirectLine(path, '/a/')).toThrow(NO_FIT);
    expect(() => redirectLine('/a/', path)).toThrow(NO_FIT);
    // With a sign after it, as `/*` is a path of headers.
    expect(() => headerLines(`${path}|`, [])).toThrow(NO_FIT);
    expect(isLiteralPath(path)).toBe(false);
  });

  it.each(NO_ADDRESSES)('the address %j', (address) => {
    expect(() => listedAddress(address)).toThrow(NO_FIT);
  });

  it.each(NO_DAYS)('the day %j', (day) => {
    expect(() => listedDay(day)).toThrow(NO_FIT);
  });

  it.each(NO_HEADERS)('the header %j', (header) => {
    expect(() => headerLines('/*', [header])).toThrow(NO_FIT);
  });

  it('a redirect to itself', () => {
    expect(() => redirectLine('/a/', '/a/')).toThrow(NO_FIT);
  });

  it('and what fits is', () => {
    expect(redirectLine("/a/b-1.0+x_~(!'&=;,@)/", '/%C3%A9/')).toBe("/a/b-1.0+x_~(!'&=;,@)/ /%C3%A9/ 301\n");
    expect(headerLines('/some/base/*', ["Content-Security-Policy: default-src 'none'"])).toHaveLength(2);
    for (const address of [
      'http://localhost:8080/',
      'https://[::1]/a',
      'https://a.example',
      `${HOME}framework/#page:notes`,
    ])
      expect(listedAddress(address)).toBe(address);
    expect(listedDay('2026-02-28')).toBe('2026-02-28');
  });

  const site = { origin: 'https://a.example', base: '/', repository: null };

  it('whichever file it is for', () => {
    const entry = {
      title: 'A',
      address: 'https://a.example/a',
      date: '2026-01-01',
      updated: '2026-01-01',
      summary: 'A',
    };
    const feed = (changes: object) => [
      ...feedFiles(site, small, {
        permalink: '/a/',
        title: 'A',
        description: 'A',
        entries: [{ ...entry, ...changes }],
      }),
    ];
    expect(feed({})).toHaveLength(3);
    expect(() => feed({ address: 'https://a.example/a b' })).toThrow(NO_FIT);
    expect(() => feed({ date: '2026-01' })).toThrow(NO_FIT);
    expect(() => feed({ updated: 'x' })).toThrow(NO_FIT);
    expect(() => [...renderSitemap([{ permalink: '/a\nb/', modified: null }], site)]).toThrow(NO_FIT);
    expect(() => [...renderSitemap([{ permalink: '/a/', modified: '2026' }], site)]).toThrow(NO_FIT);
    const edition = {
      model: small,
      facets: [],
      pages: { former: new Map([['/a*/', '/b/']]) },
      placeOf: (to: string) => to,
      canonical: (to: string) => to,
    };
    expect(() => [...renderRedirects([edition as unknown as Edition], { site } as RenderContext)]).toThrow(NO_FIT);
  });
});

describe('the readers', () => {
  it.each<[string, (content: string) => unknown, string]>([
    ['a redirect with a space', readRedirects, '/a b/ /c/ 301\n'],
    ['a redirect with a place to fill in', readRedirects, '/a/:b /c/ 301\n'],
    ['a redirect that goes on', readRedirects, '/a/ /b/ 301\n/b/ /c/ 301\n'],
    ['two redirects from one address', readRedirects, '/a/ /b/ 301\n/a/ /c/ 301\n'],
    ['a line that does not end', readRedirects, '/a/ /b/ 301'],
    ['a header without an address', readHeaders, '  X-A: a\n'],
    ['a header twice', readHeaders, '/*\n  X-A: a\n  x-a: b\n'],
    ['a carriage return', readHeaders, '/*\n  X-A: a\r\n'],
    ['a second group', readRobots, 'User-agent: *\nAllow: /\n\nSitemap: https://a.example/s.xml\nDisallow: /\n'],
    [
      'a path for an address',
      readSitemap,
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/a</loc></url></urlset>',
    ],
    [
      'a day that there is not',
      readSitemap,
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc><lastmod>2026-02-30</lastmod></url></urlset>',
    ],
    ['a feed without entries', readJsonFeed, '{"version":"https://jsonfeed.org/version/1.1"}'],
  ])('refuse %s', (_name, read, content) => {
    expect(() => read(content)).toThrow(/./);
  });
});
