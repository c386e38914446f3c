import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Every web link is encrypted. */
export const linkHttp: Rule = {
  id: 'link-http',
  severity: 'warning',
  suppressible: true,
  what: 'Every web link is encrypted.',
  why: 'Others can read and change an unencrypted page on its way to a reader.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[soil](http://example.org/soil)',
    right: '[soil](https://example.org/soil)',
  },
  mends: '`http` becomes `https`, unless the address names a port or a host without a domain.',
  document: (document, context) => findAddresses(document, context, 'link-http'),
};
