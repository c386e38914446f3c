import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** Readers are addressed only in the individual view. */
export const termPerson: Rule = {
  id: 'term-person',
  severity: 'warning',
  suppressible: true,
  what: 'Readers are addressed only in the individual view.',
  why: 'The word “you” means one reader, so it belongs in the individual view. In a text about an organization nobody knows whether it means the reader, the team or the company.',
  example: {
    file: 'modes/shared.md',
    replaces: 'The organization keeps a log.',
    wrong: 'Everyone keeps ⟦your log.',
    right: 'Everyone keeps the log.',
  },
  document: (document, context) => findLanguage('term-person', document, context),
};
