import type { Rule } from '../rule.ts';

/** Markdown nests at most sixteen levels. */
export const mdDepth: Rule = {
  id: 'md-depth',
  severity: 'error',
  suppressible: false,
  what: 'Lists and quotations nest at most sixteen levels.',
  why: 'Parsers take time and memory for every level, and a text made for it can stop them. No reader follows so deep.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦> > > > > > > > > > > > > > > > > Deep.',
    right: '> > Deep.',
  },
};
