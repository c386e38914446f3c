/** Findings for people at a terminal. */
import { visible } from './escape.ts';
import { isFixable, summarize, type Told } from './findings.ts';
import type { ReportOptions } from './options.ts';
import { painter, type Paint } from './paint.ts';
import { cellsOf, columns, type Cell } from './width.ts';

type TextOptions = Pick<ReportOptions, 'color' | 'ruleAddress' | 'width'>;

/** Columns where the terminal's are not known, and fewest that an excerpt is cut to. */
const WIDTH = { usual: 120, least: 40 } as const;

/** Findings as text: place, severity and rule, the line with a caret under the range, what is wrong, what to write. */
export function reportText(diagnostics: readonly Told[], options: TextOptions): string {
  const paint = painter(options.color);
  const blocks = diagnostics.map((diagnostic) => `${formatOne(diagnostic, options, paint).join('\n')}\n\n`);
  return `${blocks.join('')}${summarize(diagnostics)}\n`;
}

function formatOne(diagnostic: Told, { ruleAddress, width }: TextOptions, paint: Paint): string[] {
  const { path, range, severity, rule, message, advice, related, excerpt } = diagnostic;
  const lines = [`${paint(formatPlace(path, range.start), 'bold')} ${paint(severity, severity)} ${visible(rule)}`];
  // The message stands right below its place, where editors look for it.
  lines.push(`  ${visible(message)}`);
  if (advice) lines.push(`  ${visible(advice)}`);
  if (excerpt.trim() !== '') lines.push(...frame(excerpt, range, width ?? WIDTH.usual, paint));
  if (related) lines.push(`  See ${formatPlace(related.path, related.start)}`);
  if (isFixable(diagnostic)) lines.push('  `--fix` mends this.');
  const address = ruleAddress(rule);
  if (address) lines.push(paint(`  ${visible(address)}`, 'dim'));
  return lines;
}

/** A place as terminals and editors make it clickable. */
function formatPlace(path: string, { line, column }: Told['range']['start']): string {
  return `${visible(path)}:${line}:${column}`;
}

/** The first line of a range, cut around it where it is long, and a line of carets. */
function frame(excerpt: string, range: Told['range'], width: number, paint: Paint): [string, string] {
  const gutter = String(range.start.line);
  const room = Math.max(WIDTH.least, width - gutter.length - 5);
  const first = Math.min(range.start.column - 1, excerpt.length);
  const end = range.end.line === range.start.line ? range.end.column - 1 : excerpt.length;
  const { before, marked, shown } = mark(excerpt, first, Math.max(end, first + 1), room);
  return [
    paint(`  ${gutter} | `, 'dim') + shown,
    paint(`  ${' '.repeat(gutter.length)} | `, 'dim') + ' '.repeat(before) + paint('^'.repeat(marked), 'bold'),
  ];
}

/** What is shown of a line, the columns before the range, and the columns of the range, at most `room` in all. */
function mark(line: string, first: number, end: number, room: number) {
  // No more of a very long line is measured than can be shown, since a column takes seldom more than a few characters.
  const from = first > room * 2 ? startOfCharacter(line, first - room * 2) : 0;
  const cells = cellsOf(line.slice(from, startOfCharacter(line, first + room * 2))).map((cell) => shift(cell, from));
  const isWhole = from === 0 && first + room * 2 >= line.length && columns(cells) <= room;
  const at = cells.findIndex((cell) => cell.end > first);
  const [low, high] = isWhole ? [0, cells.length] : cut(cells, at === -1 ? cells.length : at, room - 2);
  const kept = cells.slice(low, high);
  const head = low > 0 || from > 0 ? '…' : '';
  const tail = (kept.at(-1)?.end ?? line.length) < line.length ? '…' : '';
  return {
    shown: head + kept.map(({ shown }) => shown).join('') + tail,
    before: head.length + columns(kept.filter((cell) => cell.end <= first)),
    marked: Math.max(1, columns(kept.filter((cell) => cell.end > first && cell.start < end))),
  };
}

/** The cells around the one at `at` that fit into `room` columns: a third before it, the rest after it, and more before if there is room. */
function cut(cells: readonly Cell[], at: number, room: number): [low: number, high: number] {
  let [low, high] = [at, at];
  let free = room;
  const fits = (cell: Cell | undefined, least: number): cell is Cell =>
    cell !== undefined && free - cell.width >= least;
  for (let cell = cells[low - 1]; fits(cell, (room * 2) / 3); cell = cells[--low - 1]) free -= cell.width;
  for (let cell = cells[high]; fits(cell, 0); cell = cells[++high]) free -= cell.width;
  for (let cell = cells[low - 1]; fits(cell, 0); cell = cells[--low - 1]) free -= cell.width;
  return [low, high];
}

function shift(cell: Cell, by: number): Cell {
  return { ...cell, start: cell.start + by, end: cell.end + by };
}

/** A surrogate pair is not cut in two. */
function startOfCharacter(line: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at - 1 : at;
}
