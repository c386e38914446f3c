/** Where a browser keeps the assessment of a site, small enough to be asked on every page that has a question. */

/** Whether anything is stored under the key. */
export function hasStored(key: string): boolean {
  return read(key) !== null;
}

/** The key for a site, by the address of its root: two frameworks on one host do not share their answers. */
export function storeKey(root: string): string {
  return `assessment:${new URL(root, location.href).pathname}`;
}

/** What is stored under the key; null where nothing is, or where storage is refused. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be refused as a whole.
    return null;
  }
}
