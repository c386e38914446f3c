/** The list of pages that search engines are to find, in the form of sitemaps.org. */
import { html } from './html.ts';
import type { Html } from './html.ts';
import { xmlDocument } from './xml.ts';

/** A page: its full address, and the day from which its content is, `YYYY-MM-DD`, where that is known. */
export type SitemapEntry = { readonly address: string; readonly date: string | null };

/** The list as XML. */
export function sitemap(entries: readonly SitemapEntry[]): Html {
  return xmlDocument(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.map(({ address, date }) => html`  <url><loc>${address}</loc>${date && html`<lastmod>${date}</lastmod>`}</url>\n`)}</urlset>`);
}
