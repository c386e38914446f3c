/** Releases as pages, data and feed show them. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import {
  describeChange,
  diffModels,
  RELEASE_FILES,
  type ReleaseIndex,
  type ReleaseRecord,
  type ReleaseSignature,
} from '../scripts/model/index.ts';
import { elementsOf, htmlFlaws, fold, textOf } from './support/html.ts';
import { fourReleases, releasesOf } from './support/fabricated-releases.ts';
import { brokenLinks } from './support/links.ts';
import { releaseAddresses } from './support/releases.ts';
import { renderSite, siteOf, type Site } from './support/site.ts';
import { SMALL } from './support/sources.ts';

const releases = fourReleases();
const SIGNATURE: ReleaseSignature = {
  path: 'SHA256SUMS.minisig',
  bytes: 300,
  sha256: 'a'.repeat(64),
  keyId: '0123456789ABCDEF',
  key: `RW${'x'.repeat(54)}`,
};
const site = await renderSite(SMALL, undefined, { releases });
const page = (version: string): string => site.text(`/releases/${version}/index.html`);
const release = (version: string) => releases.find(({ record }) => record.version === version)!;
const hrefsOf = (markup: string): string[] =>
  elementsOf(markup).flatMap(({ tagName, properties }) => (tagName === 'a' ? [String(properties['href'])] : []));

/** The pages about releases of a site. */
function releasePagesOf({ files }: Site): [path: string, markup: string][] {
  return [...files].filter(
    (file): file is [string, string] => file[0].startsWith('/releases/') && file[0].endsWith('.html'),
  );
}

describe('the overview', () => {
  const markup = site.text('/releases/index.html');
  const said = textOf(markup);

  it('shows the newest final release first, with its downloads, and then all others by version', () => {
    expect(said).toMatch(
      /Current release .*1\.0\.0.*garden-1\.0\.0\.zip.*model\.json.*All other releases .*1\.1\.0-draft\.1.*1\.0\.0-rc\.1.*0\.9\.0/,
    );
    expect(said).toContain('4 March 2026');
    expect(said).toContain('5 April 2026 Pre-release What 1.1.0-draft.1 is about.');
  });

  it('links to the page, the framework and the files of the current release, to the data and the feed', () => {
    const hrefs = hrefsOf(markup);
    for (const href of ['1.0.0/', '../v/1.0.0/', '1.0.0/modes.csv', '../releases.json', 'feed.xml', '0.9.0/'])
      expect(hrefs).toContain(href);
    expect(hrefs).toContain('../schema/releases-1.json');
  });

  it('says how files are verified', () => {
    expect(said).toContain('gradient -- verify <file or folder>');
    expect(said).toContain('sha256sum -c SHA256SUMS');
  });

  it('has no list of others where there is one release only', async () => {
    const [only] = releasesOf([{ version: '0.1.0-draft', date: '2026-01-02' }]);
    const alone = await renderSite(SMALL, undefined, { releases: [only!] });
    const text = textOf(alone.text('/releases/index.html'));
    expect(text).not.toContain('All other releases');
    expect(text).toContain('Pre-release');
    expect(textOf(alone.text('/releases/0.1.0-draft/index.html'))).toContain('This is the first release.');
  });
});

