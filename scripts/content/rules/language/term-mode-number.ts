import { findLanguage } from '../../analysis/language/index.ts';
import type { FlawRule } from '../rule.ts';
import { tellNumber } from './term-words.ts';

export const termModeNumber: FlawRule<'term-mode-number'> = {
  id: 'term-mode-number',
  family: 'Language',
  severity: 'error',
  suppressible: true,
  what: 'Every mode that is named by its number exists.',
  why: 'A reader who meets a number without a mode looks for a page that does not exist.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The pot stands at ⟦Mode 4.',
    right: 'The pot stands at Mode 3.',
  },
  document: (document, context) => findLanguage('term-mode-number', document, context).map(tellNumber),
  explain: tellNumber,
};
