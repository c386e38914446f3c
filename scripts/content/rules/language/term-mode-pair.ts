import { findLanguage } from '../../analysis/language/index.ts';
import type { FlawRule } from '../rule.ts';
import { tellPair } from './term-words.ts';

export const termModePair: FlawRule<'term-mode-pair'> = {
  id: 'term-mode-pair',
  family: 'Language',
  severity: 'error',
  suppressible: true,
  what: 'The number and the name of a mode agree.',
  why: 'Where the number means one mode and the name another, a reader cannot know which of them is right.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The pot stands at ⟦Mode 3, Shared.',
    right: 'The pot stands at Mode 2, Shared.',
  },
  document: (document, context) => findLanguage('term-mode-pair', document, context).map(tellPair),
  explain: tellPair,
};
