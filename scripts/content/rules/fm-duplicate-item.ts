import type { Problem } from '../diagnostics.ts';
import { nameOf, show, type Misfit } from '../misfit.ts';
import type { Fix, Rule } from '../rule.ts';

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
  mends: 'In a list on one line, the second entry is removed.',
};

/** The finding for an entry that stands in its list before. */
export function explainDuplicate(entry: Misfit): Problem {
  const range = entry.yaml.valueRange(entry.path);
  const message = `${nameOf(entry.path.slice(0, -1))} names \`${show(entry.found)}\` twice.`;
  return { rule: 'fm-duplicate-item', range, message, advice: 'Remove the second entry.', ...removal(entry) };
}

/** On one line no comment stands between two entries, so everything from the end of the one before can go. */
function removal({ path, yaml }: Misfit): { fix?: Fix } {
  const before = yaml.valueRange([...path.slice(0, -1), Number(path.at(-1)) - 1]);
  const { start, end } = yaml.valueRange(path);
  if (before.end.line !== start.line || start.line !== end.line) return {};
  return { fix: [{ range: { start: before.end, end }, text: '' }] };
}
