/** What Pagefind finds, as the results that readers see. */
import type { SearchKind } from '../page.ts';
import { SEARCH_PARTS } from './search-part.ts';

/** What is used of Pagefind. */
export type Pagefind = {
  init(): Promise<void>;
  search(term: string, options: Within): Promise<Found>;
  debouncedSearch(term: string, options: Within, rest: number): Promise<Found | null>;
};

type Within = { readonly filters: { readonly part?: string } };
type Found = { readonly results: readonly Hit[] };

/** A page that was found: the places of the words in its text, which comes when it is asked for. */
export type Hit = { readonly words: readonly number[]; data(): Promise<HitData> };

type Place = { readonly title: string; readonly url: string; readonly excerpt: string };
type HitData = {
  readonly url: string;
  readonly excerpt: string;
  readonly raw_content: string;
  readonly meta: { readonly title?: string; readonly kind?: string };
  readonly sub_results: readonly Place[];
};

/** One result: what it is, and the part of its text in which the term stands, as markup. */
export type SearchResult = {
  readonly kind: SearchKind;
  readonly title: string;
  readonly address: string;
  readonly excerpt: string;
};

/** What a term found: the hits in order, or the words of it that stand nowhere, and then no hits. */
export type Search = { readonly hits: readonly Hit[]; readonly missing: readonly string[] };

/**
 * Looks for a term: the hits of each part of the site after those of the parts before it. Null where another term is asked for within
 * `rest` milliseconds.
 */
export async function searchFor(engine: Pagefind, term: string, rest: number): Promise<Search | null> {
  const [first, ...others] = SEARCH_PARTS.map((part) => ({ filters: { part } }));
  const found = await engine.debouncedSearch(term, first!, rest);
  if (!found) return null;
  const missing = await missingWords(engine, term);
  if (missing.length > 0) return { hits: [], missing };
  const more = await Promise.all(others.map((within) => engine.search(term, within)));
  // A term that is found by its own name stands in the glossary as well.
  const bySynonym = found.results.filter(({ words }) => words.length > 0);
  return { hits: [bySynonym, ...more.map(({ results }) => results)].flat(), missing };
}

/** Where a word stands nowhere, Pagefind looks for the longest word that it begins with, and leaves it out where there is none. */
async function missingWords(engine: Pagefind, term: string): Promise<string[]> {
  const words = term.split(/\s+/).filter((word) => bare(word) !== '');
  const areThere = await Promise.all(words.map((word) => isThere(engine, word)));
  return words.filter((_word, index) => !areThere[index]);
}

/** Hits that are looked at for a word that may be the beginning of another: as many as the first results show. */
const LOOKED_AT = 10;

/** Writing without spaces has no words that could be told apart here. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a word, in this or another form, or one that begins with it stands anywhere. In quotation marks, Pagefind takes no shorter word for it. */
async function isThere(engine: Pagefind, word: string): Promise<boolean> {
  if (UNSPACED.test(word)) return true;
  const exact = await engine.search(`"${word}"`, { filters: {} });
  if (exact.results.length > 0) return true;
  const { results } = await engine.search(word, { filters: {} });
  const texts = await Promise.all(results.slice(0, LOOKED_AT).map(async (hit) => foundWords(hit, await hit.data())));
  return texts.flat().some((text) => beginsWith(text, bare(word)));
}

/** What Pagefind found in a page: the words at the places of the hit, and those of its title. */
function foundWords({ words }: Hit, { raw_content: content, meta }: HitData): string[] {
  const all = content.split(content.includes('\u200B') ? '\u200B' : /\s+/);
  return [...words.map((place) => all[place] ?? ''), ...(meta.title ?? '').split(/\s+/)];
}

/** Also where the word is a part of another: `code` in `AI-coded`. */
function beginsWith(text: string, start: string): boolean {
  return [text, ...text.split(/[^\p{L}\p{N}]+/u)].some((part) => bare(part).startsWith(start));
}

/** A word as it is compared: letters and digits alone, in lower case and without accents. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** How many places of one page are shown, where each is a section or a term. */
const MOST_PLACES = 4;

/**
 * The results of some hits. Of pages that hold sections or terms, these; of all others, the page. They keep their order, but what
 * has the term for its title comes first.
 */
export async function findings(hits: readonly Hit[], term: string): Promise<SearchResult[]> {
  const isNamed = ({ title }: { readonly title: string }): boolean => title.toLowerCase() === term.toLowerCase();
  const found = await Promise.all(hits.map(async (hit) => findingsOf(await hit.data(), isNamed)));
  const seen = new Set<string>();
  const once = found.flat().filter(({ address }) => !seen.has(address) && seen.add(address));
  return namedFirst(once, isNamed);
}

function namedFirst<Named>(found: readonly Named[], isNamed: (one: Named) => boolean): Named[] {
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

function findingsOf(
  { url, excerpt, meta, sub_results: places }: HitData,
  isNamed: (place: { readonly title: string }) => boolean,
): SearchResult[] {
  const kind = (meta.kind ?? 'page') as SearchKind;
  const page: SearchResult = { kind, title: meta.title ?? url, address: url, excerpt };
  // A term that another word leads to is a place by itself.
  if ((kind !== 'section' && kind !== 'term') || url.includes('#')) return [page];
  const parts = namedFirst(places, isNamed)
    .filter((place) => place.url.includes('#'))
    .slice(0, MOST_PLACES);
  if (parts.length === 0) return [{ ...page, kind: 'page' }];
  return parts.map((place) => ({ kind, title: place.title, address: place.url, excerpt: place.excerpt }));
}

/** A part of an excerpt as plain text, and whether it is what was searched for. */
export type Piece = { readonly text: string; readonly isMarked: boolean };

/**
 * The excerpt of Pagefind as text. Its angle brackets are written as entities, and nothing else is: what stands between marks is what
 * was searched for. So nothing that Pagefind says is ever taken as markup.
 */
export function excerptPieces(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/su)
    .map((part, index) => ({ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), isMarked: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
