import { findLanguage } from '../../analysis/language/index.ts';
import type { Finding, FlawOf, FlawRule } from '../rule.ts';
import { tellWord } from './term-words.ts';

export const termClaim: FlawRule<'term-claim'> = {
  id: 'term-claim',
  family: 'Language',
  severity: 'error',
  suppressible: true,
  what: 'No text promises what the framework does not measure.',
  why: 'The framework says who holds execution authority. It does not measure productivity, so a text that promises productivity claims more than the framework supports.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: 'Timers ⟦boost productivity.',
    right: 'Whether timers affect productivity is another question.',
  },
  document: (document, context) => findLanguage('term-claim', document, context).map(tell),
  explain: tell,
};

function tell(flaw: FlawOf<'term-claim'>): Finding {
  return tellWord(flaw, 'promises too much');
}
