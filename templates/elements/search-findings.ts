/** What Pagefind finds, as the results that readers see. */
import type { SearchKind } from '../page.ts';

/** What is used of Pagefind. */
export type Pagefind = {
  init(): Promise<void>;
  debouncedSearch(term: string, options: object, rest: number): Promise<{ readonly results: readonly Hit[] } | null>;
};

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
