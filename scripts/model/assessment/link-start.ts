/** How share links begin, apart from the rest of them: pages look at every address, and few of them are links. */

/** Whether a fragment (without `#`) is meant to be a share link of any version. */
export function isLink(fragment: string): boolean {
  return /^s[1-9]\d*\./.test(fragment);
}
