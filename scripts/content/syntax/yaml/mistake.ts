/** What is looked at where YAML is broken, and the form of a value in quotes. */
import { rangeAt, type Point, type Range, type Text } from '../source.ts';

/** A syntax error with its surroundings. Offsets in `source`; `point` in the file. */
export type Mistake = {
  readonly text: Text;
  readonly source: string;
  readonly start: number;
  readonly code: string;
  readonly parserMessage: string;
  readonly at: number;
  readonly point: Point;
  readonly line: string;
  /** The value after `key: ` on the line, if the line is of that form; without a comment behind it. */
  readonly value: string | undefined;
};

/** The range of a number of characters from where the parser noticed the mistake. */
export function here({ text, start, at }: Mistake, length = 1): Range {
  return rangeAt(text, start + at, start + at + length);
}

/** Columns of the line that the mistake stands on, counted from 0. */
export function onLine({ point, line }: Mistake, from: number, to = line.length): Range {
  return { start: { line: point.line, column: from + 1 }, end: { line: point.line, column: to + 1 } };
}

/** Whether a value has no quotation mark at an end. One that has lost its other half, so it is not certain where the value ends. */
export function isUnquoted(value: string): boolean {
  return !/^["']|["']$/.test(value);
}

/** A value in the quotes that need the fewest escapes. */
export function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
