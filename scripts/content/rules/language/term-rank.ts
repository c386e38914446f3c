import { findLanguage } from '../../analysis/language/index.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { tellWord } from './term-words.ts';

export const termRank: FlawRule<'term-rank'> = {
  id: 'term-rank',
  family: 'Language',
  severity: 'error',
  suppressible: true,
  what: 'No text contains words that rank modes, teams or people.',
  why: 'The modes describe work, which can move in both directions. A word that ranks turns a description into a goal, and teams then report the goal instead of the work.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The team reached ⟦level 3.',
    right: 'The team works near Mode 3.',
  },
  document: (document, context) => findLanguage('term-rank', document, context).map(tell),
  explain: tell,
};

function tell(flaw: FlawOf<'term-rank'>): Finding {
  return tellWord(flaw, 'ranks');
}
