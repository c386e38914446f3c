import { findLanguage, findMisnamed } from '../../analysis/language/index.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { tellDisputed, tellName, tellPair } from './term-words.ts';

export const termDimensionPair: FlawRule<'term-dimension-pair'> = {
  id: 'term-dimension-pair',
  family: 'Language',
  severity: 'error',
  suppressible: true,
  what: 'The number and the name of a dimension agree.',
  why: 'Where the number means one dimension and the name another, a reader cannot know which of them is right.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'Compare ⟦D1 Soil.',
    right: 'Compare D2 Soil.',
  },
  document: (document, context) => findLanguage('term-dimension-pair', document, context).map(tell),
  collection: (context) => [...findMisnamed('dimension', context)].map(tellDisputed),
  explain: tell,
};

function tell(flaw: FlawOf<'term-dimension-pair'>): Finding {
  return flaw.is === 'pair' ? tellPair(flaw) : tellName(flaw);
}
