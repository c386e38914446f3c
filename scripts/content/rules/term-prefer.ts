import { findLanguage } from '../language/index.ts';
import type { Rule } from '../rule.ts';

/** The framework's own terms are used. */
export const termPrefer: Rule = {
  id: 'term-prefer',
  severity: 'warning',
  suppressible: true,
  what: "The framework's own terms are used.",
  why: 'One thing under two names reads like two things. The glossary explains the preferred term, and search finds it.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The helper does ⟦limited work.',
    right: 'The helper does bounded work.',
  },
  mends: 'The wording is replaced by the preferred term.',
  document: (document, context) => findLanguage('term-prefer', document, context),
};
