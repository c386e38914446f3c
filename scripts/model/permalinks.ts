/**
 * Permalinks: the stable address of everything in the model, as site-absolute paths (`/modes/validated/`). Bodies in the model
 * link with these; renderers turn them into links relative to a page. Once published they never change.
 */

/** The permalink of each kind of thing; ids as in the model (`validated`, `D2`, a note's slug, a term's id). */
export const permalinks = {
  home: '/',
  framework: '/framework/',
  /** A prose section stands on the framework page; `anchor` is a heading inside it. */
  section: (id: string, anchor?: string) => `/framework/#${ownedAnchor(id, anchor)}`,
  scoring: (anchor?: string) => `/framework/#${ownedAnchor('scoring', anchor)}`,
  modes: '/modes/',
  mode: (id: string) => `/modes/${id}/`,
  dimensions: '/dimensions/',
  dimension: (id: string) => `/dimensions/${id.toLowerCase()}/`,
  fieldNotes: '/field-notes/',
  fieldNote: (slug: string) => `/field-notes/${slug}/`,
  glossary: '/glossary/',
  term: (id: string, anchor?: string) => `/glossary/#${ownedAnchor(id, anchor)}`,
  contribute: '/contribute/',
  releases: '/releases/',
  print: '/print/',
  image: (name: string) => `/images/${name}`,
} as const;

/** Anchors of the framework page itself, which no section may take as its id. */
export const RESERVED_SECTION_IDS: readonly string[] = ['modes', 'dimensions', 'scoring', 'introduction'];

/**
 * The anchor of a heading inside a text that shares its page with others: the owner's id and the heading's own, so that two
 * texts may both have a heading "Limits". Without a heading, the owner's id.
 */
export function ownedAnchor(owner: string, anchor?: string): string {
  return anchor ? `${owner}--${anchor}` : owner;
}
