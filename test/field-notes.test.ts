/** Finding field notes by what they have in common, and notes that were written for an older text. */
import { describe, expect, it } from 'vitest';
import {
  activeModes,
  changedSince,
  listedNotes,
  NOTE_FACETS,
  noteFacets,
  permalinks,
  type NoteRecord,
} from '../scripts/model/index.ts';
import { edited } from './diff/support.ts';
import { elementsOf, textOf } from './support/html.ts';
import { releaseOf, renamed } from './support/releases.ts';
import { renderSite, siteOf, type Site } from './support/site.ts';
import { FULL, SMALL } from './support/sources.ts';

const sites: [name: string, site: Site][] = [
  ['the full framework', await siteOf(FULL)],
  ['a small framework with three modes', await siteOf(SMALL)],
];
const [, [, small]] = sites as [[string, Site], [string, Site]];

/** What a note has, read from its record in another way than the site does. */
function valuesOf({ model }: Site, note: NoteRecord): string[] {
  const isPassed = (order: number): boolean => note.moves.some(({ from, to }) => (from - order) * (to - order) <= 0);
  return [
    ...activeModes(model).flatMap(({ id, order }) => (isPassed(order) ? [`mode/${id}`] : [])),
    ...note.moves.flatMap(({ dimensions }) => dimensions.map((id) => `dimension/${id.toLowerCase()}`)),
    ...note.moves.map(({ direction }) => `direction/${direction}`),
    `view/${note.view}`,
    `origin/${note.origin}`,
    ...note.tags.map((tag) => `tag/${tag}`),
  ];
}

function expected(site: Site): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const note of listedNotes(site.notes)) {
    for (const value of new Set(valuesOf(site, note))) found.set(value, [...(found.get(value) ?? []), note.slug]);
  }
  for (const [value, slugs] of found) if (value.startsWith('tag/') && slugs.length < 2) found.delete(value);
  return found;
}

const facetPath = new RegExp(`^/field-notes/((?:${NOTE_FACETS.join('|')})/[^/]+)/index\\.html$`);
const pagesIn = (site: Site): string[] => [...site.files.keys()].flatMap((path) => facetPath.exec(path)?.[1] ?? []);
const hrefs = (site: Site, path: string): string[] =>
  elementsOf(site.text(path)).flatMap(({ properties }) =>
    properties['href'] === undefined ? [] : [properties['href']],
  );

describe.each(sites)('facets of %s', (_name, site) => {
  const values = expected(site);

  it('have a page for each value that a note has, and for no other', () => {
    expect(pagesIn(site).sort()).toEqual([...values.keys()].sort());
    expect(values.size).toBeGreaterThan(5);
  });

  it.each([...values])('%s lists its notes, and says how many they are', (value, slugs) => {
    const page = site.text(`/field-notes/${value}/index.html`);
    const list = /<ul class="note-list">[^]*?<\/main>/.exec(page)![0].split('<section')[0]!;
    const listed = [...list.matchAll(/<h2><a href="\.\.\/\.\.\/([^/]+)\/"/g)].map(([, slug]) => slug);
    expect(listed).toEqual(slugs);
    expect(textOf(page)).toContain(`${slugs.length} ${slugs.length === 1 ? 'note' : 'notes'}`);
    expect(hrefs(site, `/field-notes/${value}/index.html`)).toContain('../../');
  });

  it('are offered on the list of all notes with their numbers, and on the page of each value', () => {
    const index = site.text('/field-notes/index.html');
    const offered = [...index.matchAll(/<a href="([a-z]+\/[^/"]+)\/">[^<]*<span class="facets__number"><b>(\d+)</g)];
    expect(offered.map(([, value, number]) => [value, Number(number)])).toEqual(
      expect.arrayContaining([...values].map(([value, slugs]) => [value, slugs.length])),
    );
    expect(offered).toHaveLength(values.size);
    for (const value of values.keys()) {
      const links = elementsOf(site.text(`/field-notes/${value}/index.html`)).filter(
        ({ properties }) => properties['ariaCurrent'] === 'page',
      );
      expect(links.map(({ properties }) => properties['href'])).toEqual(['./']);
    }
  });

  it('tell the script what each note has', () => {
    const index = elementsOf(site.text('/field-notes/index.html'));
    const told = index.flatMap(({ properties }) => {
      const list = properties['dataFacets'];
      return list === undefined ? [] : [String(list).split(' ').sort()];
    });
    expect(told).toEqual(
      listedNotes(site.notes).map((note) => [...new Set(valuesOf(site, note))].filter((one) => values.has(one)).sort()),
    );
  });

  it('are linked from modes and dimensions with notes, and from the facts of a note', () => {
    for (const value of values.keys()) {
      const [facet, id] = value.split('/') as [string, string];
      if (facet !== 'mode' && facet !== 'dimension') continue;
      expect(hrefs(site, `/${facet}s/${id}/index.html`)).toContain(`../../field-notes/${value}/`);
    }
    for (const note of listedNotes(site.notes)) {
      const links = hrefs(site, `/field-notes/${note.slug}/index.html`);
      expect(links).toContain(`../view/${note.view}/`);
      expect(links).toContain(`../direction/${note.moves[0]!.direction}/`);
      expect(links).toContain(`../origin/${note.origin}/`);
    }
    expect(site.text('/print/index.html')).not.toContain('field-notes/view/');
  });
});

