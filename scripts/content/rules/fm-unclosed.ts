import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { lineAt, lineRange, type Text } from '../source.ts';

/** Front matter ends with a line `---`. */
export const fmUnclosed: Rule = {
  id: 'fm-unclosed',
  severity: 'error',
  suppressible: false,
  what: 'Front matter ends with a line `---`.',
  why: 'Without that line, nothing separates the keys from the text below them.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
};

/** The finding for front matter that opens and never closes. */
export function neverCloses(text: Text): Problem {
  let last = 1;
  for (let line = 2; line <= text.lineStarts.length; line += 1) {
    if (!/^(?:[A-Za-z][\w-]*:|\s+\S|- |#(?!#))/.test(lineAt(text, line))) break;
    last = line;
  }
  return {
    rule: 'fm-unclosed',
    range: lineRange(text, 1),
    message: 'Front matter opens here but never closes.',
    advice: `Add a line \`---\` after line ${last}.`,
  };
}