describe('the page of a release', () => {
  it('says when and what it is, and what it is compared with', () => {
    const said = textOf(page('1.0.0'));
    expect(said).toContain('What 1.0.0 is about. 4 March 2026 Final release');
    expect(said).toContain('Compared with 0.9.0');
    expect(hrefsOf(page('1.0.0'))).toEqual(expect.arrayContaining(['../0.9.0/', '../../v/1.0.0/']));
    expect(textOf(page('1.0.0-rc.1'))).toContain('Pre-release');
  });

  it('has the release notes, with headings below its own and links that are seen from there', () => {
    expect(page('1.0.0')).toContain('<h3>Why</h3><p>See <a href="../../modes/shared/">shared</a> ');
    expect(page('1.0.0')).toContain('and <img src="images/bed.svg" alt="A bed">.</p>');
    expect(textOf(page('0.9.0'))).not.toContain('Release notes');
  });

  it('says what changed by meaning, in the words of the diff', () => {
    const said = textOf(page('1.0.0'));
    const { changes } = diffModels(release('0.9.0').model, release('1.0.0').model);
    expect(changes.length).toBeGreaterThan(2);
    for (const change of changes) {
      expect(said).toContain(fold(describeChange(change).replaceAll('`', '')));
      expect(said).toContain(change.reason);
    }
    expect(said).toContain('Major: means something else now, or no longer resolves');
    expect(page('1.0.0')).toContain('<dt>After</dt><dd>Attentive helper</dd>');
    expect(page('1.0.0')).toContain('condition on <code>D4</code>');
    expect(textOf(page('0.9.0'))).toContain('This is the first release.');
  });

  it('says so where nothing changed, and compares with nothing that is not at hand', async () => {
    const same = releasesOf([
      { version: '1.0.0', date: '2026-01-02', record: { previous: '0.5.0' } },
      { version: '1.0.1', date: '2026-01-03' },
    ]);
    const rendered = await renderSite(SMALL, undefined, { releases: same });
    expect(textOf(rendered.text('/releases/1.0.1/index.html'))).toContain('The framework says the same as in 1.0.0.');
    const first = rendered.text('/releases/1.0.0/index.html');
    expect(textOf(first)).toContain('Compared with 0.5.0');
    expect(textOf(first)).not.toContain('What changed');
  });

  it('lists every file with its size and hash, and links to it', () => {
    const said = textOf(page('1.0.0'));
    const hrefs = hrefsOf(page('1.0.0'));
    for (const { path, sha256 } of release('1.0.0').files) {
      expect(said).toContain(sha256);
      expect(hrefs).toContain(path);
    }
    expect(said).toContain('images/bed.svg A picture that the texts show');
    expect(release('1.0.0').files.length).toBeGreaterThan(Object.keys(RELEASE_FILES).length);
    expect(said).toMatch(/\d bytes [0-9a-f]{64}/);
    expect(said).toMatch(/\d\.\d kB [0-9a-f]{64}/);
    expect(said).toMatch(/\d\.\d MB [0-9a-f]{64}/);
  });

  it('shows how it is cited in three forms', () => {
    const address = 'https://small.example/some/base/releases/1.0.0/';
    const { title, licence } = release('1.0.0').record;
    const said = textOf(page('1.0.0'));
    expect(said).toContain(`${title} editors (2026-03-04). ${title}, version 1.0.0. ${licence}. ${address}`);
    expect(said).toContain(`url = {${address}}`);
    expect(said).toContain(`url: "${address}"`);
  });

  it('says who has signed it, and that nobody has', async () => {
    const signed = releasesOf([
      { version: '1.0.0', date: '2026-01-02' },
      { version: '1.0.1', date: '2026-01-03', signature: SIGNATURE },
    ]);
    const rendered = await renderSite(SMALL, undefined, { releases: signed });
    for (const file of ['index.html', 'index.md']) {
      expect(rendered.text(`/releases/1.0.0/${file}`)).toContain('This release is not signed.');
      const markup = rendered.text(`/releases/1.0.1/${file}`);
      expect(markup).not.toContain('This release is not signed.');
      expect(markup).toContain(SIGNATURE.keyId);
      expect(markup).toContain(`verify --key ${SIGNATURE.key} `);
    }
    expect(hrefsOf(rendered.text('/releases/1.0.1/index.html'))).toContain('SHA256SUMS.minisig');
    expect(await htmlFlaws('1.0.1', rendered.text('/releases/1.0.1/index.html'))).toEqual([]);
    const { releases: indexed } = JSON.parse(rendered.text('/releases.json')) as ReleaseIndex;
    const url = 'https://small.example/some/base/releases/1.0.1/SHA256SUMS.minisig';
    expect(indexed.map(({ signature }) => signature)).toEqual([{ ...SIGNATURE, url }, undefined]);
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(rendered.text('/schema/releases-1.json')) as object);
    validate(JSON.parse(rendered.text('/releases.json')));
    expect(validate.errors).toBeNull();
  });

  it('has the older release before it and the newer one after it', () => {
    const links = elementsOf(page('1.0.0')).filter(({ properties }) =>
      ['prev', 'next'].includes(String(properties['rel'])),
    );
    expect(links.map(({ properties }) => properties['href'])).toEqual(['../1.0.0-rc.1/', '../1.1.0-draft.1/']);
  });
});

describe('the address of the latest release', () => {
  it('leads to the page of the current release, also by hand', () => {
    const markup = page('latest');
    const elements = elementsOf(markup);
    const refresh = elements.find(({ properties }) => String(properties['httpEquiv']) === 'refresh');
    const canonical = elements.find(({ properties }) => String(properties['rel']) === 'canonical');
    expect(refresh?.properties['content']).toBe('0; url=../1.0.0/');
    expect(elements.filter(({ properties }) => properties['name'] === 'robots')).toEqual([]);
    expect(canonical?.properties['href']).toBe('https://small.example/some/base/releases/1.0.0/');
    expect(hrefsOf(markup)).toContain('../1.0.0/');
  });
});

