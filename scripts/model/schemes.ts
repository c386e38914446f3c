/** The schemes that an address on a page may have, and the one way to compare them. Runs in the browser as well. */

/** Schemes of pages on the web. The first is the one to write; the other is read, and reported where it can be mended. */
export const WEB_SCHEMES = ['https', 'http'] as const;

/** Schemes of every address that leads out of the site. */
export const SCHEMES = [...WEB_SCHEMES, 'mailto'] as const;

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*(?=:)/;

/** The scheme of an address in lower case, without its colon; undefined for a path. A scheme is the same in any case (RFC 3986, 3.1). */
export function schemeOf(address: string): string | undefined {
  return SCHEME.exec(address)?.[0].toLowerCase();
}

/** Whether an address has one of these schemes. */
export function hasScheme(address: string, schemes: readonly string[]): boolean {
  const scheme = schemeOf(address);
  return scheme !== undefined && schemes.includes(scheme);
}

/** The address with its scheme in lower case, which programs that compare to the letter know as well. */
export function withLowerScheme(address: string): string {
  return address.replace(SCHEME, (scheme) => scheme.toLowerCase());
}

/** What a web address begins with, as a pattern for any case: JSON Schema has no flags. */
export const WEB_ADDRESS_START = '[hH][tT][tT][pP][sS]?://';
