import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Every link inside the framework leads to a source that exists. */
export const linkBroken: Rule = {
  id: 'link-broken',
  severity: 'error',
  suppressible: false,
  what: 'Every link inside the framework leads to a source that exists.',
  why: 'A reader who follows a link to nothing cannot know whether the text or the site is wrong.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../dimension/d1.md)',
    right: '[D1](../dimensions/d1.md)',
  },
  document: (document, context) => findAddresses(document, context, 'link-broken'),
};
