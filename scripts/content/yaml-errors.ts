/** YAML syntax errors in a contributor's words, at the place where the mistake begins. */
import type { YAMLError } from 'yaml';
import type { Problem } from './diagnostics.ts';
import { lineAt, pointAt, rangeAt, type Point, type Range, type Text } from './source.ts';

/** A syntax error with what explanations look at. Offsets in `source`; `point` in the file. */
type Mistake = {
  readonly text: Text;
  readonly source: string;
  readonly start: number;
  readonly code: string;
  readonly parserMessage: string;
  readonly at: number;
  readonly point: Point;
  readonly line: string;
  /** The value after `key: ` on the line, if the line is of that form. */
  readonly value: string | undefined;
};

/** The finding for a parser's error in the YAML that begins at `start` of a text: the first explanation that fits it. */
export function explainSyntax(text: Text, source: string, start: number, error: YAMLError): Problem {
  const [at] = error.pos;
  const point = pointAt(text, start + at);
  const line = lineAt(text, point.line);
  const value = /^\s*(?:- )?[^:#]+:\s+(.*)$/.exec(line)?.[1];
  const mistake = { text, source, start, code: error.code, parserMessage: error.message, at, point, line, value };
  for (const explain of EXPLANATIONS) {
    const problem = explain(mistake);
    if (problem) return problem;
  }
  return {
    rule: 'yaml-syntax',
    range: here(mistake),
    message: `This is not valid YAML: ${error.message.replace(/\s+/g, ' ').replace(/[.:]$/, '')}.`,
    advice: 'Write one `key: value` a line; quote values with special characters.',
  };
}

const EXPLANATIONS: readonly ((mistake: Mistake) => Problem | undefined)[] = [
  explainTab,
  explainDuplicateKey,
  explainUnclosed,
  explainColon,
  explainIndent,
  explainReserved,
  explainEscape,
  explainTrailing,
  explainMissingColon,
];

function here({ text, start, at }: Mistake, length = 1): Range {
  return rangeAt(text, start + at, start + at + length);
}

/** Columns of the line that the mistake stands on, counted from 0. */
function onLine({ point, line }: Mistake, from: number, to = line.length): Range {
  return { start: { line: point.line, column: from + 1 }, end: { line: point.line, column: to + 1 } };
}

function explainTab(mistake: Mistake): Problem | undefined {
  const tab = /^[ \t]*/.exec(mistake.line)![0].indexOf('\t');
  if (mistake.code !== 'TAB_AS_INDENT' && tab === -1) return undefined;
  const place = tab === -1 ? mistake.line.indexOf('\t') : tab;
  const advice = 'Replace the tab by two spaces.';
  return {
    rule: 'yaml-tab',
    range: onLine(mistake, place, place + 1),
    message: 'YAML is indented with spaces, not tabs.',
    advice,
  };
}

function explainDuplicateKey(mistake: Mistake): Problem | undefined {
  if (mistake.code !== 'DUPLICATE_KEY') return undefined;
  const { text, source, start, at, point } = mistake;
  const key = /^[^:\n]+/.exec(source.slice(at))?.[0].trim() ?? '';
  const lines = source.slice(0, at).split('\n');
  const first = lines.findLastIndex((line) => line.slice(point.column - 1).startsWith(`${key}:`));
  const related = first === -1 ? undefined : { line: pointAt(text, start).line + first, column: point.column };
  return {
    rule: 'yaml-dup-key',
    range: here(mistake, key.length),
    message: `\`${key}\` is set twice${related ? ` (first on line ${related.line})` : ''}.`,
    advice: 'Keep one of them.',
    ...(related ? { related: { path: text.path, start: related } } : {}),
  };
}

function explainColon(mistake: Mistake): Problem | undefined {
  const { code, value, line } = mistake;
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !value?.includes(':')) return undefined;
  const from = line.length - value.length;
  const advice = `Write \`${line.slice(0, from).trimStart()}${quoted(value)}\`.`;
  return { rule: 'yaml-colon', range: onLine(mistake, from), message: 'A value with `: ` needs quotes.', advice };
}

/** A line that stands further in or out than its neighbours. The parser often blames the line above. */
function explainIndent(mistake: Mistake): Problem | undefined {
  const { code, text, point, parserMessage } = mistake;
  const isAbove = code === 'BLOCK_AS_IMPLICIT_KEY';
  if (!isAbove && code !== 'BAD_INDENT' && !/without - indicator|same column/.test(parserMessage)) return undefined;
  const line = isAbove ? point.line + 1 : point.line;
  const content = lineAt(text, line);
  const indent = content.length - content.trimStart().length;
  const range = { start: { line, column: indent + 1 }, end: { line, column: content.length + 1 } };
  const message = 'This line is indented differently from the others of its block.';
  return {
    rule: 'yaml-syntax',
    range,
    message,
    advice: 'Begin it in the same column as the line that it belongs with.',
  };
}

