import { fixOf, type FlawRule } from '../rule.ts';
import { MONTHS } from '../../../model/index.ts';

export const fmDate: FlawRule<'fm-date'> = {
  id: 'fm-date',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Every date exists in the calendar and is written as year, month and day.',
  why: 'Notes are sorted and cited by their dates. Other forms mean different days to different readers, and a date that does not exist does not say which day was meant.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'date: 2026-02-28',
    wrong: 'date: ⟦2026-02-30',
    right: 'date: 2026-02-28',
  },
  mends:
    'A date with all its digits and other marks between them, or with the name of its month, is rewritten in this form.',
  explain(flaw) {
    const { range, name, value, edits } = flaw;
    const told = (what: string, advice: string) => ({ range, message: `${name} is \`${value}\`, ${what}.`, advice });
    switch (flaw.is) {
      case 'ambiguous': {
        const days = flaw.days.map((day) => `\`${day}\``).join(' or ');
        return told('which is not written year, month, day', `Write ${days}.`);
      }
      case 'no-date':
        return told('which is not a date written year, month, day', `Write ${flaw.isPartial ? PARTIAL : WHOLE}.`);
      case 'unwritten':
        return { ...told('which is not written year, month, day', `Write \`${flaw.meant}\`.`), ...fixOf(edits) };
      case 'no-month':
        return told(`but there is no month ${flaw.month}`, 'Write the month as 01 to 12.');
      case 'no-day': {
        const { year, month, days } = flaw;
        const what = `which is not a real date: ${MONTHS[month - 1]} ${year} has ${days} days`;
        return told(what, `Write a day from 01 to ${days}.`);
      }
    }
  },
};

const WHOLE = 'year, month and day: `2026-01-31`';
const PARTIAL = '`2026-01-31`, `2026-01` or `"2026"`';
