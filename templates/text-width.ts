/** How wide text is in the fonts of pictures, and where it breaks: pictures have no browser that would know. */
import { ownValue } from '../scripts/model/index.ts';
import advances from './fonts/advances.json' with { type: 'json' };

/** The fonts of pictures, by the names of their files. */
export type Typeface = keyof typeof advances;

const WIDTHS: Record<Typeface, Readonly<Record<string, number>>> = advances;
const ELLIPSIS = '…';

/** The width of a line in units of the em, without kerning, which hardly ever makes it wider. What cannot be drawn takes no room. */
export function widthOf(text: string, typeface: Typeface): number {
  let width = 0;
  for (const character of text) width += ownValue(WIDTHS[typeface], character) ?? 0;
  return width / 1000;
}

/**
 * The text as far as the font can draw it: signs that it has no glyph for are left out. Null where that would leave out a letter or
 * a figure, since the rest would say something else, and where nothing is left.
 */
export function drawable(text: string, typeface: Typeface): string | null {
  let rest = '';
  // What joins signs to one picture, or chooses between two of one sign, goes with them.
  for (const character of text.normalize('NFC').replace(/\u200D|\uFE0E|\uFE0F/g, '')) {
    if (ownValue(WIDTHS[typeface], character) !== undefined) rest += character;
    else if (/[\p{L}\p{M}\p{N}]/u.test(character)) return null;
    else rest += ' ';
  }
  return rest.replace(/\s+/g, ' ').trim() || null;
}

/** A text in lines of `width` em at most. A word that is wider than a line is broken, at any character. */
export function wrap(text: string, typeface: Typeface, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, typeface, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, typeface) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** The beginning of a text that is no wider than `width` em, with an ellipsis where something is left out. */
export function shorten(text: string, typeface: Typeface, width: number): string {
  if (widthOf(text, typeface) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character + ELLIPSIS, typeface) > width) break;
    kept += character;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** The parts of a word that fit into a line each. */
function pieces(word: string, typeface: Typeface, width: number): string[] {
  const whole: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, typeface) > width) {
      whole.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...whole, piece];
}
