/**
 * How wide a text is on a terminal. A caret stands under a place, so the parts of a line are needed, and hidden characters are shown by
 * their number: `string-width` measures whole texts and passes over what is hidden, and its release for this Node gives Thai and Lao
 * vowels that have a column no width.
 */
import { eastAsianWidth } from 'get-east-asian-width';
import { clustersOf, escapeCharacter, isEmoji, isHidden } from './escape.ts';

/** The smallest part of a line that a caret can stand under. */
export type Cell = {
  /** What is printed for it. */
  readonly shown: string;
  /** In columns. */
  readonly width: number;
  /** In UTF-16 units of the line, the end exclusive. */
  readonly start: number;
  readonly end: number;
};

/** Marks above, below and around a character; vowels and final consonants that join a Hangul syllable. */
const JOINED = /[\p{Mn}\p{Me}\u1160-\u11FF\uD7B0-\uD7FF]/u;

/** A line as cells: tabs are shown as two columns, hidden characters by their number, and an emoji is one cell. */
export function cellsOf(line: string): Cell[] {
  // Most lines are plain, and clusters take long to find.
  if (/^[ -~]*$/.test(line)) return line.split('').map((shown, start) => ({ shown, width: 1, start, end: start + 1 }));
  const cells: Cell[] = [];
  for (const { segment, index } of clustersOf(line)) {
    if (isEmoji(segment)) cells.push(emojiCell(segment, index));
    else addCharacters(cells, segment, index);
  }
  return cells;
}

/** The columns of cells in a row. */
export function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** A single picture may be drawn as text; whatever follows it asks for a picture. */
function emojiCell(segment: string, start: number): Cell {
  const isSingle = segment === String.fromCodePoint(segment.codePointAt(0)!);
  return { shown: segment, width: isSingle ? columnsOf(segment) : 2, start, end: start + segment.length };
}

function addCharacters(cells: Cell[], segment: string, start: number): void {
  let at = start;
  for (const character of segment) {
    const end = at + character.length;
    const last = cells.at(-1);
    if (JOINED.test(character) && !isHidden(character) && last) {
      cells[cells.length - 1] = { ...last, shown: last.shown + character, end };
    } else {
      cells.push({ ...show(character), start: at, end });
    }
    at = end;
  }
}

/** By Unicode Standard Annex 11; whatever is ambiguous there has one column, as nearly all terminals give it. */
function columnsOf(character: string): number {
  return eastAsianWidth(character.codePointAt(0)!);
}

function show(character: string): { shown: string; width: number } {
  if (character === '\t') return { shown: '  ', width: 2 };
  if (isHidden(character)) {
    const shown = escapeCharacter(character);
    return { shown, width: shown.length };
  }
  // Where nothing stands before it, a mark is drawn on a space of its own.
  if (JOINED.test(character)) return { shown: ` ${character}`, width: 1 };
  return { shown: character, width: columnsOf(character) };
}
