import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Links lead to a heading that exists. */
export const linkAnchor: Rule = {
  id: 'link-anchor',
  severity: 'error',
  suppressible: false,
  what: 'Links lead to a heading that exists.',
  why: 'A link to a heading that is not there leads to the top of a page, and leaves the reader to search.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../dimensions/d1.md#anchor)',
    right: '[D1](../dimensions/d1.md#anchors)',
  },
  mends: 'Where one heading is near, the link is changed to lead there.',
  document: (document, context) => findAddresses(document, context, 'link-anchor'),
};