function explainReserved(mistake: Mistake): Problem | undefined {
  const { code, parserMessage, line, point, source, at } = mistake;
  const isBlockHeader = parserMessage.startsWith('Block scalar header');
  if (code !== 'BAD_SCALAR_START' && !isBlockHeader) return undefined;
  const from = isBlockHeader ? line.search(/[|>]/) : point.column - 1;
  const isInFlow = /[[{]/.test(line.slice(0, from));
  const value = (isInFlow ? /^[^,\]}]*/ : /^.*/).exec(line.slice(from))![0];
  const advice = `Put it in quotes: \`${quoted(value)}\`.`;
  const mark = isBlockHeader ? value[0] : source[at];
  const range = onLine(mistake, from, from + value.length);
  return { rule: 'yaml-reserved', range, message: `A value cannot begin with \`${mark}\`.`, advice };
}

function explainEscape(mistake: Mistake): Problem | undefined {
  if (mistake.code !== 'BAD_DQ_ESCAPE') return undefined;
  const message = `\`${mistake.source.slice(mistake.at, mistake.at + 2)}\` is not an escape that YAML knows.`;
  return {
    rule: 'yaml-escape',
    range: here(mistake, 2),
    message,
    advice: 'Use single quotes, or double the backslash.',
  };
}

/** A quote or bracket that never closes is reported where it opens: the parser notices only further on. */
function explainUnclosed({ text, source, start }: Mistake): Problem | undefined {
  const place = findUnclosed(source);
  if (place === undefined) return undefined;
  const mark = source[place]!;
  return {
    rule: 'yaml-unclosed',
    range: rangeAt(text, start + place, start + place + 1),
    message: `This \`${mark}\` never closes.`,
    advice: `Add the closing \`${CLOSING[mark] ?? mark}\` at the end of the value.`,
  };
}

const CLOSING: Record<string, string> = { '[': ']', '{': '}' };

/** A line that begins a new key or list entry: no quote or bracket of front matter reaches across one at its own depth. */
const NEW_ENTRY = /^[ \t]*(?:- |-$|[A-Za-z][\w-]*:(?:\s|$))/;

/** The offset of the first quote or bracket that does not close before the next entry begins, found in one pass. */
function findUnclosed(source: string): number | undefined {
  const open: number[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source[at]!;
    if (character === '\n' && open.length > 0 && beginsEntry(source, at + 1, open[0]!)) return open.at(-1);
    if (character === '#' && /\s/.test(source[at - 1] ?? '\n')) {
      at = lineEnd(source, at);
      continue;
    }
    if ((character === '"' || character === "'") && isValueStart(source, at)) {
      const end = closingQuote(source, at);
      if (end === undefined) return at;
      at = end;
    } else if ((character === '[' || character === '{') && (open.length > 0 || isValueStart(source, at))) open.push(at);
    else if ((character === ']' || character === '}') && open.length > 0) {
      const opener = open.pop()!;
      if (CLOSING[source[opener]!] !== character) return opener;
    }
    at += 1;
  }
  return open.at(-1);
}

/** Whether a value can begin here: first on its line, or after a colon, a hyphen, a comma or a bracket. */
function isValueStart(source: string, at: number): boolean {
  return /(?:^|\n|[:-]\s|[[{,])\s*$/.test(source.slice(Math.max(0, at - 100), at));
}

/** Whether the line at `start` begins an entry that cannot be part of the brackets opened at `opener`. */
function beginsEntry(source: string, start: number, opener: number): boolean {
  const line = source.slice(start, lineEnd(source, start));
  const openerLine = source.slice(source.lastIndexOf('\n', opener) + 1, opener);
  const indent = (text: string): number => text.length - text.trimStart().length;
  return NEW_ENTRY.test(line) && indent(line) <= indent(openerLine);
}

/** Where the quote at `at` closes, or undefined where a new entry or the end comes first. */
function closingQuote(source: string, at: number): number | undefined {
  const mark = source[at]!;
  for (let end = at + 1; end < source.length; end += 1) {
    if (source[end] === '\n' && NEW_ENTRY.test(source.slice(end + 1, lineEnd(source, end + 1)))) return undefined;
    if (mark === '"' && source[end] === '\\') end += 1;
    else if (source[end] === mark && mark === "'" && source[end + 1] === "'") end += 1;
    else if (source[end] === mark) return end;
  }
  return undefined;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}

/** Text after a value in quotes or brackets. */
function explainTrailing(mistake: Mistake): Problem | undefined {
  if (!/["'\]}]\s*\S/.test(mistake.line.slice(0, mistake.point.column))) return undefined;
  const range = onLine(mistake, mistake.point.column - 1);
  const advice = 'Put the whole value in one pair of quotes.';
  return { rule: 'yaml-trailing', range, message: 'Text follows a value that has already ended.', advice };
}

/** A key without its colon, or a colon without its space. */
function explainMissingColon(mistake: Mistake): Problem | undefined {
  const match = /^(\s*(?:- )?[A-Za-z][\w-]*)(:?)(\s*)(\S.*)$/.exec(mistake.line);
  if (!match) return undefined;
  const [, key = '', colon = '', space = '', value = ''] = match;
  if (colon && space) return undefined;
  const advice = `Write \`${key.trim()}: ${value}\`.`;
  const range = onLine(mistake, key.length, key.length + 1);
  return colon
    ? { rule: 'yaml-space', range, message: 'The colon after a key needs a space.', advice }
    : { rule: 'yaml-syntax', range, message: 'This line has no colon after its key.', advice };
}

/** A value in the quotes that need no escapes. */
function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
