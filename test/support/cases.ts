/** How much a test tries. */

/**
 * How many cases a test tries: `some` in `npm test`, which everybody runs who changes anything, and `all` where `THOROUGH` is set, as
 * `.ci/run` does. A test that finds by chance what it finds takes its numbers from here, and says how many it tried.
 */
export function casesOf(some: number, all: number): number {
  return process.env['THOROUGH'] ? all : some;
}
