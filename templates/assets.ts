/** The style sheets and browser scripts of the site by name, with the files that they are bundled from. */

/** Every page has `site` and its fonts, every page but the assessment `reading`; a kind of page names the others that it needs. */
export const STYLES = {
  site: 'templates/styles/site.css',
  print: 'templates/pages/print/style.css',
  landing: 'templates/pages/landing/style.css',
  assessment: 'templates/pages/assessment/style.css',
  releases: 'templates/pages/releases/style.css',
  reading: 'templates/styles/reading.css',
  rules: 'templates/pages/rules/style.css',
  note: 'templates/pages/note/style.css',
  notes: 'templates/pages/notes/style.css',
} as const;

/**
 * Every page has `site`. Each stands in a bundle of its own: modules that two of them share would come to both in pieces, and a page
 * names the digest of every piece that it may load.
 */
export const SCRIPTS = {
  site: 'templates/elements/site.ts',
  landing: 'templates/pages/landing/element.ts',
  assessment: 'templates/pages/assessment/element.ts',
  dimension: 'templates/pages/dimension/element.ts',
  notes: 'templates/pages/notes/element.ts',
} as const;

/** The styles that stand inside a page that has them, and in no file: the page is there in one round trip, or stands alone. */
export const INLINE_STYLES = ['print', 'landing'] as const satisfies readonly (keyof typeof STYLES)[];

export type StyleName = keyof typeof STYLES;
export type ScriptName = keyof typeof SCRIPTS;
