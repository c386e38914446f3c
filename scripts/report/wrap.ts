/**
 * Text in lines of at most so many columns. `wrap-ansi` keeps runs of spaces, begins words that it cuts on the line before, and measures
 * otherwise than `width.ts`, so that carets and tables would disagree.
 */
import { cellsOf, columns } from './width.ts';

/** How many columns a text takes on a terminal. */
export function widthOf(text: string): number {
  return columns(cellsOf(text));
}

/** Lines of at most `width` columns, broken between words. A word that is longer has a line of its own, or, with `cuts`, several. */
export function wrap(text: string, width: number, cuts = false): string[] {
  const words = text.split(/\s+/).flatMap((word) => (cuts ? cut(word, width) : [word]));
  const lines: string[] = [];
  let free = 0;
  for (const word of words) {
    const needed = widthOf(word);
    if (lines.length > 0 && needed < free) {
      lines[lines.length - 1] += ` ${word}`;
      free -= needed + 1;
    } else {
      lines.push(word);
      free = width - needed;
    }
  }
  return lines;
}

/** A word in pieces of at most `width` columns; a character is never cut. */
function cut(word: string, width: number): string[] {
  const pieces = [''];
  let used = 0;
  for (const cell of cellsOf(word)) {
    if (used > 0 && used + cell.width > width) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += cell.shown;
    used += cell.width;
  }
  return pieces;
}
