/** The order of texts, of ids, and of days as YYYY-MM-DD: by code unit, the same on every machine. */

/** Compares two texts for a sort, as `.sort()` without a function does. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
