/** How wide a text is on a terminal. */
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

/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), and pictures that are emoji by themselves. */
const WIDE =
  /[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D08}\u{1AFF0}-\u{1B2FB}\u{1F200}-\u{1F265}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

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

/** A single picture may be drawn as text; whatever follows it asks for a picture. */
function emojiCell(segment: string, start: number): Cell {
  const isSingle = segment === String.fromCodePoint(segment.codePointAt(0)!);
  return { shown: segment, width: isSingle && !WIDE.test(segment) ? 1 : 2, start, end: start + segment.length };
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

function show(character: string): { shown: string; width: number } {
  if (character === '\t') return { shown: '  ', width: 2 };
  if (isHidden(character)) {
    const shown = escapeCharacter(character);
    return { shown, width: shown.length };
  }
  // Where nothing stands before it, a mark is drawn on a space of its own.
  if (JOINED.test(character)) return { shown: ` ${character}`, width: 1 };
  return { shown: character, width: WIDE.test(character) ? 2 : 1 };
}
