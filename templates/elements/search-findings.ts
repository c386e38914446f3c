/** What Pagefind finds, as the results that readers see. */
import type { SearchKind } from '../page.ts';
import { SEARCH_PARTS } from './search-part.ts';

/** What is used of Pagefind. */
export type Pagefind = {
  init(): Promise<void>;
  search(term: string, options: Within): Promise<Found>;
  debouncedSearch(term: string, options: Within, rest: number): Promise<Found | null>;
};

type Within = { readonly filters: { readonly part: string } };
type Found = { readonly results: readonly Hit[] };

/** A page that was found; its text comes when it is asked for. */
export type Hit = { data(): Promise<HitData> };

type Place = { readonly title: string; readonly url: string; readonly excerpt: string };
type HitData = {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly kind?: string };
  readonly sub_results: readonly Place[];
};

/** One result: what it is, and the part of its text in which the term stands, as markup. */
export type Finding = {
  readonly kind: SearchKind;
  readonly title: string;
  readonly address: string;
  readonly excerpt: string;
};

/**
 * The hits of a term, those of each part of the site after those of the parts before it; null where another term is asked for
 * within `rest` milliseconds.
 */
export async function hitsOf(engine: Pagefind, term: string, rest: number): Promise<readonly Hit[] | null> {
  const [first, ...others] = SEARCH_PARTS.map((part) => ({ filters: { part } }));
  const found = await engine.debouncedSearch(term, first!, rest);
  if (!found) return null;
  const more = await Promise.all(others.map((within) => engine.search(term, within)));
  return [found, ...more].flatMap(({ results }) => results);
}

/** How many places of one page are shown, where each is a section or a term. */
const MOST_PLACES = 4;

/**
 * The results of some hits. Of pages that hold sections or terms, these; of all others, the page. They keep their order, but what
 * has the term for its title comes first.
 */
export async function findings(hits: readonly Hit[], term: string): Promise<Finding[]> {
  const isNamed = ({ title }: { readonly title: string }): boolean => title.toLowerCase() === term.toLowerCase();
  const found = await Promise.all(hits.map(async (hit) => findingsOf(await hit.data(), isNamed)));
  return namedFirst(found.flat(), isNamed);
}

function namedFirst<Named>(found: readonly Named[], isNamed: (one: Named) => boolean): Named[] {
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

function findingsOf(
  { url, excerpt, meta, sub_results: places }: HitData,
  isNamed: (place: { readonly title: string }) => boolean,
): Finding[] {
  const kind = (meta.kind ?? 'page') as SearchKind;
  const page: Finding = { kind, title: meta.title ?? url, address: url, excerpt };
  if (kind !== 'section' && kind !== 'term') return [page];
  const parts = namedFirst(places, isNamed)
    .filter((place) => place.url.includes('#'))
    .slice(0, MOST_PLACES);
  if (parts.length === 0) return [{ ...page, kind: 'page' }];
  return parts.map((place) => ({ kind, title: place.title, address: place.url, excerpt: place.excerpt }));
}
