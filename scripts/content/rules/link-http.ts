import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Every web link begins with `https:`. */
export const linkHttp: Rule = {
  id: 'link-http',
  severity: 'warning',
  suppressible: true,
  what: 'Every web link begins with `https:`.',
  why: 'Others can read and change a page on its way to a reader if the connection is not encrypted.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[soil](http://example.org/soil)',
    right: '[soil](https://example.org/soil)',
  },
  mends: '`http` becomes `https`, unless the address names a port or a host without a domain.',
  document: (document, context) => findAddresses(document, context, 'link-http'),
};
