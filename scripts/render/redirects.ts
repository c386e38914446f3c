/** Addresses of former ids, which lead to where the entry stands today: as pages for any host, and as a list for hosts that read one. */
import { dimensionValue, permalinks } from '../model/index.ts';
import { redirectPage } from '../../templates/pages/redirect/page.ts';
import { baseHref, fullAddress, outputPath, relativeHref } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import { redirectLine } from './grammars.ts';

/** A page for each former id of every edition, and `/_redirects` where there is any. No page of an edition is ever replaced. */
export function* renderRedirects(editions: readonly Edition[], { site }: RenderContext): Generator<Output> {
  const lines: string[] = [];
  for (const edition of editions) {
    const { model, placeOf, canonical } = edition;
    for (const [old, today] of [...edition.pages.former, ...formerFacets(edition)]) {
      const [from, to] = [placeOf(old), placeOf(today)];
      const target = { href: relativeHref(from, to), canonical: fullAddress(site, canonical(today)) };
      yield { path: outputPath(from), content: redirectPage(model, target).markup };
      lines.push(redirectLine(baseHref(site, from), baseHref(site, to)));
    }
  }
  if (lines.length > 0) yield { path: '/_redirects', content: lines.join('') };
}

/** The addresses that the notes of a mode or a dimension had under former ids, where none of them is that of another one today. */
function formerFacets({ model, facets }: Edition): Map<string, string> {
  const former = new Map<string, string>();
  const entries = {
    mode: model.modes.map(({ id, formerly = [] }) => ({ id, formerly })),
    dimension: model.dimensions.map(({ id, formerly = [] }) => ({
      id: dimensionValue(id),
      formerly: formerly.map(dimensionValue),
    })),
  };
  for (const name of ['mode', 'dimension'] as const) {
    const shown = facets.find((facet) => facet.name === name)?.values.map(({ id }) => id) ?? [];
    const current = entries[name].map(({ id }) => id);
    for (const { id, formerly } of entries[name]) {
      if (!shown.includes(id)) continue;
      for (const old of formerly) {
        const address = permalinks.noteFacet(name, old);
        if (!current.includes(old) && !former.has(address)) former.set(address, permalinks.noteFacet(name, id));
      }
    }
  }
  return former;
}
