/** The search index: what it is made of, what is left out, and that the same pages give the same bytes. */
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../scripts/render/context.ts';
import { withSearchIndex } from '../scripts/disk/search-index.ts';
import { excerptPieces, findings, searchFor, type Hit, type Pagefind } from '../templates/elements/search-findings.ts';
import { edited, small as smallModel } from './diff/support.ts';
import { releaseOf } from './support/releases.ts';
import { pagesOf, renderSite, type Site } from './support/site.ts';
import { FULL, SMALL } from './support/sources.ts';

/** A page as the index has it. */
type Fragment = { url: string; content: string; meta: { title: string; kind: string }; anchors: { id: string }[] };

async function indexOf(outputs: readonly Output[]): Promise<Output[]> {
  const files: Output[] = [];
  for await (const output of withSearchIndex(outputs)) if (output.path.startsWith('/pagefind/')) files.push(output);
  return files;
}

/** The outputs of a site; the page of its glossary has synonyms. */
const outputsOf = (site: Site): Output[] =>
  [...site.files].map(([path, content]) => ({
    path,
    content,
    ...(path === '/glossary/index.html' ? { synonyms: [SYNONYMS] } : {}),
  }));

const SYNONYMS = { anchor: 'pot', title: 'Pot & "saucer"', words: ['planter', 'flower box'] };

function fragmentsOf(files: readonly Output[]): Map<string, Fragment> {
  const fragments = files
    .filter(({ path }) => path.includes('/fragment/'))
    .map(({ content }) => {
      const text = gunzipSync(content).toString();
      return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
    });
  return new Map(fragments.map((fragment) => [fragment.url, fragment]));
}

const sites: [name: string, root: string][] = [
  ['the full framework', FULL],
  ['a small framework with three modes, below a base path', SMALL],
];

describe.each(sites)('the index of %s', (_name, root) => {
  let site: Site;
  let files: Output[];
  let found: Map<string, Fragment>;
  beforeAll(async () => {
    site = await renderSite(root);
    files = await indexOf(outputsOf(site));
    found = fragmentsOf(files);
  });

  it('has every page but the lists of one facet, the print edition and the error page', () => {
    const wanted = pagesOf(site)
      .map(([path]) => path.replace(/index\.html$/, ''))
      .concat('/glossary/#pot')
      .filter((path) => !/^\/(?:404\.html|print\/|field-notes\/[^/]+\/[^/]+\/)$/.test(path));
    expect([...found.keys()].sort()).toEqual(wanted.sort());
  });

  it('knows what each page is', () => {
    const { modes, dimensions } = site.model;
    for (const { id, order, name } of modes)
      expect(found.get(`/modes/${id}/`)!.meta).toMatchObject({ kind: 'mode', title: `${order} ${name}` });
    for (const { id, name } of dimensions)
      expect(found.get(`/dimensions/${id.toLowerCase()}/`)!.meta).toMatchObject({
        kind: 'dimension',
        title: `${id} ${name}`,
      });
    for (const { slug, title } of site.notes.records)
      expect(found.get(`/field-notes/${slug}/`)!.meta).toMatchObject({ kind: 'note', title });
    expect(found.get('/framework/')!.meta.kind).toBe('section');
    expect(found.get('/glossary/')!.meta.kind).toBe('term');
    expect(found.get('/')!.meta.kind).toBe('page');
  });

  it('leads to a term by other words, which nobody has to read to find it', () => {
    const { meta, content } = found.get('/glossary/#pot')!;
    expect(meta).toMatchObject({ kind: 'term', title: SYNONYMS.title });
    expect(content).toBe('planter, flower box.');
  });

  it('leads to sections and terms', () => {
    const anchors = (url: string) => found.get(url)!.anchors.map(({ id }) => id);
    expect(anchors('/framework/')).toEqual(expect.arrayContaining(site.model.sections.map(({ id }) => id)));
    expect(anchors('/glossary/')).toEqual(expect.arrayContaining(site.model.glossary.terms.map(({ id }) => id)));
  });

  it('has each text where it belongs, and not where it is repeated', () => {
    const [mode] = site.model.modes;
    expect(found.get(`/modes/${mode!.id}/`)!.content).toContain(mode!.role.title);
    for (const url of ['/', '/framework/', '/modes/']) expect(found.get(url)!.content).not.toContain(mode!.role.title);
    const [note] = site.notes.records;
    expect(found.get('/field-notes/')!.content).not.toContain(note!.title);
    expect(found.get('/framework/')!.content).not.toContain('Skip to the content');
  });

  it('is published as it is needed, and is the same each time', async () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('/pagefind/pagefind.js');
    expect(paths.filter((path) => /-ui\b|highlight|worker|playground/.test(path))).toEqual([]);
    expect(await indexOf(outputsOf(site))).toEqual(files);
  });
});

