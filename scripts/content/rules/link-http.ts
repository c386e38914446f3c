import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Web links are encrypted. */
export const linkHttp: Rule = {
  id: 'link-http',
  severity: 'warning',
  suppressible: true,
  what: 'Web links are encrypted.',
  why: 'On the way to an unencrypted page others can read and change what a reader gets.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[soil](http://example.org/soil)',
    right: '[soil](https://example.org/soil)',
  },
  mends: '`http` becomes `https`, unless the address names a port or no domain.',
  document: (document, context) => findAddresses(document, context, 'link-http'),
};
