/** Backslashes that are part of the text, and that Markdown took for marks. */
import type { Break, Text } from 'mdast';
import { ESCAPE, ESCAPES, offsetsOf, type LeftMark } from './mark.ts';

/** A path that begins with a drive, and whose first backslash is not shown. */
const DRIVE = /(?<![\p{L}\p{N}])[A-Za-z]:\\[!-/:-@[\]-`{-~]/u;

/** A formula between brackets with backslashes: `\(x^2\)`. */
const FORMULA = /\\[([](?=[^\n]{0,200}?(?:\^|\\[a-z]{2}))(?:(?!\\[)\]])[^\n]){1,200}\\[)\]](?![([])/g;

/** Words in which one backslash is shown and another is not: `\\server\share`, `C:\_temp\one`. */
export function* takenBackslashes(node: Text, content: string): Generator<LeftMark> {
  const [start, end] = offsetsOf(node);
  const written = content.slice(start, end);
  if (!written.includes('\\')) return;
  for (const { 0: formula, index } of written.matchAll(FORMULA))
    yield {
      start: start + index,
      end: start + index + formula.length,
      message: 'Formulas are not typeset, and the backslashes around this one are not shown.',
      advice: 'Write the formula in words, or as code.',
    };
  for (const { 0: word, index } of written.matchAll(/\S+/g)) {
    const rest = word.replace(ESCAPES, '');
    const isMixed = ESCAPE.test(word) && /\\[\p{L}\p{N}]/u.test(rest);
    if (!isMixed && !DRIVE.test(word) && !ARMS.test(word)) continue;
    yield describeBackslash(start + index, word);
  }
}

/** A backslash and a slash around a face: `¯\_(ツ)_/¯`. */
const ARMS = /\\[(_*~^-]+[^\s\\/]{0,20}[)_*~^-]+\//;

function describeBackslash(start: number, word: string): LeftMark {
  return {
    start,
    end: start + word.length,
    message: 'Of the backslashes in this word, not all are shown.',
    advice: 'Write it as code, or `\\\\` for each backslash.',
  };
}

/** The last backslash of a path, which breaks the line where one ends behind it. */
export function* takenBreak(node: Break, content: string): Generator<LeftMark> {
  const [start] = offsetsOf(node);
  if (content[start] !== '\\') return;
  const word = /\S*$/.exec(content.slice(Math.max(0, start - 200), start))![0];
  if (/(?<![\p{L}\p{N}])[A-Za-z]:$|\\/u.test(word.replace(ESCAPES, '')))
    yield describeBackslash(start - word.length, `${word}\\`);
}