describe('the index', () => {
  it('has one edition of the framework, and no draft', async () => {
    const old = edited(smallModel, (m) => (m.question = 'Who waters?'), '0.1.0');
    const site = await renderSite(SMALL, undefined, { releases: [releaseOf(old, { files: ['booklet.html'] })] });
    const urls = [...fragmentsOf(await indexOf(outputsOf(site))).keys()];
    expect(site.files.has('/next/modes/shared/index.html')).toBe(true);
    expect(urls.filter((url) => /^\/(?:v|next)\//.test(url))).toEqual([]);
    expect(urls).toContain('/releases/0.1.0/');
    expect(urls).not.toContain('/releases/latest/');
  });

  it('is not there where no page is to be found', async () => {
    const page = { path: '/index.html', content: '<!DOCTYPE html><main>data-pagefind-body</main>' };
    expect(await indexOf([page])).toEqual([]);
  });
});

describe('an excerpt', () => {
  it.each([
    ['none', [['none', false]]],
    [
      'the <mark>gate</mark> is',
      [
        ['the ', false],
        ['gate', true],
        [' is', false],
      ],
    ],
    [
      '<mark>gate</mark> <mark>crossed</mark>',
      [
        ['gate', true],
        [' ', false],
        ['crossed', true],
      ],
    ],
    [
      'a &lt;b onclick=c()&gt; <mark>&lt;i&gt;</mark>',
      [
        ['a <b onclick=c()> ', false],
        ['<i>', true],
      ],
    ],
    // Pagefind leaves this sign as it is.
    ['R&D &amp; more', [['R&D &amp; more', false]]],
    ['<mark>line\nline</mark>', [['line\nline', true]]],
    ['<img src=x onerror=a()>', [['<img src=x onerror=a()>', false]]],
    ['', []],
  ])('%s is text with marks', (excerpt, pieces) => {
    expect(excerptPieces(excerpt).map(({ text, isMarked }) => [text, isMarked])).toEqual(pieces);
  });
});

describe('results', () => {
  const hit = (kind: string, title: string, places: string[] = [], url = '/page/'): Hit => ({
    words: [0],
    data: () =>
      Promise.resolve({
        url,
        excerpt: 'page',
        raw_content: title,
        meta: { title, kind },
        sub_results: [
          { title, url: '/page/', excerpt: '' },
          ...places.map((place) => ({ title: place, url: `/page/#${place}`, excerpt: place })),
        ],
      }),
  });
  const titles = async (term: string, ...hits: Hit[]): Promise<string[]> =>
    (await findings(hits, term)).map(({ kind, title, address }) => `${kind} ${title} ${address}`);

  /** Finds the same for every term but `old`, which is followed by another, and for words in quotation marks nothing. */
  const engineOf = (parts: Readonly<Record<string, readonly Hit[]>>): Pagefind => {
    const find = (term: string, part?: string): { results: readonly Hit[] } => {
      if (term.startsWith('"')) return { results: [] };
      return { results: part === undefined ? Object.values(parts).flat() : (parts[part] ?? []) };
    };
    return {
      init: () => Promise.resolve(),
      search: (term, { filters }) => Promise.resolve(find(term, filters.part)),
      debouncedSearch: (term, { filters }) => Promise.resolve(term === 'old' ? null : find(term, filters.part)),
    };
  };
  const rule = hit('rule', 'model-entry', [], '/rule/');
  const modes = hit('page', 'Modes');

  it('are those of rules after all others, those of synonyms before, and none where something else is typed', async () => {
    const engine = engineOf({ rules: [rule], site: [modes], synonyms: [hit('term', 'Mode', [], '/glossary/#mode')] });
    const found = (await searchFor(engine, 'mo', 0))!;
    expect(await titles('mo', ...found.hits)).toEqual([
      'term Mode /glossary/#mode',
      'page Modes /page/',
      'rule model-entry /rule/',
    ]);
    expect(await searchFor(engine, 'old', 0)).toBeNull();
  });

  it.each([
    ['Mod', []],
    ['MODES', []],
    ['mödes', []],
    ['entry', []],
    ['–', []],
    ['modesty', ['modesty']],
    ['api', ['api']],
    ['mode workshop', ['workshop']],
    ['DORA workshop', ['DORA', 'workshop']],
    ['模式', []],
  ])('leave out what shorter words than “%s” find', async (term, missing) => {
    const found = (await searchFor(engineOf({ rules: [rule], site: [modes] }), term, 0))!;
    expect(found).toEqual({ hits: missing.length > 0 ? [] : [modes, rule], missing });
  });

  it('name a place once', async () => {
    expect(await titles('x', hit('term', 'a', [], '/page/#a'), hit('term', 'Glossary', ['a', 'b']))).toEqual([
      'term a /page/#a',
      'term b /page/#b',
    ]);
  });

  it('are pages, or the sections and terms on a page', async () => {
    expect(await titles('x', hit('mode', '3 C', ['role']), hit('term', 'Glossary', ['a', 'b']))).toEqual([
      'mode 3 C /page/',
      'term a /page/#a',
      'term b /page/#b',
    ]);
    expect(await titles('x', hit('section', 'The framework'))).toEqual(['page The framework /page/']);
  });

  it('begin with what has the term for its title', async () => {
    expect(await titles('Gate', hit('mode', '3 C'), hit('term', 'Glossary', ['a', 'b', 'c', 'd', 'gate']))).toEqual([
      'term gate /page/#gate',
      'mode 3 C /page/',
      'term a /page/#a',
      'term b /page/#b',
      'term c /page/#c',
    ]);
  });
});
