import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Links lead to a source that exists. */
export const linkBroken: Rule = {
  id: 'link-broken',
  severity: 'error',
  suppressible: false,
  what: 'Links lead to a source that exists.',
  why: 'A reader who follows a link to nothing does not know whether the text or the site is wrong.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../dimension/d1.md)',
    right: '[D1](../dimensions/d1.md)',
  },
  mends: 'Where one source is near, the link is changed to lead there.',
  document: (document, context) => findAddresses(document, context, 'link-broken'),
};
