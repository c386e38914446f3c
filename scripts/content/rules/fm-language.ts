import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { lineAt, lineRange, type Text } from '../source.ts';

/** Front matter is plain YAML, and nothing in it is ever run. */
export const fmLanguage: Rule = {
  id: 'fm-language',
  severity: 'error',
  suppressible: false,
  what: 'Front matter is plain YAML, and nothing in it is ever run.',
  why: 'Some tools run front matter that names a programming language. A contribution must never be able to run code.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦---js\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
};

/** The finding for an opening line that names a language, or that another language has; undefined where it does neither. */
export function findLanguage(text: Text): Problem | undefined {
  const first = lineAt(text, 1);
  const name = /^---\s*([A-Za-z][^\s:]*)\s*$/.exec(first)?.[1];
  const marks = /^(\+\+\+|;;;)\s*$/.exec(first)?.[1];
  if (!name && !marks) return undefined;
  return {
    rule: 'fm-language',
    range: lineRange(text, 1),
    message: 'Only plain YAML front matter is allowed.',
    advice: name
      ? `Remove \`${name}\` after \`---\`.`
      : `Write YAML between two lines \`---\`, and remove \`${marks}\`.`,
  };
}