describe('all pages', () => {
  it('are valid HTML, name the feed, and resolve', async () => {
    const pages = releasePagesOf(site);
    expect(pages).toHaveLength(releases.length + 2);
    for (const [path, markup] of pages) {
      expect(await htmlFlaws(path, markup)).toEqual([]);
      if (path === '/releases/latest/index.html') continue;
      const feed = elementsOf(markup).find(({ properties }) => properties['type'] === 'application/atom+xml');
      const target = new URL(String(feed?.properties['href']), `https://x.example${path}`).pathname;
      expect(target).toBe('/releases/feed.xml');
    }
    expect(brokenLinks(site, releaseAddresses(releases))).toEqual([]);
  });

  it('escape every text of a release', async () => {
    const words = `<img src=x onerror=y>&amp;"'\`<b>\`]]>`;
    const record: Partial<ReleaseRecord> = { title: words, stage: words, summary: words, licence: words };
    const hostile = releasesOf([
      { version: '1.0.0', date: '2026-01-02' },
      {
        version: '1.0.1',
        date: '2026-01-03',
        record,
        edit: (m) => void (m.modes[0]!.role.title = m.stage = m.title = words),
        files: [{ path: `a b/${words.replace('/', '')}.zip`, bytes: 1, sha256: '0'.repeat(64) }],
      },
    ]);
    const rendered = await renderSite(SMALL, undefined, { releases: hostile });
    for (const [path, markup] of releasePagesOf(rendered)) {
      const names = elementsOf(markup).map(({ tagName }) => tagName);
      expect(
        names.filter((name) => ['img', 'b'].includes(name)),
        path,
      ).toEqual([]);
      const report = await new HtmlValidate({ extends: ['html-validate:document'] }).validateString(markup, path);
      expect(report.valid, path).toBe(true);
    }
    expect(rendered.text('/releases/feed.xml')).toContain('<summary>&lt;img src=x');
    const [, file] = /href="(a%20b\/[^"]*)"/.exec(rendered.text('/releases/1.0.1/index.html'))!;
    expect(decodeURIComponent(file!.replaceAll('&#39;', "'"))).toBe(hostile[0]!.files[0]!.path);
  });
});

describe('releases.json', () => {
  const schema = JSON.parse(site.text('/schema/releases-1.json')) as object;
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  const index = JSON.parse(site.text('/releases.json')) as ReleaseIndex;

  it('is what its published schema says', () => {
    expect(schema).toMatchObject({ $id: 'https://small.example/some/base/schema/releases-1.json' });
    validate(index);
    expect(validate.errors).toBeNull();
    expect(validate({ ...index, current: null })).toBe(false);
    expect(validate({ ...index, extra: 1 })).toBe(false);
  });

  it('has every release, the newest first, with full addresses', () => {
    expect(index.current).toBe('1.0.0');
    expect(index.releases.map(({ version }) => version)).toEqual(['1.1.0-draft.1', '1.0.0', '1.0.0-rc.1', '0.9.0']);
    expect(index.releases.filter(({ isLatest }) => isLatest).map(({ version }) => version)).toEqual(['1.0.0']);
    const current = index.releases[1]!;
    const base = 'https://small.example/some/base/';
    expect(current).toMatchObject({
      date: '2026-03-04',
      isPrerelease: false,
      previous: '0.9.0',
      page: `${base}releases/1.0.0/`,
      pages: `${base}v/1.0.0/`,
    });
    expect(current.files).toEqual(
      release('1.0.0').files.map((file) => ({ ...file, url: `${base}releases/1.0.0/${file.path}` })),
    );
  });
});

describe('without releases or without an origin', () => {
  it('says that there is none, and publishes neither data nor feed', async () => {
    const none = await siteOf(SMALL);
    const paths = [...none.files.keys()].filter((path) => path.includes('releases'));
    expect(paths).toEqual(['/releases/index.html', '/releases/index.md', '/assets/releases.css']);
    expect(textOf(none.text('/releases/index.html'))).toContain('No release has been made yet.');
  });
  it('writes addresses from the root of the host where it knows no host, and no feed', async () => {
    const given = { site: { origin: null, base: '/some/base/', repository: null } };
    const homeless = await renderSite(SMALL, undefined, { releases, ...given });
    const { releases: indexed } = JSON.parse(homeless.text('/releases.json')) as ReleaseIndex;
    expect(indexed[1]).toMatchObject({ page: '/some/base/releases/1.0.0/', pages: '/some/base/v/1.0.0/' });
    expect(indexed[1]!.files[0]!.url).toMatch(/^\/some\/base\/releases\/1\.0\.0\//);
    expect(homeless.files.has('/releases/feed.xml')).toBe(false);
    expect(homeless.text('/releases/1.0.0/index.html')).not.toContain('feed.xml');
    expect(homeless.text('/schema/releases-1.json')).not.toContain('$id"');
  });
});
