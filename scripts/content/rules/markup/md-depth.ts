import { MAX_DEPTH } from '../../syntax/limits.ts';
import type { FlawRule } from '../rule.ts';

export const mdDepth: FlawRule<'md-depth'> = {
  id: 'md-depth',
  family: 'Markup',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Lists and quotations nest at most 16 levels.',
  why: 'Parsers need time and memory for every level, and a very deep text can make them fail. No reader can follow so many levels.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦> > > > > > > > > > > > > > > > > Deep.',
    right: '> > Deep.',
  },
  explain: ({ range, of }) => ({
    range,
    message: of === 'line' ? `This line is nested deeper than ${MAX_DEPTH} levels.` : 'This text is nested too deep.',
    advice: 'Use fewer levels of nesting.',
  }),
};
