/**
 * Untrusted text in Markdown, as GitHub reads it: on one line, and safe in a cell of a table. Whatever could mean something to
 * Markdown, or to what GitHub does with text after it, becomes code.
 */
import { sentencePieces, type SentencePiece } from './code-pieces.ts';

type Piece = SentencePiece;

/**
 * Words that mean nothing to Markdown, nor to what GitHub does with text after it: no addresses, mentions, references to issues
 * or commits, emoji names, mathematics.
 */
const PLAIN_WORD = /^["'“(]*(?:[\p{L}\p{M}\p{N}]+(?:['’/-][\p{L}\p{M}\p{N}]+)*|\d+(?:[.,]\d+)*|[–—-])[.,;:!?)"'”]*$/u;
const PUNCTUATION = /^[.,;:!?)"'“”(]*$/;
/** What begins an entry of a list where it is the first word of a line. */
const LIST_MARK = /^(?:-|\d{1,9}[.)])$/;
/** `GH-1` and its like, the hash of a commit, the start of an address: anywhere in a word, as not all scripts set words apart. */
const REFERENCE = /[a-z]-\d|(?<![\da-z])(?:[\da-f]{7,40}|www)(?![\da-z])/i;

/** A text without any meaning to Markdown: words as they are, all else as code. */
export function markdownText(text: string): string {
  return write(merge([...wordsOf(text)]));
}

/** Prose with source text in backquotes: words as they are, all else as code. */
export function markdownProse(prose: string): string {
  return write(merge([...piecesOf(prose)]));
}

/** Source text as code. */
export function markdownCode(source: string): string {
  return write([{ isCode: true, text: source }]);
}

/** Code between backquotes; one that nothing closes is a character of a word. */
function* piecesOf(prose: string): Generator<Piece> {
  for (const [index, piece] of sentencePieces(prose).entries()) {
    if (piece.isCode) yield piece;
    else yield* wordsOf(piece.text, index === 0);
  }
}

function* wordsOf(text: string, isFirst = true): Generator<Piece> {
  for (const [index, word] of text.split(/(\s+)/).entries()) {
    if (/^\s/.test(word)) yield { isCode: false, text: ' ' };
    else if (isPlain(word) && !(isFirst && index === 0 && LIST_MARK.test(word))) yield { isCode: false, text: word };
    else yield* codeWord(word);
  }
}

function isPlain(word: string): boolean {
  return (PLAIN_WORD.test(word) && !REFERENCE.test(word)) || PUNCTUATION.test(word);
}

/** The punctuation of the sentence stays outside the code. */
function* codeWord(word: string): Generator<Piece> {
  const start = /^["'“(]*/.exec(word)![0];
  const end = PUNCTUATION.test(word.at(-1)!) ? word.slice(start.length).replace(/^.*[^.,;:!?)"'”]/su, '') : '';
  yield { isCode: false, text: start };
  yield { isCode: true, text: word.slice(start.length, word.length - end.length) };
  yield { isCode: false, text: end };
}

/** Code beside code is one: two fences that touch would be read as a longer one. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = merged.at(-1);
    if (last?.isCode === piece.isCode) merged[merged.length - 1] = { ...piece, text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

function write(pieces: readonly Piece[]): string {
  return pieces
    .map(({ isCode, text }) => (isCode ? text.split('|').map(fence).join('&#124;') : text))
    .join('')
    .trim();
}

/** No text can express `\|` inside code in a table: code ends before a bar, and goes on after it. */
function fence(code: string): string {
  if (code === '') return '';
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  const isPadded = /^`|`$|^ .*[^ ].* $/.test(code);
  return isPadded ? `${marks} ${code} ${marks}` : `${marks}${code}${marks}`;
}
