import type { FlawRule } from '../rule.ts';

export const fmNotMap: FlawRule<'fm-not-map'> = {
  id: 'fm-not-map',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Front matter consists of keys with values, and is not a list or a single value.',
  why: 'Each value is looked up by its key. A list or a text has no keys to look up.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '---\n⟦- third\n- 3\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
  explain({ range, of, isList }) {
    const what = of === 'source' ? 'This source' : 'Front matter';
    const message = `${what} must be keys with values, not ${isList ? 'a list' : 'a single value'}.`;
    return { range, message, advice: 'Write one `key: value` on each line.' };
  },
};
