import { findAddresses } from '../links.ts';
import type { FlawRule } from '../rule.ts';

/** No web link contains a user name or a password. */
export const linkCredentials: FlawRule<'link-credentials'> = {
  id: 'link-credentials',
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
  document: (document, context) => findAddresses(document, context, 'link-credentials'),
  explain: ({ range, name }) => ({
    range,
    message: `${name} has an address with a user name or a password.`,
    advice: 'Remove everything between `//` and `@`, and the `@` itself.',
  }),
};
