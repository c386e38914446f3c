import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Every link to a heading leads to one that exists. */
export const linkAnchor: Rule = {
  id: 'link-anchor',
  severity: 'error',
  suppressible: false,
  what: 'Every link to a heading leads to one that exists.',
  why: 'A link to a heading that does not exist leads to the top of the page, and leaves the reader to search.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../dimensions/d1.md#anchor)',
    right: '[D1](../dimensions/d1.md#anchors)',
  },
  document: (document, context) => findAddresses(document, context, 'link-anchor'),
};
