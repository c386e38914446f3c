/** Addresses of former ids, which lead to where the entry stands today: as pages for any host, and as a list for hosts that read one. */
import { redirectPage } from '../../templates/pages/redirect.ts';
import { baseHref, fullAddress, outputPath, relativeHref } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';

/** A page for each former id of every edition, and `/_redirects` where there is any. No page of an edition is ever replaced. */
export function* renderRedirects(editions: readonly Edition[], { site }: RenderContext): Generator<Output> {
  const lines: string[] = [];
  for (const { model, pages, placeOf, canonical } of editions) {
    for (const [old, today] of pages.former) {
      const [from, to] = [placeOf(old), placeOf(today)];
      const target = { href: relativeHref(from, to), canonical: fullAddress(site, canonical(today)) };
      yield { path: outputPath(from), content: redirectPage(model, target).markup };
      lines.push(`${baseHref(site, from)} ${baseHref(site, to)} 301\n`);
    }
  }
  if (lines.length > 0) yield { path: '/_redirects', content: lines.join('') };
}
