import { findLanguage } from '../../analysis/language/index.ts';
import { fixOf, type Finding, type FlawOf, type FlawRule } from '../rule.ts';

export const repeatedWord: FlawRule<'repeated-word'> = {
  id: 'repeated-word',
  family: 'Language',
  severity: 'warning',
  suppressible: true,
  what: 'In English text, no word is written twice in a row that cannot stand so.',
  why: 'Such a word is left over from an edit. Names, parts of compounds, and words that begin a clause after the same word (“what it is is unclear”) pass; so does every other language, where the rule does not know which words may stand twice.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'The timer watered ⟦the the pot.',
    right: 'The timer watered the pot.',
  },
  mends:
    'A repeated article or possessive before its noun is removed, unless one of the two is emphasized; any other word may be right.',
  document: (document, context) => findLanguage('repeated-word', document, context).map(tell),
  explain: tell,
};

function tell({ range, written, count, edits }: FlawOf<'repeated-word'>): Finding {
  const message = `The word “${written}” stands ${count === 2 ? 'twice' : `${count} times`} in a row.`;
  return { range, message, advice: `Write “${written}” once.`, ...fixOf(edits) };
}
