/** Days of evidence, seen from another day. All are calendar days, `YYYY-MM-DD`. */

/** How many days old evidence is as of a day: less than 0 where its own day is later. NaN where it has none. */
export function ageOf(date: string | undefined, asOf: string): number {
  return date === undefined ? Number.NaN : (Date.parse(asOf) - Date.parse(date)) / 86_400_000;
}

/** Whether the day of evidence lies ahead. One day ahead is today: somewhere it has begun. */
export function liesAhead(date: string | undefined, asOf: string): boolean {
  return ageOf(date, asOf) < -1;
}
