import type { Rule } from '../rule.ts';
import type { Verdict } from '../values.ts';

/** Every date exists in the calendar and is written as year, month and day. */
export const fmDate: Rule = {
  id: 'fm-date',
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
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What is wrong with a text that is to be a calendar day. */
export function judgeDate(value: string): Verdict {
  return judge(value, /^\d{4}-\d\d-\d\d$/, 'year, month and day: `2026-01-31`', 3);
}

/** What is wrong with a text that is to be a day, a month or a year. */
export function judgePartialDate(value: string): Verdict {
  return judge(value, /^\d{4}(?:-\d\d(?:-\d\d)?)?$/, '`2026-01-31`, `2026-01` or `"2026"`', 1);
}

function judge(value: string, form: RegExp, forms: string, least: number): Verdict {
  const parts = readParts(value);
  const open = parts.length < least ? possibleDays(value) : [];
  if (open.length > 0) {
    const message = `is \`${value}\`, which is not written year, month, day`;
    return { rule: 'fm-date', message, advice: `Write ${open.map((day) => `\`${day}\``).join(' or ')}.` };
  }
  if (parts.length < least) {
    const message = `is \`${value}\`, which is not a date written year, month, day`;
    return { rule: 'fm-date', message, advice: `Write ${forms}.` };
  }
  const unreal = judgeCalendar(value, parts);
  if (unreal || form.test(value)) return unreal;
  const replacement = written(parts);
  const message = `is \`${value}\`, which is not written year, month, day`;
  // Of a month or a day with one digit, the other may have been lost.
  const isCertain = /[a-z]/i.test(value) || value.replace(/\D/g, '') === replacement.replace(/\D/g, '');
  return { rule: 'fm-date', message, advice: `Write \`${replacement}\`.`, ...(isCertain ? { replacement } : {}) };
}

function written(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The days that a date with the year behind two numbers can mean, or a moment with a zone of its own. */
function possibleDays(value: string): string[] {
  const [, first, , second, year] = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(value) ?? [];
  const [, local] = /^(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d\S*$/.exec(value) ?? [];
  const candidates = local
    ? [local.split('-').map(Number), dayInUtc(value)]
    : [[year, first, second].map(Number), [year, second, first].map(Number)];
  const days = candidates.filter(([of]) => Number.isInteger(of)).filter((parts) => !judgeCalendar(value, parts));
  return [...new Set(days.map(written))].sort();
}

/** The day of a moment, as clocks in London show it in winter. */
function dayInUtc(moment: string): number[] {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? [] : new Date(time).toISOString().slice(0, 10).split('-').map(Number);
}

/** Year, month and day, as many as can be told without guessing; none for a text that leaves open which is which. */
function readParts(value: string): number[] {
  // A time of day, in no other zone, changes nothing about the day.
  const ofMoment = /^(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?[Zz]?$/.exec(value)?.[1];
  if (ofMoment !== undefined) return readParts(ofMoment);
  const numbers =
    /^(\d{4})(?:[-/. \u2010-\u2015](\d{1,2})(?:[-/. \u2010-\u2015](\d{1,2}))?)?$/.exec(value) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (numbers) return numbers.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  const words =
    /^(?:[a-z]{3,9}day,? )?(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?)?(?<name>[a-z]{3,9})\.?,? (?<year>\d{4})$/i.exec(
      value,
    ) ?? /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(value);
  const { day, name, year } = words?.groups ?? {};
  const month = name ? MONTHS.findIndex((known) => known.toLowerCase().startsWith(name.toLowerCase())) + 1 : 0;
  if (month === 0) return [];
  return [Number(year), month, ...(day === undefined ? [] : [Number(day)])];
}

/** What the calendar has against a date. */
function judgeCalendar(value: string, parts: readonly number[]): Verdict {
  const [year, month, day] = parts as [number, number?, number?];
  if (month !== undefined && (month < 1 || month > 12)) {
    const message = `is \`${value}\`, but there is no month ${month}`;
    return { rule: 'fm-date', message, advice: 'Write the month as 01 to 12.' };
  }
  if (month === undefined || day === undefined) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return undefined;
  const message = `is \`${value}\`, which is not a real date: ${MONTHS[month - 1]} ${year} has ${days} days`;
  return { rule: 'fm-date', message, advice: `Write a day from 01 to ${days}.` };
}
