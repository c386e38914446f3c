import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** Every text uses the preferred terms of the framework. */
export const termPrefer: Rule = {
  id: 'term-prefer',
  severity: 'warning',
  suppressible: true,
  what: 'Every text uses the preferred terms of the framework.',
  why: 'Two names for one thing read like two things. The glossary explains the preferred term, and a search finds it.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The helper does ⟦limited work.',
    right: 'The helper does bounded work.',
  },
  mends:
    'The wording is replaced by the preferred term, except in a quotation and behind an article that would no longer fit.',
  document: (document, context) => findLanguage('term-prefer', document, context),
};
