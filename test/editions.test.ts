/** Editions side by side: what stands at `/`, at `/next/` and at `/v/<version>/`, where their links lead, and what they say of themselves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeze, permalinks, type Model, type NoteRecord, type Release } from '../scripts/model/index.ts';
import { edited, small, text } from './diff/support.ts';
import { casesOf } from './support/cases.ts';
import { elementsOf, htmlFlaws, textOf, withId } from './support/html.ts';
import { brokenLinks } from './support/links.ts';
import { releaseAddresses, releaseOf, renamed } from './support/releases.ts';
import { pagesOf, renderSite, siteOf, type Site } from './support/site.ts';
import { SMALL } from './support/sources.ts';

const HOME = 'https://small.example/some/base/';
const FILES = ['model.json', 'booklet.html', 'images/pots.png'];
const bare = await siteOf(SMALL);
const notes = bare.notes.records;

const M = (draft: Model, id: string) => draft.modes.find((one) => one.id === id)!;
const facts = { notes, files: FILES };

/** The small framework as it was: without its last dimension, and with another name for one mode. */
const v1 = edited(
  renamed(small, 'mode', 'shared', 'joint'),
  (m) => {
    m.modes.forEach((mode) => delete mode.formerly);
    m.question = 'Who watered the plants?';
    M(m, 'manual').definition = text('Everything by hand with `no` tool.');
  },
  '0.1.0',
);
const v2 = edited(
  small,
  (m) => {
    M(m, 'shared').formerly = ['joint'];
    m.question = 'Who waters them?';
    m.sections[0]!.body.html +=
      '<p>See <a href="/field-notes/lost/">a note</a> and <a href="/modes/shared/#human-role">a mode</a>.</p>';
  },
  '0.1.5',
);
const rc = edited(renamed(v2, 'dimension', 'D4', 'D9'), (m) => (m.question = 'Who will water them?'), '0.2.0-rc.1');
const releases = [
  releaseOf(rc, { previous: '0.1.5', date: '2026-04-01', ...facts }),
  releaseOf(v2, { previous: '0.1.0', date: '2026-03-01', ...facts, notes: notes.slice(1) }),
  releaseOf(v1, { previous: null, date: '2026-02-01', ...facts }),
];

const site = await renderSite(SMALL, HOME, { releases });
const draft = await renderSite(SMALL, HOME, { releases, draft: true });

const head = (one: Site, path: string) => {
  const elements = elementsOf(one.text(path).split('<body', 1)[0]!);
  const meta = (name: string) => elements.find(({ properties }) => properties['name'] === name)?.properties['content'];
  const canonical = elements.find(({ properties }) => String(properties['rel']) === 'canonical')?.properties['href'];
  return { robots: meta('robots'), canonical };
};
const hrefs = (one: Site, path: string) =>
  elementsOf(one.text(path)).flatMap(({ tagName, properties }) =>
    tagName === 'a' ? [String(properties['href'])] : [],
  );
const banner = (one: Site, path: string) => /<aside[^]*?<\/aside>/.exec(one.text(path))?.[0] ?? '';

describe('without releases', () => {
  it('there is no other edition, no history and no redirect', () => {
    expect([...bare.files.keys()].filter((path) => /^\/(?:v|next|_redirects)/.test(path))).toEqual([]);
    expect(withId(bare.text('/modes/shared/index.html'), 'page:release-history')).toEqual([]);
  });
});

describe('what stands at /', () => {
  it('is the newest final release, with its data', () => {
    expect(textOf(site.text('/index.html'))).toContain('Who waters them?');
    expect(site.text('/model.json')).toBe(freeze(v2));
    expect(textOf(site.text('/print/index.html'))).toContain('Who waters them?');
    const data = JSON.parse(site.text('/assessment/data.json')) as { framework: { version: string } };
    expect(data.framework.version).toBe('0.1.5');
    expect(head(site, '/index.html')).toEqual({ robots: undefined, canonical: HOME });
    expect(banner(site, '/index.html')).toBe('');
  });

  it('has the notes of today', () => {
    for (const { slug } of notes) expect(site.files.has(`/field-notes/${slug}/index.html`)).toBe(true);
  });

  it('is the newest pre-release where nothing is final', async () => {
    const only = await renderSite(SMALL, HOME, { releases: [releases[0]!] });
    expect(only.text('/model.json')).toBe(freeze(rc));
  });

  it('is the working tree in a draft, where the releases stay at their addresses', () => {
    expect(draft.text('/model.json')).toBe(freeze(draft.model));
    expect(draft.files.has('/next/index.html')).toBe(false);
    expect(draft.files.has('/v/0.1.0/index.html')).toBe(true);
  });

  it('knows where the model of every release is', () => {
    const { editions } = JSON.parse(site.text('/assessment/data.json')) as { editions: object };
    expect(editions).toEqual(
      Object.fromEntries(
        releases.map(({ record: { version, digest } }) => [
          version,
          { digest, model: `/releases/${version}/model.json` },
        ]),
      ),
    );
  });
});

