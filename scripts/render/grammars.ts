/**
 * What stands in files that other programs read by lines or as lists of addresses. Checks let nothing into a model that would not
 * fit there; where something does all the same, it is a mistake of this program, and no file says something else for it.
 */

/** A path as hosts take it literally: no mark of a pattern, no place to fill in, no space, nothing that ends it. */
const PATH = /^(?:\/(?:[\w.~!$&'()+,;=@-]|%[\dA-F]{2})*)+$/;
/** A full address in the characters of addresses (RFC 3986). */
const ADDRESS =
  /^https?:\/\/[\w.[\]:-]+(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[\dA-F]{2})*)*(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\dA-F]{2})*)?$/i;
/** A name, and signs that can be seen, with one space between them. */
const HEADER = /^[A-Za-z][A-Za-z\d-]*:(?: [!-~]+)+$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A line of `_redirects`, by which an address leads to another for good. */
export function redirectLine(from: string, to: string): string {
  if (from === to) throw new Error(`A redirect leads to itself: ${JSON.stringify(from)}.`);
  return `${fitting(PATH, from, 'path')} ${fitting(PATH, to, 'path')} 301\n`;
}

/** The lines of `_headers` about an address, or about all that begin with it where it ends in `*`. */
export function headerLines(path: string, headers: readonly string[]): string[] {
  fitting(PATH, path.replace(/\/\*$/, '/'), 'path');
  return [path, ...headers.map((header) => `  ${fitting(HEADER, header, 'header')}`)];
}

/** Whether hosts take a path literally. */
export function isLiteralPath(path: string): boolean {
  return PATH.test(path);
}

/** A full address for a list of addresses; itself. */
export function listedAddress(address: string): string {
  return fitting(ADDRESS, address, 'address');
}

/** A day, `YYYY-MM-DD`, for a list or a feed; itself. */
export function listedDay(day: string): string {
  return fitting(DAY, day, 'day');
}

function fitting(grammar: RegExp, text: string, what: string): string {
  if (grammar.test(text)) return text;
  throw new Error(`This is no ${what} for the file that it is written to: ${JSON.stringify(text)}.`);
}
