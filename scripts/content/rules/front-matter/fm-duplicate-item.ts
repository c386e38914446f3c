import { show } from '../../schema/misfit.ts';
import type { FlawRule } from '../rule.ts';

export const fmDuplicateItem: FlawRule<'fm-duplicate-item'> = {
  id: 'fm-duplicate-item',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'No list has the same entry twice.',
  why: 'An entry that stands twice is counted and printed twice. Often another entry was meant.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'dimensions: [D1, D3]',
    wrong: 'dimensions: [D1, ⟦D1]',
    right: 'dimensions: [D1, D3]',
  },
  explain: ({ range, list, found }) => ({
    range,
    message: `${list} names \`${show(found)}\` twice.`,
    advice: 'Remove the second entry, or write the one that was meant.',
  }),
};
