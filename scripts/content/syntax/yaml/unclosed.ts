/** Quotation marks and brackets of YAML that open and never close, or close and never open. */
import { ownValue } from '../../../model/index.ts';
import { rangeAt, type Range } from '../source.ts';
import type { YamlFlaw } from '../flaw.ts';
import type { Mistake } from './mistake.ts';

const CLOSING: Record<string, string> = { '[': ']', '{': '}' };

/** A quote or bracket that never closes, where it opens: the parser notices only further on. */
export function findOpenMark({ text, source, start }: Mistake): YamlFlaw | undefined {
  const place = findUnclosed(source);
  if (place === undefined) return undefined;
  const mark = source[place]!;
  const closing = ownValue(CLOSING, mark) ?? mark;
  return {
    code: 'yaml-unclosed',
    range: rangeAt(text, start + place, start + place + 1),
    side: 'end',
    mark,
    closing,
    comment: commentWith(source, place, closing),
  };
}

/** The comment behind an opening mark, if the closing one stands in it. */
function commentWith(source: string, opener: number, closing: string): string | undefined {
  const comment = /\s(#.*)/.exec(source.slice(opener, lineEnd(source, opener)))?.[1];
  return comment?.includes(closing) ? comment : undefined;
}

/** A plain value that ends a bracket which it never opens, or undefined where it does not. */
export function findUnopened(value: string, range: () => Range): YamlFlaw | undefined {
  if (!/[\w"'][\]}]$/.test(value) || /[[{(]/.test(value)) return undefined;
  return { code: 'yaml-unclosed', range: range(), side: 'start', opening: value.endsWith(']') ? '[' : '{', value };
}

/** A line that begins a new key or list entry: no quote or bracket of front matter reaches across one at its own depth. */
const NEW_ENTRY = /^[ \t]*(?:- |-$|[A-Za-z][\w-]*:(?:\s|$))/;
/** A line whose value is the text of the lines below it. */
const BLOCK_TEXT = /(?:^|[\s:-])[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

type Opener = { readonly at: number; readonly indent: number };

/** The offset of the first quote or bracket that does not close before the next entry begins, found in one pass. */
function findUnclosed(source: string): number | undefined {
  const open: Opener[] = [];
  let lineStart = 0;
  let indent = indentAt(source, 0);
  for (let at = 0; at < source.length; at += 1) {
    const mark = source[at]!;
    if (mark === '\n') {
      if (open.length === 0 && BLOCK_TEXT.test(source.slice(Math.max(lineStart, at - 100), at)))
        at = endOfBlock(source, at, indent);
      lineStart = at + 1;
      indent = indentAt(source, lineStart);
      if (open.length > 0 && indent <= open[0]!.indent && NEW_ENTRY.test(lineFrom(source, lineStart)))
        return open.at(-1)!.at;
    } else if (mark === '#' && /\s/.test(source[at - 1] ?? '\n')) at = lineEnd(source, at) - 1;
    else if ((mark === '"' || mark === "'") && isValueStart(source, at, lineStart)) {
      const end = closingQuote(source, at);
      if (end === undefined) return at;
      at = end;
    } else if ((mark === '[' || mark === '{') && (open.length > 0 || isValueStart(source, at, lineStart)))
      open.push({ at, indent });
    else if ((mark === ']' || mark === '}') && open.length > 0) {
      const opener = open.pop()!.at;
      if (ownValue(CLOSING, source[opener]!) !== mark) return opener;
    }
  }
  return open.at(-1)?.at;
}

function indentAt(source: string, lineStart: number): number {
  let at = lineStart;
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  return at - lineStart;
}

/** Whether a value can begin here: first on its line, or after a colon, a hyphen, a comma or a bracket. */
function isValueStart(source: string, at: number, lineStart: number): boolean {
  let before = at - 1;
  // More white space than this stands before no value that a person wrote.
  while (before >= lineStart && at - before < 100 && /[ \t]/.test(source[before]!)) before -= 1;
  if (before < lineStart) return true;
  const mark = source[before]!;
  return /[[{,]/.test(mark) || (/[:-]/.test(mark) && before < at - 1);
}

/** The line break that ends the last line of a text whose lines stand further in than `indent`. */
function endOfBlock(source: string, lineBreak: number, indent: number): number {
  let end = lineBreak;
  while (end < source.length) {
    const next = lineEnd(source, end + 1);
    const line = source.slice(end + 1, next);
    if (line.trim() !== '' && indentAt(source, end + 1) <= indent) return end;
    end = next;
  }
  return end;
}

/** Where the quote at `at` closes, or undefined where a new entry or the end comes first. */
function closingQuote(source: string, at: number): number | undefined {
  const mark = source[at]!;
  for (let end = at + 1; end < source.length; end += 1) {
    if (source[end] === '\n' && NEW_ENTRY.test(lineFrom(source, end + 1))) return undefined;
    if (mark === '"' && source[end] === '\\') end += 1;
    else if (source[end] === mark && mark === "'" && source[end + 1] === "'") end += 1;
    else if (source[end] === mark) return end;
  }
  return undefined;
}

function lineFrom(source: string, start: number): string {
  return source.slice(start, lineEnd(source, start));
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}
