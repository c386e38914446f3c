import { findAddresses } from '../../analysis/links.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';

export const linkCredentials: FlawRule<'link-credentials'> = {
  id: 'link-credentials',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'No web link contains a user name or a password.',
  why: 'Everything in a link is published, and a name before the `@` can make one site look like another.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[soil](https://me:secret@example.org/)',
    right: '[soil](https://example.org/)',
  },
  document: (document, context) => findAddresses(document, context, 'link-credentials').map(tell),
  explain: tell,
};

function tell(flaw: FlawOf<'link-credentials'>): Finding {
  const message =
    flaw.in === 'field'
      ? `${flaw.name} has an address with a user name or a password.`
      : 'This link contains a user name or a password.';
  return { range: flaw.range, message, advice: 'Remove everything between `//` and `@`, and the `@` itself.' };
}
