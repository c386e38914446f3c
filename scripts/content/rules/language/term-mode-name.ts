import { findLanguage, findMisnamed } from '../../analysis/language/index.ts';
import type { FlawRule } from '../rule.ts';
import { tellDisputed, tellName } from './term-words.ts';

export const termModeName: FlawRule<'term-mode-name'> = {
  id: 'term-mode-name',
  family: 'Language',
  severity: 'error',
  suppressible: true,
  what: 'Every mode is called by its name in the model.',
  why: 'Readers look a name up as it is written, and find it only in the form that the model gives it.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The pot stands at Mode 3, ⟦Delegatd.',
    right: 'The pot stands at Mode 3, Delegated.',
  },
  document: (document, context) => findLanguage('term-mode-name', document, context).map(tellName),
  collection: (context) => [...findMisnamed('mode', context)].map(tellDisputed),
  explain: tellName,
};
