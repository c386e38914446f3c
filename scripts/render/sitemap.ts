/** Where search engines find the pages of the site. */
import { permalinks } from '../model/index.ts';
import { sitemap } from '../../templates/sitemap.ts';
import { fullAddress } from './addresses.ts';
import type { ListedPage, Output, RenderContext } from './context.ts';
import { listedAddress, listedDay } from './grammars.ts';

/**
 * `/sitemap.xml` with pages in the order given, and `/robots.txt` that leads to it. Neither where the site has no origin: both are
 * made of full addresses.
 */
export function* renderSitemap(pages: readonly ListedPage[], site: RenderContext['site']): Generator<Output> {
  const address = fullAddress(site, permalinks.sitemap);
  if (address === null) return;
  const entries = pages.map(({ permalink, modified }) => ({
    address: listedAddress(fullAddress(site, permalink)!),
    date: modified && listedDay(modified),
  }));
  yield { path: permalinks.sitemap, content: sitemap(entries).markup };
  yield { path: permalinks.robots, content: `User-agent: *\nAllow: /\n\nSitemap: ${listedAddress(address)}\n` };
}
