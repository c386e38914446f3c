/** The parts of the site that search looks through one after the other; the browser's script knows them as well. */
import type { SearchKind } from '../page.ts';

/** Terms by the other words that people have for them, then what most readers look for; rules, which name everything there is, come last. */
export const SEARCH_PARTS = ['synonyms', 'site', 'rules'] as const;

/** The part of what leads to a term by other words. */
export const [SYNONYMS] = SEARCH_PARTS;

/** The part that a page of this kind belongs to. */
export function searchPart(kind: SearchKind): (typeof SEARCH_PARTS)[number] {
  return kind === 'rule' ? 'rules' : 'site';
}
