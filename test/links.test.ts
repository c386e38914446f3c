/** Every link of a site, in every form that it has, leads to a file of the media type that it promises. */
import { describe, expect, it } from 'vitest';
import { fourReleases } from './support/fabricated-releases.ts';
import { followLinks } from './support/links.ts';
import { releaseAddresses } from './support/releases.ts';
import { renderSite, siteOf, type Site } from './support/site.ts';
import { FULL, SMALL } from './support/sources.ts';

const releases = fourReleases();
const sites: [name: string, site: Site, others: ReadonlySet<string>][] = [
  ['a small framework', await siteOf(SMALL), new Set()],
  [
    'a small framework with releases, under a base path',
    await renderSite(SMALL, 'https://small.example/some/base/', { releases }),
    releaseAddresses(releases),
  ],
  ['the full framework', await siteOf(FULL), new Set()],
];

/** What a site with an origin has of links, whatever its texts say. */
const KINDS = [
  'a',
  'a prev',
  'a next',
  'link canonical',
  'link alternate',
  'link stylesheet',
  'link icon',
  'link apple-touch-icon',
  'link preload',
  'script',
  'og:url',
  'og:image',
  'data',
  '"@id"',
  '"item"',
  'loc',
  'id',
  'link',
  'guid',
  'atom:link',
  'a in a feed',
  '"feed_url"',
  '"home_page_url"',
  '"$id"',
  'Markdown',
  'robots',
];

describe.each(sites)('the links of %s', (name, site, others) => {
  const { counts, broken } = followLinks(site, others);

  it('lead to what they promise', () => {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${name}: ${all} links followed, of ${counts.size} kinds`);
    expect(broken).toEqual([]);
  });

  it('are of every kind', () => {
    expect(KINDS.filter((kind) => !counts.has(kind))).toEqual([]);
  });
});
