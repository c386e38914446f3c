/**
 * From permalinks to what stands in files: output paths, links between pages, and full addresses. Links between pages are
 * relative, so that the same `dist` works at the root of a host and under any base path.
 */
import { permalinks } from '../model/index.ts';
import type { Destinations } from '../../templates/page.ts';
import type { RenderContext } from './context.ts';

type Site = RenderContext['site'];

/** The file that holds a permalink's page: `/modes/` is `/modes/index.html`; an address of a file is itself. */
export function outputPath(permalink: string): string {
  return permalink.endsWith('/') ? `${permalink}index.html` : permalink;
}

/** Whether an address is a permalink or a file of this site, and not elsewhere or an `#anchor` alone. */
export function isOurs(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//');
}

/** The link from the page at `from` to `to`, both site-absolute, relative; addresses elsewhere come back unchanged. */
export function relativeHref(from: string, to: string): string {
  if (!isOurs(to)) return to;
  const hash = to.indexOf('#');
  const path = hash < 0 ? to : to.slice(0, hash);
  const anchor = hash < 0 ? '' : to.slice(hash);
  if (path === from) return anchor || './';
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = '../'.repeat(here.length - shared);
  return `${`${up}${there.slice(shared).join('/')}` || './'}${anchor}`;
}

/** The link to `to` from the root of the host, for pages that are served at any address. */
export function baseHref(site: Site, to: string): string {
  return isOurs(to) ? site.base + to.slice(1) : to;
}

/** The full address of a permalink, or null where package.json names no homepage. */
export function fullAddress(site: Site, permalink: string): string | null {
  return site.origin === null ? null : site.origin + baseHref(site, permalink);
}

/** Where a source file is edited on the project's host, or null where package.json names no repository. */
export function editAddress(site: Site, source: string): string | null {
  return site.repository === null ? null : `${site.repository}/edit/main/${source}`;
}

/** The addresses that templates write, all as `href` gives them. */
export function destinations(href: (permalink: string) => string): Destinations {
  const at = (permalink: string, anchor: string | undefined): string =>
    href(anchor ? `${permalink}#${anchor}` : permalink);
  return {
    home: href(permalinks.home),
    framework: href(permalinks.framework),
    scoring: href(permalinks.scoring()),
    modes: href(permalinks.modes),
    dimensions: href(permalinks.dimensions),
    fieldNotes: href(permalinks.fieldNotes),
    glossary: href(permalinks.glossary),
    assessment: href(permalinks.assessment),
    contribute: href(permalinks.contribute),
    security: href(permalinks.security),
    rules: href(permalinks.rules),
    releases: href(permalinks.releases),
    print: href(permalinks.print),
    mode: (id, anchor) => at(permalinks.mode(id), anchor),
    dimension: (id, anchor) => at(permalinks.dimension(id), anchor),
    fieldNote: (slug, anchor) => at(permalinks.fieldNote(slug), anchor),
    noteFacet: (facet, value) => href(permalinks.noteFacet(facet, value)),
    rule: (id) => href(permalinks.rule(id)),
  };
}
