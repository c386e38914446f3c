import { isValidKind } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';
import type { ValuePath } from '../../syntax/yaml/index.ts';

export const noteChangeDate: Rule<'note-change-date'> = {
  id: 'note-change-date',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'No note was corrected or withdrawn before the day on which it was published.',
  why: 'Feeds and search engines take the newest of these days for that of the last change. A day before the note itself is a mistake, and would hide the change from them.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'status: published',
    wrong: 'status: withdrawn\nwithdrawal:\n  date: ⟦2026-02-27\n  reason: The timer was never installed.',
    right: 'status: withdrawn\nwithdrawal:\n  date: 2026-03-02\n  reason: The timer was never installed.',
  },
  *document(document) {
    if (!isValidKind(document, 'field-note')) return;
    const { date, corrections = [], withdrawal } = document.data;
    const days: (readonly [path: ValuePath, day: string, done: string])[] = [
      ...corrections.map((one, index) => [['corrections', index, 'date'], one.date, 'corrected'] as const),
      ...(withdrawal ? [[['withdrawal', 'date'], withdrawal.date, 'withdrawn'] as const] : []),
    ];
    for (const [path, day, done] of days) {
      if (day >= date) continue;
      yield {
        range: document.yaml.valueRange(path),
        message: `The note was published on ${date}, so it cannot have been ${done} on ${day}.`,
        advice: `Write the day on which the note was ${done}.`,
      };
    }
  },
};
