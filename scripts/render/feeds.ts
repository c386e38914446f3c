/** Feeds as files, beside the page whose news they bring. */
import { fitHtml } from '../body/index.ts';
import { byUpdate, canonicalJson, FEED_TYPES, permalinks, updatedOn } from '../model/index.ts';
import type { Model, NoteRecord } from '../model/index.ts';
import { atomFeed, jsonFeed, rssFeed } from '../../templates/feed.ts';
import type { Feed, FeedEntry } from '../../templates/feed.ts';
import type { Alternate } from '../../templates/page.ts';
import { changeNotices, currentSummary, noteTitle } from '../../templates/parts/note-changes.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress, isOurs } from './addresses.ts';
import { bodyWords } from './body-words.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { listedAddress, listedDay } from './grammars.ts';

type Site = RenderContext['site'];

/** How many notes a feed brings. */
const NOTES_IN_FEED = 50;

/** What a feed is about: the page it stands beside, its own words, and its entries. */
export type FeedSubject = Pick<Feed, 'title' | 'description' | 'entries'> & { readonly permalink: string };

/** The links to the feeds beside a page: none where the site has no origin, for feeds are made of full addresses, or where nothing is in them. */
export function feedLinks(site: Site, permalink: string, title: string, entries: number): Alternate[] {
  if (site.origin === null || entries === 0) return [];
  const { atom, rss, json } = permalinks.feeds(permalink);
  return [
    { title: strings.feeds.atom(title), permalink: atom, type: FEED_TYPES.atom },
    { title: strings.feeds.rss(title), permalink: rss, type: FEED_TYPES.rss },
    { title: strings.feeds.json(title), permalink: json, type: FEED_TYPES.json },
  ];
}

/** The files that `feedLinks` leads to. */
export function* feedFiles(site: Site, model: Model, { permalink, ...subject }: FeedSubject): Generator<Output> {
  const address = fullAddress(site, permalink);
  if (address === null || subject.entries.length === 0) return;
  for (const entry of subject.entries) {
    listedAddress(entry.address);
    for (const day of [entry.date, entry.updated]) listedDay(day);
  }
  const { language } = model;
  const author = strings.release.editors(model.title);
  const feed: Feed = {
    ...subject,
    title: strings.site.documentTitle(subject.title, model.title),
    language,
    author,
    address: listedAddress(address),
  };
  const { atom, rss, json } = permalinks.feeds(permalink);
  yield { path: atom, content: atomFeed(feed, fullAddress(site, atom)!).markup };
  yield { path: rss, content: rssFeed(feed, fullAddress(site, rss)!).markup };
  yield { path: json, content: canonicalJson(jsonFeed(feed, fullAddress(site, json)!)) };
}

/** The feeds of field notes: those that were published, corrected or withdrawn last, the newest change first. */
export function* noteFeeds(edition: Pick<Edition, 'model' | 'notes' | 'target'>, site: Site): Generator<Output> {
  if (site.origin === null) return;
  const newest = byUpdate(edition.notes.records).slice(0, NOTES_IN_FEED);
  const entries = newest.map((note): FeedEntry => {
    const { slug, date, authors, tags } = note;
    return {
      title: noteTitle(note),
      address: fullAddress(site, permalinks.fieldNote(slug))!,
      date,
      updated: updatedOn(note),
      summary: currentSummary(note),
      authors,
      tags,
      content: noteContent(note, edition, site),
    };
  });
  const { title, description } = strings.notes;
  yield* feedFiles(site, edition.model, { permalink: permalinks.fieldNotes, title, description, entries });
}

/** The whole note, below what became of it; of a withdrawn one, that alone: programs put it in the place of the text. */
function noteContent(note: NoteRecord, { notes, target }: Pick<Edition, 'notes' | 'target'>, site: Site): string {
  const notices = changeNotices(note).map(({ markup }) => markup);
  if (note.status === 'withdrawn') return notices.join('');
  const permalink = permalinks.fieldNote(note.slug);
  const href = (address: string): string =>
    isOurs(address) ? fullAddress(site, target(address, permalink))! : address;
  const page = fullAddress(site, permalink)!;
  return [...notices, fitHtml(notes.body(note.slug), { href, page, words: bodyWords })].join('');
}
