import { findLanguage } from '../../analysis/language/index.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { tellWord } from './term-words.ts';

export const termPerson: FlawRule<'term-person'> = {
  id: 'term-person',
  family: 'Language',
  severity: 'warning',
  suppressible: true,
  what: 'Texts say “you” only in the individual view.',
  why: 'The word “you” means one reader, so it belongs in the individual view. In a text about an organization, it could mean the reader, the team or the company.',
  example: {
    file: 'modes/shared.md',
    replaces: 'The organization keeps a log.',
    wrong: 'Everyone keeps ⟦your log.',
    right: 'Everyone keeps the log.',
  },
  document: (document, context) => findLanguage('term-person', document, context).map(tell),
  explain: tell,
};

function tell(flaw: FlawOf<'term-person'>): Finding {
  return tellWord(flaw, 'addresses one reader');
}
