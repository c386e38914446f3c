import { findLanguage } from '../../analysis/language/index.ts';
import type { FlawRule } from '../rule.ts';
import { tellNumber } from './term-words.ts';

export const termDimensionNumber: FlawRule<'term-dimension-number'> = {
  id: 'term-dimension-number',
  family: 'Language',
  severity: 'error',
  suppressible: true,
  what: 'Every dimension that is named by its number exists.',
  why: 'A reader who meets a number without a dimension looks for a page that does not exist.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'Compare ⟦D9.',
    right: 'Compare D2.',
  },
  document: (document, context) => findLanguage('term-dimension-number', document, context).map(tellNumber),
  explain: tellNumber,
};
