import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** No web link contains a user name or a password. */
export const linkCredentials: Rule = {
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
};
