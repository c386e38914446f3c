/** A source as it was read, and its text with positions. */

/** One entry of the source folder, as the shell read it. Paths are relative to the project's root, with `/`. */
export type SourceFile = {
  readonly path: string;
  /** In bytes, by stat. */
  readonly size: number;
  readonly isSymlink: boolean;
  /** Absent for a symlink, and for a file over the size limit: neither is opened. */
  readonly bytes: Uint8Array | null;
};

/** A place in a text: line and column from 1, columns in UTF-16 units as editors count them. */
export type Point = { readonly line: number; readonly column: number };
/** From `start` up to, not including, `end`. */
export type Range = { readonly start: Point; readonly end: Point };

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

/** Text from a string that is already decoded. */
export function toText(path: string, decoded: string): Text {
  const content = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lineStarts = [0];
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { path, content, lineStarts, decoded };
}

/** Bytes as text, or the place of the first byte sequence that is not UTF-8. */
export function decode(path: string, bytes: Uint8Array): Text | { invalidAt: Point } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return toText(path, decoder.decode(bytes));
  } catch {
    return { invalidAt: findInvalid(bytes) };
  }
}

/** The place of the first undecodable byte: lines can be decoded one by one, because 0x0A is never part of a longer sequence. */
function findInvalid(bytes: Uint8Array): Point {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  while (start <= bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return { line, column: validPrefix(bytes.subarray(start, end)) + 1 };
    }
    if (newline === -1) break;
    start = newline + 1;
    line += 1;
  }
  return { line, column: 1 };
}

/** How many characters decode before the first invalid byte. A lenient decoder puts U+FFFD there, and keeps a real one apart by its bytes. */
function validPrefix(line: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(line);
  const encoder = new TextEncoder();
  for (let at = lenient.indexOf('\uFFFD'); at !== -1; at = lenient.indexOf('\uFFFD', at + 1)) {
    const before = encoder.encode(lenient.slice(0, at)).length;
    const isReal = line[before] === 0xef && line[before + 1] === 0xbf && line[before + 2] === 0xbd;
    if (!isReal) return at;
  }
  return 0;
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