describe('/next/', () => {
  it('has the pages of the framework as the working tree has it, marked as a draft', () => {
    expect(textOf(site.text('/next/index.html'))).toContain(small.question);
    expect(textOf(banner(site, '/next/modes/shared/index.html'))).toContain('draft');
    expect(site.text('/next/model.json')).toBe(freeze(site.model));
    expect(head(site, '/next/modes/shared/index.html')).toEqual({
      robots: 'noindex',
      canonical: `${HOME}next/modes/shared/`,
    });
    const others = [...site.files.keys()].filter((path) =>
      /^\/next\/(?:field-notes|assessment|print|releases)/.test(path),
    );
    expect(others).toEqual([]);
  });

  it('can be found from the releases', () => {
    expect(site.text('/releases/index.html')).toContain('href="../next/"');
  });

  it('is not there where the current release says the same', async () => {
    const same = await renderSite(SMALL, HOME, { releases: [releaseOf(small, facts)] });
    expect([...same.files.keys()].filter((path) => path.startsWith('/next/'))).toEqual([]);
  });
});

describe('/v/<version>/', () => {
  it.each(releases.map(({ record, model }) => [record.version, model] as const))(
    'has every page of the framework of %s, and no other',
    (version, model) => {
      const paths = pagesOf(site).flatMap(([path]) => (path.startsWith(`/v/${version}/`) ? [path] : []));
      const wanted = [
        permalinks.home,
        permalinks.framework,
        permalinks.modes,
        permalinks.dimensions,
        permalinks.glossary,
        ...model.modes.flatMap(({ id, formerly = [] }) => [id, ...formerly].map(permalinks.mode)),
        ...model.dimensions.flatMap(({ id, formerly = [] }) => [id, ...formerly].map(permalinks.dimension)),
      ];
      expect(paths.toSorted()).toEqual(wanted.map((path) => `/v/${version}${path}index.html`).toSorted());
      // Known by the page of today, as which it is found; the sign that leaves it out of search would hide that one's name.
      for (const path of paths) expect([path, head(site, path).robots]).toEqual([path, undefined]);
      for (const path of paths) expect(head(site, path).canonical).not.toContain('/v/');
      expect(textOf(site.text(`/v/${version}/index.html`))).toContain(model.question);
    },
  );

  it('keeps to itself, and leads to the pages of today for everything else', () => {
    const links = hrefs(site, '/v/0.1.0/modes/joint/index.html');
    for (const link of ['../', '../../framework/', '../../dimensions/', '../../glossary/', '../../']) {
      expect(links).toContain(link);
    }
    for (const link of ['assessment', 'field-notes', 'contribute', 'releases']) {
      expect(links).toContain(`../../../../${link}/`);
    }
    expect(links).toContain('../../../../releases/0.1.0/booklet.html');
    expect(links).toContain('../../../../releases/0.1.0/model.json');
    expect(links.filter((link) => link.includes('/edit/'))).toEqual([]);
  });

  it('asks no question, because answers belong to the current version', () => {
    const page = site.text('/v/0.1.5/dimensions/d1/index.html');
    expect(page).not.toContain('<dimension-question');
    expect(page).not.toContain('dimension.js');
    expect(site.text('/dimensions/d1/index.html')).toContain('<dimension-question');
  });

  it('says which version it is, and leads to the same page in the current one', () => {
    const old = banner(site, '/v/0.1.0/modes/joint/index.html');
    expect(textOf(old)).toContain('version 0.1.0, released on 1 February 2026');
    expect(textOf(old)).toContain('no longer current');
    expect(old).toContain('href="../../../../modes/shared/"');
    expect(textOf(banner(site, '/v/0.1.5/modes/shared/index.html'))).toContain('always shows this version');
    const newer = banner(site, '/v/0.2.0-rc.1/dimensions/d9/index.html');
    expect(textOf(newer)).toContain('pre-release');
    expect(newer).toContain('href="../../../../dimensions/d4/"');
  });

  it('leads home where its page is gone', async () => {
    const gone = await renderSite(SMALL, HOME, {
      releases: [
        releaseOf(edited(small, () => undefined, '2.0.0')),
        releaseOf(
          edited(
            renamed(small, 'mode', 'shared', 'joint'),
            (m) => m.modes.forEach((one) => delete one.formerly),
            '1.0.0',
          ),
        ),
      ],
    });
    const path = '/v/1.0.0/modes/joint/index.html';
    expect(banner(gone, path)).toContain('href="../../../../"');
    expect(textOf(banner(gone, path))).toContain('not in the current version, 2.0.0');
    expect(head(gone, path)).toEqual({ robots: 'noindex', canonical: `${HOME}v/1.0.0/modes/joint/` });
  });

  it('is known by the current page, across a change of ids', () => {
    expect(head(site, '/v/0.1.0/modes/joint/index.html').canonical).toBe(`${HOME}modes/shared/`);
    expect(head(site, '/v/0.2.0-rc.1/dimensions/d9/index.html').canonical).toBe(`${HOME}dimensions/d4/`);
    expect(head(site, '/v/0.1.5/index.html').canonical).toBe(HOME);
  });

  it('lists the notes of its day that are still to be read', async () => {
    const [first, ...rest] = notes as [NoteRecord, ...NoteRecord[]];
    expect(textOf(site.text('/v/0.1.5/index.html'))).not.toContain(first.title);
    for (const { title } of rest) expect(textOf(site.text('/v/0.1.5/index.html'))).toContain(title);
    const lost = await renderSite(SMALL, HOME, {
      releases: [releaseOf(v2, { notes: [{ ...first, slug: 'lost', title: 'A lost note' }] })],
    });
    expect(textOf(lost.text('/v/0.1.5/index.html'))).not.toContain('A lost note');
  });

  it('shows its own pictures, and / those of its release on pages of the framework', () => {
    expect(site.text('/v/0.1.0/framework/index.html')).toContain('src="../../../releases/0.1.0/images/pots.png"');
    expect(site.text('/framework/index.html')).toContain('src="../releases/0.1.5/images/pots.png"');
    expect(site.text('/print/index.html')).toContain('src="../releases/0.1.5/images/pots.png"');
    expect(site.text('/next/framework/index.html')).toContain('src="../../images/pots.png"');
    expect(bare.text('/framework/index.html')).toContain('src="../images/pots.png"');
  });
});

