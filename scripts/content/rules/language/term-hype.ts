import { findLanguage } from '../../analysis/language/index.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { tellWord } from './term-words.ts';

export const termHype: FlawRule<'term-hype'> = {
  id: 'term-hype',
  family: 'Language',
  severity: 'error',
  suppressible: true,
  what: 'No text contains words that only praise.',
  why: 'A word that only praises says nothing that a reader could check, and makes all other sentences read like advertising.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The timer is ⟦revolutionary.',
    right: 'The timer ran for a week without a hand on it.',
  },
  document: (document, context) => findLanguage('term-hype', document, context).map(tell),
  explain: tell,
};

function tell(flaw: FlawOf<'term-hype'>): Finding {
  return tellWord(flaw, 'praises');
}
