import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Links inside the framework name the source file, relative to this one. */
export const linkAbsolute: Rule = {
  id: 'link-absolute',
  severity: 'error',
  suppressible: false,
  what: 'Links inside the framework name the source file, relative to this one.',
  why: 'A path to the file works where sources are read, on the site, in a copy of it and in print. An address of the site works in one of these, and breaks when the site moves.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](/dimensions/d1/)',
    right: '[D1](../dimensions/d1.md)',
  },
  mends: 'Where the address is that of a known page, the path of its source takes its place.',
  document: (document, context) => findAddresses(document, context, 'link-absolute'),
};
