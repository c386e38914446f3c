/** Links to the feeds that go with a page, for those who follow what is new. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';

/** A sentence with a link to each feed; nothing where there is none. */
export function feedLine(page: Page): Html | null {
  if (page.feeds.length === 0) return null;
  const links = page.feeds.map(
    ({ title, permalink, type }) => html`<a href="${page.href(permalink)}" type="${type}">${title}</a>`,
  );
  return html`<p>${strings.feeds.label} ${links.map((link, index) => html`${index > 0 && ', '}${link}`)}.</p>`;
}
