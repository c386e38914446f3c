import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { lineRange, type Text } from '../source.ts';

/** Front matter has keys. */
export const fmEmpty: Rule = {
  id: 'fm-empty',
  severity: 'error',
  suppressible: false,
  what: 'Front matter has keys.',
  why: 'Without keys, nothing says what a source is called or where it belongs.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦---\n# id: third\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
};

/** The finding for front matter that says nothing, of a kind that cannot be without these keys. */
export function saysNothing(text: Text, block: string, keys: string): Problem {
  return {
    rule: 'fm-empty',
    range: lineRange(text, 1),
    message: block.includes('#') ? 'Front matter has only comments.' : 'Front matter is empty.',
    advice: `Write these keys with their values, one on each line: ${keys}.`,
  };
}
