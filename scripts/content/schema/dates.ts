/** Calendar days, and the forms in which people write them. */
import { MONTHS } from '../../model/index.ts';
import type { Judgement } from './flaw.ts';

/** What is wrong with a text that is to be a calendar day. */
export function judgeDate(value: string): Judgement | undefined {
  return judge(value, /^\d{4}-\d\d-\d\d$/, 3);
}

/** What is wrong with a text that is to be a day, a month or a year. */
export function judgePartialDate(value: string): Judgement | undefined {
  return judge(value, /^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 1);
}

function judge(value: string, form: RegExp, least: number): Judgement | undefined {
  const code = 'fm-date';
  const parts = readParts(value.trim());
  const days = parts.length < least ? possibleDays(value) : [];
  if (days.length > 0) return { code, is: 'ambiguous', value, days };
  if (parts.length < least) return { code, is: 'no-date', value, isPartial: least < 3 };
  const unreal = judgeCalendar(value, parts);
  const turned = unreal?.code === 'fm-date' && unreal.is === 'no-month' ? dayBeforeMonth(parts) : undefined;
  if (turned !== undefined) return { code, is: 'ambiguous', value, days: [turned] };
  if (unreal || form.test(value)) return unreal;
  const meant = written(parts);
  // Of a month or a day with one digit, the other may have been lost.
  const isCertain = /[a-z]/i.test(value) || value.replace(/\D/g, '') === meant.replace(/\D/g, '');
  return { code, is: 'unwritten', value, meant, ...(isCertain ? { replacement: meant } : {}) };
}

/** The day that a year, a day and a month give, in this order. */
function dayBeforeMonth([year, day, month]: readonly number[]): string | undefined {
  if (month === undefined) return undefined;
  const parts = [year!, month, day!];
  return judgeCalendar('', parts) ? undefined : written(parts);
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
function judgeCalendar(value: string, parts: readonly number[]): Judgement | undefined {
  const [year, month, day] = parts as [number, number?, number?];
  if (month !== undefined && (month < 1 || month > 12)) return { code: 'fm-date', is: 'no-month', value, month };
  if (month === undefined || day === undefined) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= days ? undefined : { code: 'fm-date', is: 'no-day', value, year, month, days };
}
