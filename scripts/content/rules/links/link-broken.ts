import { isMailAddress } from '../../analysis/addresses.ts';
import { findAddresses } from '../../analysis/links.ts';
import { intendedAddress } from '../../schema/web-addresses.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';

export const linkBroken: FlawRule<'link-broken'> = {
  id: 'link-broken',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'Every link inside the framework leads to a source that exists.',
  why: 'A reader who follows a link to nothing cannot know whether the text or the site is wrong.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../dimension/d1.md)',
    right: '[D1](../dimensions/d1.md)',
  },
  document: (document, context) => findAddresses(document, context, 'link-broken').map(tell),
  explain: tell,
};

/** What is told of a link or a picture that leads to nothing. */
export function tell(flaw: FlawOf<'link-broken' | 'image-missing'>): Finding {
  const { range } = flaw;
  if (flaw.is === 'empty')
    return { range, message: 'This link has no address.', advice: 'Write its address between the parentheses.' };
  const message = `There is no source or picture at \`${flaw.url}\`.`;
  if (isMailAddress(flaw.url)) return { range, message, advice: `Write \`mailto:${flaw.url}\`.` };
  const address = intendedAddress(decoded(flaw.url));
  if (address !== undefined) return { range, message, advice: `Write \`${address}\`.` };
  if (flaw.successor !== undefined)
    return { range, message, advice: `Write \`${flaw.successor}\`, which is its file now.` };
  const advice = flaw.near === undefined ? OTHERWISE : `Did you mean \`${flaw.near}\`?`;
  return { range, message, advice };
}

/** An address as it was written: Markdown turns signs that are no part of one into their codes. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const OTHERWISE =
  'Write the path of a file that exists, relative to this one, as in `../modes/<id>.md` or `../images/<name>.png`.';
