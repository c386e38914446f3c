import { isValidKind, type ValidDocument } from '../document.ts';
import { nameOf } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import type { ValuePath } from '../yaml.ts';

/** Dates are not in the future. */
export const fmDateFuture: Rule = {
  id: 'fm-date-future',
  severity: 'warning',
  suppressible: false,
  what: 'Dates are not in the future.',
  why: 'A note is dated by the day it was published. A day to come is a slip, and it would keep the note on top of every list until then.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: '2026-02-28',
    wrong: '⟦2126-02-28',
    right: '2026-02-28',
  },
  *document(document, { today }) {
    if (!isValidKind(document, 'field-note')) return;
    for (const [path, date, advice] of datesIn(document)) {
      // A month or a year is compared with that of today.
      if (date === undefined || date <= today.slice(0, date.length)) continue;
      const message = `${nameOf(path)} is ${date}, but today is ${today}.`;
      yield { range: document.yaml.valueRange(path), message, advice };
    }
  },
};

type DateAt = readonly [path: ValuePath, date: string | undefined, advice: string];

function datesIn({ data }: ValidDocument<'field-note'>): DateAt[] {
  const sources = (data.sources ?? []).flatMap(({ date, checked }, index): DateAt[] => [
    [['sources', index, 'date'], date, 'Write when it was published.'],
    [['sources', index, 'checked'], checked, 'Write the day on which the address was opened.'],
  ]);
  return [[['date'], data.date, 'Write the day the note is published.'], ...sources];
}
