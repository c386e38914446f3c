/** Feeds as files, beside the page whose news they bring. */
import { canonicalJson, listedNotes, permalinks } from '../model/index.ts';
import type { Model } from '../model/index.ts';
import { atomFeed, jsonFeed, rssFeed } from '../../templates/feed.ts';
import type { Feed, FeedEntry } from '../../templates/feed.ts';
import type { Alternate } from '../../templates/page.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress, isOurs } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { rebase } from './rebase.ts';

type Site = RenderContext['site'];

/** How many of the newest notes a feed brings. */
const NOTES_IN_FEED = 50;

/** What a feed is about: the page it stands beside, its own words, and its entries, the newest first. */
export type FeedSubject = Pick<Feed, 'title' | 'description' | 'entries'> & { readonly permalink: string };

/** The links to the feeds beside a page: none where the site has no origin, for feeds are made of full addresses, or where nothing is in them. */
export function feedLinks(site: Site, permalink: string, title: string, entries: number): Alternate[] {
  if (site.origin === null || entries === 0) return [];
  const { atom, rss, json } = permalinks.feeds(permalink);
  return [
    { title: strings.feeds.atom(title), permalink: atom, type: 'application/atom+xml' },
    { title: strings.feeds.rss(title), permalink: rss, type: 'application/rss+xml' },
    { title: strings.feeds.json(title), permalink: json, type: 'application/feed+json' },
  ];
}

/** The files that `feedLinks` leads to. */
export function* feedFiles(site: Site, model: Model, { permalink, ...subject }: FeedSubject): Generator<Output> {
  const address = fullAddress(site, permalink);
  if (address === null || subject.entries.length === 0) return;
  const { language } = model;
  const author = strings.release.editors(model.title);
  const feed: Feed = {
    ...subject,
    title: strings.site.documentTitle(subject.title, model.title),
    language,
    author,
    address,
  };
  const { atom, rss, json } = permalinks.feeds(permalink);
  yield { path: atom, content: atomFeed(feed, fullAddress(site, atom)!).markup };
  yield { path: rss, content: rssFeed(feed, fullAddress(site, rss)!).markup };
  yield { path: json, content: canonicalJson(jsonFeed(feed, fullAddress(site, json)!)) };
}

/** The feeds of field notes: the newest that lists show, whole. */
export function* noteFeeds(edition: Pick<Edition, 'model' | 'notes' | 'target'>, site: Site): Generator<Output> {
  if (site.origin === null) return;
  const newest = listedNotes(edition.notes).slice(0, NOTES_IN_FEED);
  const { title, description } = strings.notes;
  const entries = newest.map(({ slug, title: name, date, summary, authors, tags }): FeedEntry => {
    const permalink = permalinks.fieldNote(slug);
    const address = fullAddress(site, permalink)!;
    const href = (target: string): string =>
      isOurs(target) ? fullAddress(site, edition.target(target, permalink))! : target;
    const content = rebase(edition.notes.body(slug).html, { href, page: address });
    return { title: name, address, date, summary, authors, tags, content };
  });
  yield* feedFiles(site, edition.model, { permalink: permalinks.fieldNotes, title, description, entries });
}
