import { findLanguage } from '../../analysis/language/index.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { tellWord } from './term-words.ts';

export const termPrefer: FlawRule<'term-prefer'> = {
  id: 'term-prefer',
  family: 'Language',
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
    'The wording is replaced by the preferred term, except in a quotation, behind an article that would no longer fit, and where capitals show that it can be a name.',
  document: (document, context) => findLanguage('term-prefer', document, context).map(tell),
  explain: tell,
};

function tell(flaw: FlawOf<'term-prefer'>): Finding {
  return tellWord(flaw, 'is not the preferred term');
}
