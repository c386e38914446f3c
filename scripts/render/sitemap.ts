/** Where search engines find the pages of the site. */
import { permalinks } from '../model/index.ts';
import type { Notes } from '../model/index.ts';
import { sitemap } from '../../templates/sitemap.ts';
import { fullAddress } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';

/**
 * `/sitemap.xml` with pages in the order given, by their permalinks, and `/robots.txt` that leads to it. Neither where the site has
 * no origin: both are made of full addresses. Only field notes say of which day they are.
 */
export function* renderSitemap(pages: readonly string[], notes: Notes, site: RenderContext['site']): Generator<Output> {
  const address = fullAddress(site, permalinks.sitemap);
  if (address === null) return;
  const dates = new Map(notes.records.map(({ slug, date }) => [permalinks.fieldNote(slug), date]));
  const entries = pages.map((page) => ({ address: fullAddress(site, page)!, date: dates.get(page) ?? null }));
  yield { path: permalinks.sitemap, content: sitemap(entries).markup };
  yield { path: permalinks.robots, content: `User-agent: *\nAllow: /\n\nSitemap: ${address}\n` };
}
