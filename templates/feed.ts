/** Feeds: the same entries as Atom (RFC 4287), as RSS 2.0 and as JSON Feed 1.1. Nothing in them depends on when they are made. */
import { FEED_TYPES } from '../scripts/model/index.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { xmlDocument } from './xml.ts';

/** One entry. `address` is its page and its id; `date` the day it was published, `updated` that of its last change, `YYYY-MM-DD`. */
export type FeedEntry = {
  readonly title: string;
  readonly address: string;
  readonly date: string;
  readonly updated: string;
  readonly summary: string;
  /** The whole text as HTML, with full addresses, where the entry brings it along. */
  readonly content?: string;
  /** Who wrote it, where that is not the author of the feed. */
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
};

/** A feed. `address` is the page that it goes with, and its id; all addresses are full. */
export type Feed = {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  readonly address: string;
  /** At least one: a feed says when it changed. */
  readonly entries: readonly FeedEntry[];
};

/** The feed as Atom; `self` is where it stands. It changed last when one of its entries did. */
export function atomFeed({ title, description, language, author, address, entries }: Feed, self: string): Html {
  return xmlDocument(html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <title>${title}</title>
  <subtitle>${description}</subtitle>
  <id>${address}</id>
  <link href="${address}"/>
  <link rel="self" type="${FEED_TYPES.atom}" href="${self}"/>
  <updated>${timeOf(lastUpdate(entries))}</updated>
  <author><name>${author}</name></author>
${entries.map(atomEntry)}</feed>`);
}

function atomEntry({ title, address, date, updated, summary, content, authors = [], tags = [] }: FeedEntry): Html {
  return html`  <entry>
    <title>${title}</title>
    <id>${address}</id>
    <link href="${address}"/>
    <published>${timeOf(date)}</published>
    <updated>${timeOf(updated)}</updated>
${authors.map((name) => html`    <author><name>${name}</name></author>\n`)}${tags.map((tag) => html`    <category term="${tag}"/>\n`)}    <summary>${summary}</summary>
${content !== undefined && html`    <content type="html">${content}</content>\n`}  </entry>
`;
}

/** The feed as RSS. Authors and whole texts stand in the elements of the modules that readers know, as RSS has only mail addresses. */
export function rssFeed({ title, description, language, author, address, entries }: Feed, self: string): Html {
  return xmlDocument(html`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>${title}</title>
  <link>${address}</link>
  <description>${description}</description>
  <language>${language}</language>
  <dc:creator>${author}</dc:creator>
  <lastBuildDate>${mailDate(lastUpdate(entries))}</lastBuildDate>
  <atom:link rel="self" type="${FEED_TYPES.rss}" href="${self}"/>
${entries.map(rssItem)}</channel>
</rss>`);
}

function rssItem({ title, address, date, updated, summary, content, authors = [], tags = [] }: FeedEntry): Html {
  return html`  <item>
    <title>${title}</title>
    <link>${address}</link>
    <guid isPermaLink="true">${address}</guid>
    <pubDate>${mailDate(date)}</pubDate>
${updated !== date && html`    <atom:updated>${timeOf(updated)}</atom:updated>\n`}${authors.map((name) => html`    <dc:creator>${name}</dc:creator>\n`)}${tags.map((tag) => html`    <category>${tag}</category>\n`)}    <description>${summary}</description>
${content !== undefined && html`    <content:encoded>${content}</content:encoded>\n`}  </item>
`;
}

/** The feed as the value of a JSON Feed; an entry without a whole text has its summary for it. */
export function jsonFeed({ title, description, language, author, address, entries }: Feed, self: string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language,
    home_page_url: address,
    feed_url: self,
    authors: [{ name: author }],
    items: entries.map(({ title: name, address: page, date, updated, summary, content, authors, tags }) => ({
      id: page,
      url: page,
      title: name,
      summary,
      ...(content === undefined ? { content_text: summary } : { content_html: content }),
      date_published: timeOf(date),
      ...(updated === date ? {} : { date_modified: timeOf(updated) }),
      authors: authors?.map((each) => ({ name: each })),
      tags,
    })),
  };
}

function lastUpdate(entries: readonly FeedEntry[]): string {
  return entries
    .map(({ updated }) => updated)
    .sort()
    .at(-1)!;
}

function timeOf(date: string): string {
  return `${date}T00:00:00Z`;
}

/** The date as e-mail has it, which is how RSS wants it. */
function mailDate(date: string): string {
  return new Date(timeOf(date)).toUTCString();
}
