/** The ids of things in the print edition, where all share one page. */

/** The id of each kind of thing; what stands below it has this before its own id, as `<owner>--<id>`. */
export const printOwner = {
  section: (id: string): string => `section-${id}`,
  mode: (id: string): string => `mode-${id}`,
  dimension: (id: string): string => `dimension-${id.toLowerCase()}`,
  term: (id: string): string => `term-${id}`,
  note: (slug: string): string => `note-${slug}`,
} as const;
