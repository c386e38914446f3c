/** Atom feeds (RFC 4287). XML needs the same signs escaped as HTML, and cannot hold all that texts can. */
import { html, trusted } from './html.ts';
import type { Html } from './html.ts';

/** One entry. `address` is its page and its id; `date` the day it was published, `YYYY-MM-DD`. */
export type FeedEntry = {
  readonly title: string;
  readonly address: string;
  readonly date: string;
  readonly summary: string;
};

/** A feed. `address` is the page that it goes with, and its id; all addresses are full. */
export type Feed = {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  readonly address: string;
  /** Where the feed itself stands. */
  readonly self: string;
  /** The newest first. At least one: a feed says when it changed. */
  readonly entries: readonly FeedEntry[];
};

/** The feed as XML, with a final line break. It changed last when its youngest entry was published. */
export function atomFeed({ title, language, author, address, self, entries }: Feed): Html {
  const dates = entries.map(({ date }) => date).sort();
  return readable(html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <title>${title}</title>
  <id>${address}</id>
  <link href="${address}"/>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <updated>${timeOf(dates.at(-1)!)}</updated>
  <author><name>${author}</name></author>
${entries.map(entryOf)}</feed>
`);
}

function entryOf({ title, address, date, summary }: FeedEntry): Html {
  return html`  <entry>
    <title>${title}</title>
    <id>${address}</id>
    <link href="${address}"/>
    <updated>${timeOf(date)}</updated>
    <summary>${summary}</summary>
  </entry>
`;
}

function timeOf(date: string): string {
  return `${date}T00:00:00Z`;
}

/** Without the characters that no XML document may hold. */
function readable({ markup }: Html): Html {
  return trusted(markup.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
}
