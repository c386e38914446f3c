/** The one HTML comment that sources may hold. */

/** Whether a piece of HTML is a comment that means to suppress a finding; its form is the business of rules of its own. */
export function isSuppression(html: string): boolean {
  return /^<!--\s*disable-next-line/.test(html) && html.includes('-->');
}
