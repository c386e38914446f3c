/**
 * Permalinks: the stable address of everything in the model, as site-absolute paths (`/modes/<id>/`). Bodies in the model
 * link with these; renderers turn them into links relative to a page. Once published they never change.
 */

/** By what the list of notes can be narrowed, in the order in which it is offered. Their names are parts of addresses, so that no note has one of them as its own. */
export const NOTE_FACETS = ['mode', 'dimension', 'view', 'direction', 'origin', 'tag'] as const;

/** One of them. */
export type NoteFacet = (typeof NOTE_FACETS)[number];

/** The permalink of each kind of thing; ids as in the model. */
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
  /** The notes that have one value of a facet; see NOTE_FACETS. */
  noteFacet: (facet: NoteFacet, value: string) => `/field-notes/${facet}/${value}/`,
  glossary: '/glossary/',
  term: (id: string, anchor?: string) => `/glossary/#${ownedAnchor(id, anchor)}`,
  assessment: '/assessment/',
  contribute: '/contribute/',
  security: '/contribute/security/',
  rules: '/contribute/rules/',
  rule: (id: string) => `/contribute/rules/${id}/`,
  releases: '/releases/',
  /** Every release as data. */
  releaseIndex: '/releases.json',
  /** What one release is; its files stand below. */
  release: (version: string) => `/releases/${version}/`,
  releaseFile: (version: string, path: string) => `/releases/${version}/${path}`,
  latest: '/releases/latest/',
  /** A page of the framework as one release has it. */
  edition: (version: string, permalink = '/') => `/v/${version}${permalink}`,
  /** A page of the framework as the working version has it. */
  next: (permalink = '/') => `/next${permalink}`,
  print: '/print/',
  /** What is new on a page, as feeds beside it. */
  feeds: (permalink: string) => ({
    atom: `${permalink}feed.xml`,
    rss: `${permalink}rss.xml`,
    json: `${permalink}feed.json`,
  }),
  /** A page as Markdown, beside it. */
  markdown: (permalink: string) => `${permalink}index.md`,
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  /** What programs that read Markdown begin with. */
  llms: '/llms.txt',
  image: (name: string) => `/images/${name}`,
  /** The picture that other sites show beside a link to a page, by the name of its subject. */
  social: (name: string) => `/social/${name}.png`,
} as const;

/**
 * The id of what a page adds to the texts that it shows: a part of its own, an anchor of a dimension, a footnote. Ids that come from
 * words, those of headings, terms, signals, sections and sources, never hold a colon, so that the two cannot meet.
 */
export function pageAnchor(name: string): string {
  return `page:${name}`;
}

/** The anchor of a mode on the landing page, where its signals stand as well. */
export function landingAnchor(mode: string): string {
  return `mode-${mode}`;
}

/** What the framework page shows beside its sections, under ids that no section may have. */
export const FRAMEWORK_PARTS: readonly string[] = ['introduction', 'modes', 'dimensions', 'scoring'];

/** What stands beside the notes under a name of its own, which no note may have: their feeds, and the lists of those with something in common. */
export const NOTE_NEIGHBOURS: readonly string[] = ['feed', ...NOTE_FACETS];

/**
 * The anchor of a heading inside a text that shares its page with others: the owner's id and the heading's own, so that two
 * texts may both have a heading "Limits". Without a heading, the owner's id.
 */
export function ownedAnchor(owner: string, anchor?: string): string {
  return anchor ? `${owner}--${anchor}` : owner;
}

/** Any path as a part of an address; what UTF-8 cannot hold is replaced. */
export function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
