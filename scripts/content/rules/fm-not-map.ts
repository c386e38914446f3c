import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';

/** Front matter consists of keys with values, and is not a list or a single value. */
export const fmNotMap: Rule = {
  id: 'fm-not-map',
  severity: 'error',
  suppressible: false,
  what: 'Front matter consists of keys with values, and is not a list or a single value.',
  why: 'Each value is looked up by its key. A list or a text has no keys to look up.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '---\n⟦- third\n- 3\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
};

/** The finding for front matter, or another source as a whole, that is a list or a single value. */
export function hasNoKeys(range: Range, value: unknown, what = 'Front matter'): Problem {
  const found = Array.isArray(value) ? 'a list' : 'a single value';
  const message = `${what} must be keys with values, not ${found}.`;
  return { rule: 'fm-not-map', range, message, advice: 'Write one `key: value` on each line.' };
}