describe('facets', () => {
  it('leave out withdrawn notes, and have nothing to say of no notes', () => {
    const [first, ...others] = small.notes.records as [NoteRecord, ...NoteRecord[]];
    const records: NoteRecord[] = [{ ...first, status: 'withdrawn' }, ...others];
    const facets = noteFacets(small.model, listedNotes({ ...small.notes, records }));
    expect(facets.flatMap(({ values }) => values.flatMap(({ notes }) => notes.map(({ slug }) => slug)))).not.toContain(
      first.slug,
    );
    expect(noteFacets(small.model, [])).toEqual([]);
  });

  it('redirect from former ids, where notes have the entry', async () => {
    const model = renamed(renamed(small.model, 'mode', 'manual', 'by-hand'), 'mode', 'delegated', 'handed-over');
    const site = await renderSite(SMALL, 'https://small.example/some/base/', {
      releases: [releaseOf(edited(model, () => undefined, '0.1.0'))],
    });
    expect(site.text('/_redirects')).toContain(
      '/some/base/field-notes/mode/manual/ /some/base/field-notes/mode/by-hand/ 301',
    );
    expect(site.text('/field-notes/mode/manual/index.html')).toContain('../by-hand/');
    expect(site.files.has('/field-notes/mode/delegated/index.html')).toBe(false);
    expect(hrefs(site, '/modes/by-hand/index.html')).toContain('../../field-notes/mode/by-hand/');
    expect(site.text('/v/0.1.0/modes/by-hand/index.html')).not.toContain('field-notes/mode/');
  });
});

describe('a note that was written for an older text', () => {
  const note = small.notes.records.find(({ slug }) => slug === 'one-change')!;
  const changed = (versions: string[]): string[] => {
    const model = structuredClone(small.model);
    for (const entry of [...model.modes, ...model.dimensions]) entry.meaningChanged = versions;
    const { modes, dimensions } = changedSince(model, note);
    return [...modes, ...dimensions].map(({ id }) => id);
  };

  it('is one that cites what changed its meaning after the version it was written for', () => {
    expect(changed(['0.1.0', '0.3.0'])).toEqual(['manual', 'shared', 'D1', 'D2', 'D3']);
    expect(changed(['0.10.0-rc.1'])).toEqual(['manual', 'shared', 'D1', 'D2', 'D3']);
    expect(changed(['0.2.0-rc.1', note.writtenFor])).toEqual([]);
    expect(changed([])).toEqual([]);
  });

  it('says so on its page, and names what changed', async () => {
    const draft = edited(small.model, (m) => (m.modes[1]!.meaningChanged = ['0.3.0']), '0.3.0');
    const site = await renderSite(SMALL, undefined, { releases: [releaseOf(draft)] });
    const page = textOf(site.text(`${permalinks.fieldNote(note.slug)}index.html`));
    expect(page).toContain(`written for version ${note.writtenFor}, an older text`);
    expect(page).toContain('the meaning of 2 Shared has changed');
    expect(textOf(small.text(`${permalinks.fieldNote(note.slug)}index.html`))).not.toContain('an older text');
  });
});
