import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { lineAt, lineRange, pointAt, type Text } from '../source.ts';

/** Front matter begins on line 1, in the first column. */
export const fmNotFirst: Rule = {
  id: 'fm-not-first',
  severity: 'error',
  suppressible: false,
  what: 'Front matter begins on line 1, in the first column.',
  why: 'In any other place, `---` is a horizontal line, and the keys below it are read as prose.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '\n⟦---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
};

/** The finding for front matter that stands further down or further in, or undefined where there is none at all. */
export function findMisplaced(text: Text): Problem | undefined {
  const block = /^---\n(?:[A-Za-z][\w-]*:.*\n)[^]*?^---$/m.exec(text.content);
  if (!block && !/^[ \t]+---\s*$/.test(lineAt(text, 1))) return undefined;
  const line = block ? pointAt(text, block.index).line : 1;
  return {
    rule: 'fm-not-first',
    range: lineRange(text, line),
    message: block
      ? `Front matter must begin on line 1, not on line ${line}.`
      : 'Front matter must begin in the first column.',
    advice: 'Remove everything before the first `---`.',
  };
}
