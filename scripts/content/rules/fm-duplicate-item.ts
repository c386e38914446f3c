import type { Problem } from '../diagnostics.ts';
import { nameOf, show, type Misfit } from '../misfit.ts';
import type { Rule } from '../rule.ts';

/** No list has the same entry twice. */
export const fmDuplicateItem: Rule = {
  id: 'fm-duplicate-item',
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
};

/** The finding for an entry that stands in its list before. */
export function explainDuplicate(entry: Misfit): Problem {
  const range = entry.yaml.valueRange(entry.path);
  const message = `${nameOf(entry.path.slice(0, -1))} names \`${show(entry.found)}\` twice.`;
  const advice = 'Remove the second entry, or write the one that was meant.';
  return { rule: 'fm-duplicate-item', range, message, advice };
}
