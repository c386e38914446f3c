import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Web links carry no user name or password. */
export const linkCredentials: Rule = {
  id: 'link-credentials',
  severity: 'error',
  suppressible: false,
  what: 'Web links carry no user name or password.',
  why: 'What stands in a link is published, and a name before the `@` can pass one site off as another.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[soil](https://me:secret@example.org/)',
    right: '[soil](https://example.org/)',
  },
  document: (document, context) => findAddresses(document, context, 'link-credentials'),
};
