/** A source as it was read, and its text with positions. */

/** One entry of the source folder, as the shell read it. Paths are relative to the project's root, with `/`. */
export type SourceFile = {
  readonly path: string;
  /** In bytes, by stat. */
  readonly size: number;
  readonly isSymlink: boolean;
  /** Absent for a symlink, and for a file over the size limit: neither is opened. */
  readonly bytes: Uint8Array | null;
  /** Why the system would not read it, in a few words; `bytes` is absent then too. */
  readonly unreadable?: string;
};

/** A place in a text: line and column from 1, columns in UTF-16 units as editors count them. */
export type Point = { readonly line: number; readonly column: number };
/** From `start` up to, not including, `end`. */
export type Range = { readonly start: Point; readonly end: Point };
/** The range of a whole file that has no text to point into. */
export const FILE_START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
/** Text to put in place of a range of a source. */
export type Edit = { readonly range: Range; readonly text: string };

/**
 * A decoded text: without a byte order mark and with every line ending as `\n`, so that one set of positions holds for all
 * parsers. Line and column are those of the file as an editor shows it, since neither change moves a character within its line.
 */
export type Text = {
  readonly path: string;
  readonly content: string;
  readonly lineStarts: readonly number[];
  /** The text as it was decoded, with its byte order mark and line endings. */
  readonly decoded: string;
};

/**
 * The line endings of a text as they are written, in its order. A carriage return alone is one only where most lines end so, and
 * any other character elsewhere: to break a word there would change what it says.
 */
export function lineEndingsOf(decoded: string): string[] {
  return decoded.match(hasReturns(decoded) ? /\r\n?|\n/g : /\r*\n/g) ?? [];
}

function hasReturns(decoded: string): boolean {
  if (!decoded.includes('\r')) return false;
  const alone = decoded.match(/\r(?![\r\n])/g)?.length ?? 0;
  return alone > (decoded.match(/\n/g)?.length ?? 0);
}

/** Text from a string that is already decoded. */
export function toText(path: string, decoded: string): Text {
  const content = decoded.replace(/^\uFEFF/, '').replace(hasReturns(decoded) ? /\r\n?/g : /\r+\n/g, '\n');
  const lineStarts = [0];
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, content, lineStarts, decoded };
}

/** Where bytes stop being UTF-8, as a flaw: the place in the text before, the byte there, and whether the whole file is in another encoding. */
export type Undecodable = {
  readonly code: 'enc-utf8';
  readonly range: Range;
  readonly byte: number;
  readonly isUtf16: boolean;
};

/** Bytes as text, or the place of the first byte sequence that is not UTF-8. */
export function decode(path: string, bytes: Uint8Array): Text | Undecodable {
  if (isUtf16(bytes)) return { code: 'enc-utf8', range: FILE_START, byte: bytes[0]!, isUtf16: true };
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return toText(path, decoder.decode(bytes));
  } catch {
    const at = findInvalid(bytes);
    const before = toText(path, decoder.decode(bytes.subarray(0, at)));
    const range = rangeAt(before, before.content.length, before.content.length);
    return { code: 'enc-utf8', range, byte: bytes[at] ?? 0, isUtf16: false };
  }
}

/** By its byte order mark, or by a first letter of ASCII with a zero beside it, which no text in UTF-8 has. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (
    (first === 0 && third === 0 && second > 0 && fourth > 0) || (second === 0 && fourth === 0 && first > 0 && third > 0)
  );
}

/** The index of the first byte that begins no whole sequence of UTF-8; the number of bytes where there is none. */
function findInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** How many bytes the character at `at` takes; 0 where there is none. The second byte tells overlong forms and surrogates. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = { 0xe0: 0xa0, 0xf0: 0x90 }[lead] ?? 0x80;
  const highest = { 0xed: 0x9f, 0xf4: 0x8f }[lead] ?? 0xbf;
  if (second < lowest || second > highest) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let next = at + 2; next < at + length; next += 1) if ((bytes[next] ?? 0) >> 6 !== 0b10) return 0;
  return length;
}

/** The line and column (both from 1, columns in UTF-16 units) of an offset. */
export function pointAt(text: Text, offset: number): Point {
  let low = 0;
  let high = text.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.lineStarts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - text.lineStarts[low]! + 1 };
}

/** The range between two offsets, the end exclusive. */
export function rangeAt(text: Text, start: number, end: number): Range {
  return { start: pointAt(text, start), end: pointAt(text, end) };
}

/** The offset of a place. */
export function offsetAt(text: Text, { line, column }: Point): number {
  return (text.lineStarts[line - 1] ?? text.content.length) + column - 1;
}

/** The whole of a line (from 1), without its line ending. */
export function lineAt(text: Text, line: number): string {
  const start = text.lineStarts[line - 1];
  if (start === undefined) return '';
  return text.content.slice(start, (text.lineStarts[line] ?? text.content.length + 1) - 1);
}

/** The range of a whole line. */
export function lineRange(text: Text, line: number): Range {
  return { start: { line, column: 1 }, end: { line, column: lineAt(text, line).length + 1 } };
}