describe('redirects', () => {
  const target = (path: string) => /content="0; url=([^"]*)"/.exec(site.text(path))?.[1];

  it('lead from former ids to the entry, in every edition', () => {
    expect(target('/modes/joint/index.html')).toBe('../shared/');
    expect(target('/v/0.2.0-rc.1/dimensions/d4/index.html')).toBe('../d9/');
    expect(head(site, '/modes/joint/index.html')).toEqual({ robots: undefined, canonical: `${HOME}modes/shared/` });
    expect(site.text('/_redirects').split('\n')).toEqual([
      '/some/base/modes/joint/ /some/base/modes/shared/ 301',
      '/some/base/field-notes/mode/joint/ /some/base/field-notes/mode/shared/ 301',
      '/some/base/v/0.2.0-rc.1/modes/joint/ /some/base/v/0.2.0-rc.1/modes/shared/ 301',
      '/some/base/v/0.2.0-rc.1/dimensions/d4/ /some/base/v/0.2.0-rc.1/dimensions/d9/ 301',
      '/some/base/v/0.1.5/modes/joint/ /some/base/v/0.1.5/modes/shared/ 301',
      '',
    ]);
  });

  it('never stand where a page stands', async () => {
    const taken = edited(small, (m) => (M(m, 'shared').formerly = ['manual', 'joint', 'joint']), '1.0.0');
    const one = await renderSite(SMALL, HOME, { releases: [releaseOf(taken)] });
    expect(one.text('/modes/manual/index.html')).not.toContain('http-equiv="refresh"');
    expect(one.text('/_redirects')).not.toContain('manual');
  });
});

