/** Tables for a terminal. */
import type { ResultTable } from '../model/index.ts';
import { widthOf, wrap } from './wrap.ts';

/** Columns between two columns, and fewest that one is narrowed to. */
const [GAP, LEAST] = [2, 8];

/**
 * A table in lines of at most `width` columns, as far as every column can keep eight: the widest are narrowed, and cells wrap. A row
 * of one cell runs over the whole width. `title` sets such rows and the head.
 */
export function formatTable({ head, rows }: ResultTable, width: number, title: (line: string) => string): string[] {
  const whole = rows.filter((row) => row.length > 1);
  const widths = fit(
    head.map((_, column) => Math.max(...[head, ...whole].map((row) => widthOf(row[column] ?? '')))),
    width - GAP * (head.length - 1),
  );
  const rule = widths.map((columns) => '-'.repeat(columns)).join(' '.repeat(GAP));
  return [
    ...formatRow(head, widths).map(title),
    rule,
    ...rows.flatMap((row) => (row.length === 1 ? wrap(row[0]!, width, true).map(title) : formatRow(row, widths))),
  ];
}

/** Widths that sum up to no more than `room`, where the least width allows it: always the widest gives way. */
function fit(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  for (let excess = widths.reduce((sum, one) => sum + one, 0) - room; excess > 0; excess -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= LEAST) break;
    widths[widest]! -= 1;
  }
  return widths;
}

function formatRow(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, column) => wrap(row[column] ?? '', width, true));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => pad(lines[line] ?? '', widths[column]!))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
