/** The parts of the site that search looks through one after the other; the browser's script knows them as well. */
import type { SearchKind } from '../page.ts';

/** What most readers look for comes first; rules, which name everything there is, come last. */
export const SEARCH_PARTS = ['site', 'rules'] as const;

/** The part that a page of this kind belongs to. */
export function searchPart(kind: SearchKind): (typeof SEARCH_PARTS)[number] {
  return kind === 'rule' ? 'rules' : 'site';
}
