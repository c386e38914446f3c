/** Notes that were corrected or withdrawn: every form of them says when and what. */
import { describe, expect, it } from 'vitest';
import { byUpdate, changesOf, noteCollectionSchema, noteIndexSchema, updatedOn } from '../scripts/model/index.ts';
import { withChangedNotes } from './support/changed-notes.ts';
import { elementsOf, fold, textOf } from './support/html.ts';
import { renderSite } from './support/site.ts';
import { SMALL } from './support/sources.ts';
import { all, parseXml, textsOf, type Xml } from './support/xml.ts';

const HOME = 'https://small.example/some/base/';
const site = await renderSite(SMALL, HOME, { sources: withChangedNotes() });
const note = (slug: string) => site.notes.records.find((record) => record.slug === slug)!;
const addressOf = (slug: string): string => `${HOME}field-notes/${slug}/`;
const page = (slug: string): string => site.text(`/field-notes/${slug}/index.html`);
const time = (day: string): string => `${day}T00:00:00Z`;

const CLAY = 'Corrected on 1 April 2026: The pot was of clay & not of wood.';
const DRY = 'Corrected on 2 May 2026: The soil was dry.';
const NEVER = 'Withdrawn on 3 June 2026: The timer was never installed.';

/** Each note: the day of its last change, its title wherever it is shown, and what is said of it, the newest first. */
const TOLD: readonly (readonly [slug: string, day: string, title: string, said: readonly string[]])[] = [
  ['one-change', '2026-02-28', 'One change: a timer', []],
  ['once', '2026-04-01', 'A note called once', [CLAY]],
  ['twice', '2026-05-02', 'A note called twice', [DRY, CLAY]],
  ['gone', '2026-06-03', 'Withdrawn: A note called gone', [NEVER]],
  ['gone-later', '2026-06-03', 'Withdrawn: A note called gone-later', [NEVER, CLAY]],
];

const metas = (slug: string) =>
  Object.fromEntries(
    elementsOf(page(slug)).flatMap(({ tagName, properties }) =>
      tagName === 'meta' ? [[properties['property'] ?? properties['name'], properties['content']]] : [],
    ),
  );
const article = (slug: string) => {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page(slug))!;
  return (JSON.parse(json!) as { '@graph': Record<string, unknown>[] })['@graph'][0]!;
};
const entryOf = (parent: Xml, name: string, slug: string): Xml =>
  all(parent, name).find((entry) => [...textsOf(entry, 'id'), ...textsOf(entry, 'guid')].includes(addressOf(slug)))!;
const atom = parseXml(site.text('/field-notes/feed.xml'));
const [channel] = parseXml(site.text('/field-notes/rss.xml')).children;
const json = JSON.parse(site.text('/field-notes/feed.json')) as {
  items: Record<'id' | 'title' | 'summary' | 'content_html' | 'date_published' | 'date_modified', string>[];
};

