/** The one HTML comment that sources may hold. */

/** Whether a piece of HTML is a comment that means to suppress a finding; its form is the business of rules of its own. */
export function isSuppression(html: string): boolean {
  const end = html.indexOf('-->');
  return (
    /^<!--\s*disable-next-line(?![\w-])/.test(html) &&
    end !== -1 &&
    !html.includes('--!>') &&
    html.slice(end + 3).trim() === ''
  );
}
