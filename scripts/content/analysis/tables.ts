/** Tables, and what was meant as one: rows and their cells as they are written. */
import type { Nodes, Table, TableCell, TableRow } from 'mdast';
import type { SourceDocument } from './document.ts';
import type { Stretch } from '../syntax/characters.ts';
import { BLANK, unreadBlocks, type UnreadBlock } from './unread.ts';

/** Code in a row that a bar cuts in two: the bars inside it, and the cells that it runs through. */
export type SplitCode = { readonly bars: readonly number[]; readonly cells: readonly TableCell[] };

const split = new WeakMap<SourceDocument, ReadonlyMap<TableRow, SplitCode>>();

/** The rows of a document in which a bar stands inside code, found once. */
export function splitCodeOf(document: SourceDocument): ReadonlyMap<TableRow, SplitCode> {
  const known = split.get(document) ?? findSplitCode(document);
  split.set(document, known);
  return known;
}

function findSplitCode(document: SourceDocument): Map<TableRow, SplitCode> {
  const found = new Map<TableRow, SplitCode>();
  const marks = new Map<Nodes, readonly string[]>();
  for (const { node, text } of unreadBlocks(document)) {
    const written = node.type === 'tableCell' ? text.match(/`+/g) : null;
    if (written) marks.set(node, written);
  }
  if (marks.size === 0) return found;
  for (const row of document.nodes('tableRow')) {
    const from = row.children.findIndex((cell, index) => closingCell(row, cell, index, marks) !== -1);
    if (from === -1) continue;
    const to = closingCell(row, row.children[from]!, from, marks);
    const cells = row.children.slice(from, to + 1);
    found.set(row, { cells, bars: cells.slice(1).map((cell) => cell.position!.start.offset!) });
  }
  return found;
}

/** The first cell after one that has backquotes as long as it has itself; -1 where none has. */
function closingCell(row: TableRow, cell: TableCell, at: number, marks: ReadonlyMap<Nodes, readonly string[]>): number {
  const opening = marks.get(cell);
  if (!opening) return -1;
  return row.children.findIndex(
    (other, index) => index > at && marks.get(other)?.some((mark) => opening.includes(mark)),
  );
}

/** Lines with bars that did not become a table, and why; the finding is due at the stretch. */
export type Unmade = Stretch & {
  readonly reason: 'columns' | 'form' | 'code' | 'missing' | 'apart' | 'headless';
  /** How many columns the row above has. */
  readonly columns: number;
  /** How many this one has. */
  readonly found: number;
};

/** What a line of marks between header and rows looks like, also where Markdown does not read it as one. */
const LOOSE_DELIMITER = /^[ \t]*(?=.*[|+])(?=.*[-=–—_])[|+:=_\s–—-]+$/;
const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const ROW = /^[ \t]*\|[ \t].*[ \t]\|[ \t]*$/;

/** The lines of a document that were meant as a table, one finding for each. */
export function unmadeTables(document: SourceDocument): Unmade[] {
  const { content } = document.text;
  if (!content.includes('|')) return [];
  const found: Unmade[] = [];
  let last = -1;
  for (const block of unreadBlocks(document)) {
    if (!block.text.includes('|') || block.node.type === 'tableCell') continue;
    const unmade = block.node.type === 'heading' ? judgeHeading(block, content) : judgeParagraph(block, content);
    if (!unmade) continue;
    // Parts of one table that empty lines set apart are one mistake.
    const isNext = last !== -1 && content.slice(last, block.start).trim() === '';
    last = block.node.position!.end.offset!;
    if (isNext) continue;
    const isApart = unmade.reason === 'missing' && followsTable(document.nodes('table'), block.start, content);
    found.push(isApart ? { ...unmade, reason: 'apart' } : unmade);
  }
  return found;
}

function followsTable(tables: readonly Table[], start: number, content: string): boolean {
  return tables.some(({ position }) => {
    const end = position!.end.offset!;
    return end < start && content.slice(end, start).trim() === '';
  });
}

type Line = Stretch & { readonly text: string; readonly unread: string };

/** The lines of a block, both as they are written and without what Markdown understood. */
function linesOf({ start, text }: UnreadBlock, content: string): Line[] {
  let at = 0;
  return text.split('\n').map((unread) => {
    const from = start + at;
    at += unread.length + 1;
    // What a line begins with inside a quotation is no part of it.
    const end = from + unread.length;
    const indent = /^[ \t>]*/.exec(content.slice(from, end))![0].length;
    return { start: from + indent, end, text: content.slice(from + indent, end), unread };
  });
}

function judgeParagraph(block: UnreadBlock, content: string): Unmade | undefined {
  const lines = linesOf(block, content);
  const at = lines.findIndex(({ unread }) => LOOSE_DELIMITER.test(unread));
  const delimiter = lines[at];
  if (delimiter) {
    const header = lines[at - 1];
    const place = { start: delimiter.start, end: delimiter.end };
    const found = countCells(delimiter.text);
    if (!header) return { ...place, reason: 'headless', columns: found, found };
    if (!header.unread.includes('|')) return undefined;
    const columns = countCells(header.text);
    const bar = countCells(header.unread) === found && columns !== found ? barInCode(header) : undefined;
    if (bar !== undefined) return { start: bar, end: bar + 1, reason: 'code', columns, found };
    const isOther = DELIMITER.test(delimiter.text) && columns !== found;
    return { ...place, reason: isOther ? 'columns' : 'form', columns, found };
  }
  const [first] = lines;
  const columns = countCells(first!.text);
  const isRows = lines.every(({ unread }) => ROW.test(unread)) && (columns > 1 || lines.length > 1);
  const isOpen =
    lines.length > 1 && lines.every(({ unread }) => / \| \S/.test(unread) && countCells(unread) === columns);
  const isTight = lines.length > 1 && lines.every(({ unread }) => /^[ \t]*\|.+\|[ \t]*$/.test(unread));
  if (!isRows && !isOpen && !isTight) return undefined;
  return { start: first!.start, end: first!.end, reason: 'missing', columns, found: 0 };
}

/** The first bar of a line that Markdown, outside tables, reads as part of something else. */
function barInCode({ start, text, unread }: Line): number | undefined {
  const shift = unread.length - text.length;
  const at = text
    .split('')
    .findIndex((character, index) => character === '|' && unread[index + shift] === BLANK.object);
  return at === -1 ? undefined : start + at;
}

/** A row above a line of hyphens without a bar is a heading. */
function judgeHeading(block: UnreadBlock, content: string): Unmade | undefined {
  const lines = linesOf(block, content);
  const [header, underline] = [lines.at(-2), lines.at(-1)!];
  if (!header?.unread.includes('|')) return undefined;
  const columns = countCells(header.text);
  return columns > 1 ? { start: underline.start, end: underline.end, reason: 'columns', columns, found: 1 } : undefined;
}

/** How many cells a row has, as Markdown counts them: bars inside code count, escaped ones do not. */
function countCells(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
