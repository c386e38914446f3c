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
  explainColon,
  explainReserved,
  explainEscape,
  explainUnclosed,
  explainMissingSpace,
  explainTrailing,
];

function here({ text, start, at }: Mistake, length = 1): Range {
  return rangeAt(text, start + at, start + at + length);
}

/** Columns of the line that the mistake stands on, counted from 0. */
function onLine({ point, line }: Mistake, from: number, to = line.length): Range {
  return { start: { line: point.line, column: from + 1 }, end: { line: point.line, column: to + 1 } };
}

function explainTab(mistake: Mistake): Problem | undefined {
  const tab = mistake.line.slice(0, Math.max(mistake.point.column, 1)).indexOf('\t');
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

function explainReserved(mistake: Mistake): Problem | undefined {
  const { code, value, line, source, at } = mistake;
  if (code !== 'BAD_SCALAR_START') return undefined;
  const range = value ? onLine(mistake, line.length - value.length) : here(mistake);
  const advice = `Put it in quotes: \`${quoted(value ?? source[at] ?? '')}\`.`;
  return { rule: 'yaml-reserved', range, message: `A value cannot begin with \`${source[at] ?? ''}\`.`, advice };
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

/** A quote or bracket that never closes is reported where it opens: the parser notices only at the end. */
function explainUnclosed(mistake: Mistake): Problem | undefined {
  const { parserMessage, text, source, start, at } = mistake;
  const isQuote = /closing .*quote/.test(parserMessage);
  const isBracket =
    /flow (?:collection|sequence|map)/i.test(parserMessage) && /end with|expected|indented/i.test(parserMessage);
  if (!isQuote && !isBracket) return undefined;
  const openers = isQuote ? /(?:[:\-[{,]\s+|^\s*)(["'])/gm : /[[{]/g;
  const opener = [...source.slice(0, at + 1).matchAll(openers)]
    .map((match) => match.index + match[0].length - 1)
    .find((position) => !closesLater(source, position));
  const place = opener ?? at;
  const mark = source[place] ?? '';
  return {
    rule: 'yaml-unclosed',
    range: rangeAt(text, start + place, start + place + 1),
    message: `This \`${mark}\` never closes.`,
    advice: `Add the closing \`${closingOf(mark)}\` at the end of the value.`,
  };
}

/** Whether the quote or bracket at `position` closes: a quote on its own line, as values of front matter do, a bracket anywhere. */
function closesLater(source: string, position: number): boolean {
  const mark = source[position]!;
  const lineEnd = source.indexOf('\n', position);
  const isQuote = mark === '"' || mark === "'";
  const end = isQuote && lineEnd !== -1 ? lineEnd : source.length;
  const close = source.indexOf(closingOf(mark), position + 1);
  return close !== -1 && close < end;
}

function closingOf(mark: string): string {
  return ({ '[': ']', '{': '}' } as Record<string, string>)[mark] ?? mark;
}

function explainMissingSpace(mistake: Mistake): Problem | undefined {
  const match = /^\s*(?:- )?([A-Za-z][\w-]*):(\S.*)$/.exec(mistake.line);
  if (!match) return undefined;
  const colon = mistake.line.indexOf(':');
  const advice = `Write \`${match[1]}: ${match[2]}\`.`;
  return {
    rule: 'yaml-space',
    range: onLine(mistake, colon, colon + 1),
    message: 'The colon after a key needs a space.',
    advice,
  };
}

function explainTrailing(mistake: Mistake): Problem | undefined {
  if (mistake.code !== 'UNEXPECTED_TOKEN' || !/["']\s*\S/.test(mistake.line)) return undefined;
  const range = onLine(mistake, mistake.point.column - 1);
  return {
    rule: 'yaml-trailing',
    range,
    message: 'Text follows a value that has already ended.',
    advice: 'Put the whole value in one pair of quotes.',
  };
}

/** A value in the quotes that need no escapes. */
function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
