import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Every link inside the framework names the file of a source, relative to the file that contains the link. */
export const linkAbsolute: Rule = {
  id: 'link-absolute',
  severity: 'error',
  suppressible: false,
  what: 'Every link inside the framework names the file of a source, relative to the file that contains the link.',
  why: 'A path to the file works where sources are read, on the site, in a copy of it and in print. An address of the site works only on the site, and fails when the site moves.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](/dimensions/d1/)',
    right: '[D1](../dimensions/d1.md)',
  },
  mends: 'Where the address is that of a known page, it is replaced by the path of its source.',
  document: (document, context) => findAddresses(document, context, 'link-absolute'),
};
