import { isValidKind, type ValidDocument } from '../../analysis/document.ts';
import { nameOf } from '../../schema/misfit.ts';
import type { Rule } from '../rule.ts';
import type { ValuePath } from '../../syntax/yaml/index.ts';

export const fmDateFuture: Rule<'fm-date-future'> = {
  id: 'fm-date-future',
  family: 'Front matter',
  severity: 'warning',
  suppressible: false,
  dependsOnTheDay: true,
  what: 'No date is in the future.',
  why: 'A note is dated by the day of its publication. A later date is a mistake, and keeps the note at the top of every list until that day.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'date: 2026-02-28',
    wrong: 'date: ⟦2126-02-28',
    right: 'date: 2026-02-28',
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
    [['sources', index, 'date'], date, 'Write the date on which the source was published.'],
    [['sources', index, 'checked'], checked, 'Write the day on which the address was opened.'],
  ]);
  const corrections = (data.corrections ?? []).map(({ date }, index): DateAt => [
    ['corrections', index, 'date'],
    date,
    'Write the day on which the note was corrected.',
  ]);
  return [
    [['date'], data.date, 'Write the day on which the note is published.'],
    ...sources,
    ...corrections,
    [['withdrawal', 'date'], data.withdrawal?.date, 'Write the day on which the note was withdrawn.'],
  ];
}
