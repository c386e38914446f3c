import { isValidKind } from '../document.ts';
import type { Rule } from '../rule.ts';

/** Dates are not in the future. */
export const fmDateFuture: Rule = {
  id: 'fm-date-future',
  severity: 'warning',
  suppressible: false,
  what: 'Dates are not in the future.',
  *document(document, { today }) {
    if (!isValidKind(document, 'field-note') || document.data.date <= today) return;
    yield {
      range: document.yaml.valueRange(['date']),
      message: `\`date\` is ${document.data.date}, but today is ${today}.`,
      advice: 'Write the day the note is published.',
    };
  },
};