describe.each(TOLD)('%s', (slug, day, title, said) => {
  const isWithdrawn = title.startsWith('Withdrawn');
  const first = said.at(0);

  it('says so on its page, at the top, and for search engines', () => {
    const text = textOf(page(slug));
    const places = said.map((sentence) => text.indexOf(sentence));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text.indexOf('Facts')).toBeGreaterThan(Math.max(...places, 0));
    expect(textOf(/<h1>.*?<\/h1>/.exec(page(slug))![0])).toBe(title);
    expect(metas(slug)['og:title']).toBe(title);
    expect(metas(slug)['robots']).toBeUndefined();
    expect(metas(slug)['article:published_time']).toBe('2026-02-28');
    expect(metas(slug)['article:modified_time']).toBe(said.length > 0 ? day : undefined);
    const { dateModified, correction, datePublished, headline } = article(slug);
    expect([headline, datePublished]).toEqual([title, '2026-02-28']);
    expect(dateModified).toBe(said.length > 0 ? day : undefined);
    const told = (correction ?? []) as Record<string, string>[];
    expect(told.map(({ name, text: words }) => `${name}: ${words}`)).toEqual(said);
    for (const one of told) expect(one['@type']).toBe('CorrectionComment');
  });

  it('says so in the sitemap', () => {
    const entry = all(parseXml(site.text('/sitemap.xml')), 'url').find(
      (url) => textsOf(url, 'loc')[0] === addressOf(slug),
    );
    expect(textsOf(entry!, 'lastmod')).toEqual([day]);
  });

  it('says so as Markdown and as data', () => {
    const twin = site.text(`/field-notes/${slug}/index.md`).replaceAll('**', '').replaceAll('\\&', '&');
    expect(twin).toMatch(`# ${title}\n`);
    for (const sentence of said) expect(twin).toContain(sentence);
    const record = JSON.parse(site.text(`/field-notes/${slug}.json`)) as object;
    const { corrections, withdrawal } = note(slug);
    expect(record).toMatchObject({ ...(corrections ? { corrections } : {}), ...(withdrawal ? { withdrawal } : {}) });
    expect('corrections' in record).toBe(said.includes(CLAY));
    expect('withdrawal' in record).toBe(isWithdrawn);
  });

  it('is announced in all feeds under the address and the day that it has always had', () => {
    const entry = entryOf(atom, 'entry', slug);
    const item = entryOf(channel!, 'item', slug);
    const one = json.items.find(({ id }) => id === addressOf(slug))!;
    expect([textsOf(entry, 'title')[0], textsOf(item, 'title')[0], one.title]).toEqual([title, title, title]);
    expect(textsOf(entry, 'published')).toEqual([time('2026-02-28')]);
    expect(textsOf(entry, 'updated')).toEqual([time(day)]);
    expect(textsOf(item, 'pubDate')).toEqual(['Sat, 28 Feb 2026 00:00:00 GMT']);
    expect(textsOf(item, 'atom:updated')).toEqual(said.length > 0 ? [time(day)] : []);
    expect(one.date_modified).toBe(said.length > 0 ? time(day) : undefined);
    const summaries = [textsOf(entry, 'summary')[0], textsOf(item, 'description')[0], one.summary];
    for (const summary of summaries) {
      if (first) expect(summary!.startsWith(first)).toBe(true);
      expect(summary!.includes(note(slug).summary)).toBe(!isWithdrawn);
    }
    const contents = [textsOf(entry, 'content')[0], textsOf(item, 'content:encoded')[0], one.content_html];
    for (const content of contents) {
      for (const sentence of said) expect(textOf(content!)).toContain(sentence);
      expect(textOf(content!).includes('The timer ran dry once')).toBe(!isWithdrawn);
    }
  });

  it('is listed with what became of it, or apart from the others', () => {
    const markup = site.text('/field-notes/index.html');
    const [listed, apart] = markup.split('id="withdrawn"').map(textOf);
    expect(listed!.includes(title)).toBe(!isWithdrawn);
    if (isWithdrawn) expect(fold(apart!)).toContain(`${title.replace('Withdrawn: ', '')}. ${NEVER}`);
    else if (first) expect(listed).toContain(first.slice(0, first.indexOf(':')));
    const inPrint = textOf(site.text('/print/index.html'));
    if (isWithdrawn) expect(inPrint).not.toContain(title.replace('Withdrawn: ', ''));
    else for (const sentence of said) expect(inPrint).toContain(sentence);
  });
});

it('a feed changed when one of its notes did last, and begins with that note', () => {
  expect(textsOf(atom, 'updated')).toEqual([time('2026-06-03')]);
  expect(textsOf(channel!, 'lastBuildDate')).toEqual(['Wed, 03 Jun 2026 00:00:00 GMT']);
  const slugs = all(atom, 'entry').map((entry) => textsOf(entry, 'id')[0]!.slice(addressOf('').length - 1, -1));
  expect(slugs).toEqual(['gone', 'gone-later', 'twice', 'once', 'second-note', 'one-change']);
  expect(byUpdate(site.notes.records).map(({ slug }) => slug)).toEqual(slugs);
});

it('a page lists none of the changes where there are none', async () => {
  const plain = await renderSite(SMALL, HOME);
  expect(plain.text('/field-notes/index.html')).not.toContain('id="withdrawn"');
});

describe('records', () => {
  it('are valid by the published schemas, with or without the days of changes', () => {
    const index = JSON.parse(site.text('/field-notes.json')) as { formatVersion: number; notes: object[] };
    expect(noteIndexSchema.safeParse(index).error).toBeUndefined();
    // Records that were frozen before corrections had a day.
    const notes = index.notes.map((record) => {
      const { corrections: _, withdrawal: __, ...rest } = record as Record<string, unknown>;
      return { ...rest, body: { html: '', markdown: '' } };
    });
    const { data } = noteCollectionSchema.safeParse({ ...index, notes });
    for (const record of data!.notes) expect([changesOf(record), updatedOn(record)]).toEqual([[], record.date]);
  });
});
