import { isValidKind } from '../document.ts';
import type { Rule } from '../rule.ts';

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
    if (!isValidKind(document, 'field-note') || document.data.date <= today) return;
    yield {
      range: document.yaml.valueRange(['date']),
      message: `\`date\` is ${document.data.date}, but today is ${today}.`,
      advice: 'Write the day the note is published.',
    };
  },
};
