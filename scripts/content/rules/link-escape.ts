import { findAddresses } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Links stay inside the framework. */
export const linkEscape: Rule = {
  id: 'link-escape',
  severity: 'error',
  suppressible: false,
  what: 'Links stay inside the framework.',
  why: 'What stands outside of the framework is not published. A path that leads out breaks, or points at something private.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '[D1](../dimensions/d1.md)',
    wrong: '⟦[D1](../../package.json)',
    right: '[D1](../dimensions/d1.md)',
  },
  document: (document, context) => findAddresses(document, context, 'link-escape'),
};