describe('the history on a page', () => {
  const shown = (path: string) =>
    textOf(/<h2 id="page:release-history">[^]*?<\/section>/.exec(site.text(path))?.[0] ?? '');

  it('names every version that changed the entry, newest first, with links to the page as it was', () => {
    const told = shown('/modes/shared/index.html');
    expect(told).toMatch(
      /^History Version 0\.1\.5, 1 March 2026 Mode shared was joint until now\..*In the framework since: Version 0\.1\.0, 1 February 2026$/,
    );
    const links = hrefs(site, '/modes/shared/index.html');
    expect(links).toContain('../../v/0.1.5/modes/shared/');
    expect(links).toContain('../../v/0.1.0/modes/joint/');
    expect(site.text('/modes/shared/index.html')).toContain('Mode <code>shared</code> was <code>joint</code>');
  });

  it('tells of a rewording', () => {
    expect(shown('/modes/manual/index.html')).toContain('Mode manual: the definition is reworded.');
  });

  it('begins with the working tree where that is shown', () => {
    expect(shown('/next/modes/shared/index.html')).toMatch(/^History Not released yet, numbered 0\.2\.0 /);
    expect(shown('/v/0.1.0/modes/joint/index.html')).toBe(
      'History In the framework since: Version 0.1.0, 1 February 2026',
    );
  });
});

describe.each([
  ['the small framework', site],
  ['a draft of it', draft],
])('every page of %s', (_name, one) => {
  it('links only to what there is', () => {
    // The note that a release speaks of is gone, so the link leads to all of them.
    expect(brokenLinks(one, releaseAddresses(releases))).toEqual([]);
  });

  it('is valid HTML', async () => {
    for (const [path, markup] of pagesOf(one)) expect(await htmlFlaws(path, markup)).toEqual([]);
  });
});

describe('any chain of releases', () => {
  const step = fc.record({
    rename: fc.constantFrom(null, ['mode', 'shared'], ['mode', 'delegated'], ['dimension', 'D2']),
    reword: fc.boolean(),
    lacks: fc.boolean(),
    isCandidate: fc.boolean(),
  });

  function chainOf(
    steps: readonly { rename: readonly string[] | null; reword: boolean; lacks: boolean; isCandidate: boolean }[],
  ): Release[] {
    let model = small;
    let before: string | null = null;
    return steps
      .map(({ rename, reword, lacks, isCandidate }, index): Release => {
        const [type, from] = rename ?? [];
        const has = [...model.modes, ...model.dimensions].some(({ id }) => id === from);
        if (type === 'mode' && has) model = renamed(model, 'mode', from!, `${from!}-${index}`);
        if (type === 'dimension' && has) model = renamed(model, 'dimension', from!, `D${50 + index}`);
        model = edited(
          model,
          (m) => {
            if (reword) m.modes[0]!.definition = text(`Said in way ${index}.`);
            if (lacks) m.glossary.terms = m.glossary.terms.slice(0, 1);
          },
          `1.${index}.0${isCandidate ? '-rc.1' : ''}`,
        );
        const release = releaseOf(model, { ...facts, previous: before });
        before = model.version;
        return release;
      })
      .toReversed();
  }

  it('gives pages whose links resolve, of which only those at / are to be indexed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), fc.boolean(), async (steps, isDraft) => {
        const chain = chainOf(steps);
        const one = await renderSite(SMALL, HOME, { releases: chain, draft: isDraft });
        const pathsOnly = brokenLinks(one, releaseAddresses(chain)).filter((link) => !link.endsWith('(fragment)'));
        expect(pathsOnly).toEqual([]);
        for (const [path, markup] of pagesOf(one)) {
          const { robots, canonical } = head(one, path);
          const isAside = /^\/(?:v\/|next\/|404\.html$)/.test(path) || markup.includes('http-equiv="refresh"');
          const isKnownElsewhere = canonical !== undefined && !canonical.endsWith(path.replace('index.html', ''));
          expect([path, robots]).toEqual([path, isAside && !isKnownElsewhere ? 'noindex' : undefined]);
        }
      }),
      { numRuns: casesOf(5, 12) },
    );
  });
});

describe('a fork', () => {
  it('renders the pages of a release as it renders the working tree, but for where pictures are', async () => {
    const released = await renderSite(SMALL, HOME, { releases: [releaseOf(small)] });
    const withoutHistory = (markup: string) =>
      markup
        .replace(/<section class="block">\n<h2 id="page:release-history">[^]*?<\/section>\n?/, '')
        .replace(/<aside class="frame cite"[^]*?<\/aside>\n?/, '')
        .replace(/\?[\w%]+"/g, '"');
    for (const [path, markup] of pagesOf(bare)) {
      if (path.startsWith('/releases/')) continue;
      expect(withoutHistory(released.text(path)), path).toBe(withoutHistory(markup));
    }
  });
});
