/** YAML syntax errors as flaws, at the place where the mistake begins. */
import { parseDocument, type YAMLError } from 'yaml';
import { lineAt, offsetAt, pointAt, rangeAt, type Edit, type Range, type Text } from '../source.ts';
import type { YamlFlaw } from '../flaw.ts';
import { here, onLine, quoted, type Mistake } from './mistake.ts';
import { findSmartQuoteAt } from './smart-quotes.ts';
import { findOpenMark } from './unclosed.ts';

/** How YAML is read here. Keys that are set twice are found afterwards: the parser takes time for it that grows with their square. */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** From the one that tells best what an error means to the one that is left. */
const DETECTORS: readonly ((mistake: Mistake) => YamlFlaw | undefined)[] = [
  findTab,
  findOpenMark,
  findSmartQuoteAt,
  findReserved,
  findColon,
  findDash,
  findIndent,
  findEscape,
  findTrailing,
  findSwallowed,
  findKeyAlone,
];

/** What a parser's error in the YAML that begins at `start` of a text means: the first that fits it. */
export function toFlaw(text: Text, source: string, start: number, error: YAMLError): YamlFlaw {
  const [at] = error.pos;
  const point = pointAt(text, start + at);
  const line = lineAt(text, point.line);
  const value = /^\s*(?:- )*[^:#]+:\s+(\S.*)$/
    .exec(line)?.[1]
    ?.replace(/\s#.*$/, '')
    .trimEnd();
  const mistake = { text, source, start, code: error.code, parserMessage: error.message, at, point, line, value };
  for (const find of DETECTORS) {
    const flaw = find(mistake);
    if (flaw) return 'edits' in flaw && !mends(flaw.edits, mistake) ? { ...flaw, edits: [] } : flaw;
  }
  return otherwise(mistake);
}

/** Whether the parser gets beyond the mistake with these edits. */
function mends(edits: readonly Edit[], mistake: Mistake): boolean {
  if (edits.length === 0) return false;
  const mended = apply(mistake, edits);
  const [next] = parseDocument(mended, YAML_OPTIONS).errors;
  const lineOf = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
  return !next || lineOf(mended, next.pos[0]) > lineOf(mistake.source, mistake.at);
}

/** The YAML after edits that stand in the order of the text. */
function apply({ text, source, start }: Mistake, edits: readonly Edit[]): string {
  let mended = '';
  let from = 0;
  for (const { range, text: replacement } of edits) {
    mended += source.slice(from, offsetAt(text, range.start) - start) + replacement;
    from = offsetAt(text, range.end) - start;
  }
  return mended + source.slice(from);
}

/** A tab in the indentation of a line. */
function findTab(mistake: Mistake): YamlFlaw | undefined {
  const tab = /^[ \t]*/.exec(mistake.line)![0].indexOf('\t');
  if (mistake.code !== 'TAB_AS_INDENT' && tab === -1) return undefined;
  const place = tab === -1 ? mistake.line.indexOf('\t') : tab;
  const edits = tab === -1 ? [] : replaceTabs(mistake);
  return { code: 'yaml-tab', range: onLine(mistake, place, place + 1), edits };
}

/** Lines of tabs that are mended at once; more of them are for an editor. */
const MOST_LINES = 500;

/** Every tab of every indentation, since lines that belong together have to move together. */
function replaceTabs({ text, source, start }: Mistake): Edit[] {
  const indents = [...source.matchAll(/^ *\t[ \t]*/gm)];
  if (indents.length > MOST_LINES) return [];
  return indents.map(({ index, 0: indent }) => ({
    range: rangeAt(text, start + index, start + index + indent.length),
    text: indent.replaceAll('\t', '  '),
  }));
}

/** Values that begin with a mark which means something else there: text behind a block's mark, a list in a line, an empty name. */
const MISREAD = /^(?:[@`%,\]}]|[|>](?![+\-\d]*$)|[-?](?:\s|$)|[&*!](?:\s|$))/;

/** A value whose first character says something else than it means. */
function findReserved(mistake: Mistake): YamlFlaw | undefined {
  const { code, line, point, value } = mistake;
  if (value && MISREAD.test(value)) return reserved(mistake, line.indexOf(value, line.indexOf(': ') + 1), value);
  if (code !== 'BAD_SCALAR_START') return undefined;
  const from = point.column - 1;
  const isInFlow = /[[{][^\]}]*$/.test(line.slice(0, from));
  return reserved(mistake, from, (isInFlow ? /^[^,\]}]*/ : /^(?:(?!\s#).)*/).exec(line.slice(from))![0].trimEnd());
}

function reserved(mistake: Mistake, from: number, value: string): YamlFlaw {
  const range = onLine(mistake, from, from + value.length);
  return { code: 'yaml-reserved', range, key: keyOf(mistake, from), value, edits: [{ range, text: quoted(value) }] };
}

/** The key that the value at a column belongs to: on its own line, or for the entry of a list on one above. */
function keyOf({ text, point, line }: Mistake, from: number): string | undefined {
  const own = /^\s*(?:- )*["']?([\w-]+)["']?:\s/.exec(line.slice(0, from))?.[1];
  if (own !== undefined || !/^\s*- /.test(line)) return own;
  for (let above = point.line - 1; above > 0; above -= 1) {
    const key = /^\s*(?:- )*([\w-]+):\s*$/.exec(lineAt(text, above))?.[1];
    if (key !== undefined) return key;
  }
  return undefined;
}

/** A value that the parser takes for another key. */
function findColon(mistake: Mistake): YamlFlaw | undefined {
  const { code, value, line } = mistake;
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !value || !/:(?:\s|$)/.test(value)) return undefined;
  const from = line.indexOf(value, line.search(/:\s/) + 1);
  const range = onLine(mistake, from, from + value.length);
  const before = line.slice(0, from).trimStart();
  return { code: 'yaml-colon', range, before, value, edits: [{ range, text: quoted(value) }] };
}

/** A hyphen that begins an entry of a list without the space behind it. The parser often blames the line above. */
function findDash({ text, point }: Mistake): YamlFlaw | undefined {
  for (const line of [point.line, point.line + 1]) {
    const [, indent, entry] = /^(\s*)-([A-Za-z][\w-]*:(?:\s.*)?)$/.exec(lineAt(text, line)) ?? [];
    if (indent === undefined) continue;
    const range = { start: { line, column: indent.length + 1 }, end: { line, column: indent.length + 2 } };
    return { code: 'yaml-space', range, after: 'hyphen', entry: entry!, edits: [{ range, text: '- ' }] };
  }
  return undefined;
}

/** A line that stands further in or out than its neighbours. The parser often blames the line above. */
function findIndent({ code, text, point, parserMessage }: Mistake): YamlFlaw | undefined {
  const isAbove = code === 'BLOCK_AS_IMPLICIT_KEY';
  if (!isAbove && code !== 'BAD_INDENT' && !/without - indicator|same column/.test(parserMessage)) return undefined;
  const line = isAbove ? point.line + 1 : point.line;
  const content = lineAt(text, line);
  const indent = content.length - content.trimStart().length;
  const range = { start: { line, column: indent + 1 }, end: { line, column: content.length + 1 } };
  return { code: 'yaml-syntax', range, form: 'indent' };
}

/** A backslash that begins no escape. */
function findEscape(mistake: Mistake): YamlFlaw | undefined {
  if (mistake.code !== 'BAD_DQ_ESCAPE') return undefined;
  const escape = mistake.source.slice(mistake.at, mistake.at + 2);
  return { code: 'yaml-escape', range: here(mistake, 2), escape };
}

/** Text after a value that has already ended. */
function findTrailing(mistake: Mistake): YamlFlaw | undefined {
  const { line, point, value = '' } = mistake;
  if (!/["'\]}]\s*\S$/.test(line.slice(0, point.column))) return undefined;
  const range = onLine(mistake, point.column - 1, line.trimEnd().length);
  return {
    code: 'yaml-trailing',
    range,
    key: keyOf(mistake, range.start.column),
    value,
    rest: line.slice(point.column - 1).trim(),
  };
}

/** A line with a key and a colon, but without the space. */
function findSwallowed(mistake: Mistake): YamlFlaw | undefined {
  const [, key, value] = /^(\s*(?:- )?[A-Za-z][\w-]*):(\S.*)$/.exec(mistake.line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return spaceMissing(onLine(mistake, key.length, key.length + 1), key.replace(/^\s*(?:- )?/, ''), value);
}

/** A colon, at a range of one character, without the space behind it. */
export function spaceMissing(range: Range, key: string, value: string): YamlFlaw {
  return { code: 'yaml-space', range, after: 'colon', key, value, edits: [{ range, text: ': ' }] };
}

/** A key without its colon. */
function findKeyAlone(mistake: Mistake): YamlFlaw | undefined {
  const [, key, value] = /^(\s*(?:- )?[A-Za-z][\w-]*)(?:\s+([^\s#].*))?$/.exec(mistake.line.trimEnd()) ?? [];
  if (key === undefined) return undefined;
  const range = onLine(mistake, key.search(/\w/), key.length);
  return { code: 'yaml-key', range, lacks: 'colon', key, value };
}

/** What the parser's own messages mean. */
const FORMS = [
  ['no-key', /^Implicit keys need/],
  ['lone-comma', /^Unexpected , in flow/],
  ['no-comma', /^(?:Block collections are not allowed within flow|Missing , )/],
] as const;

/** What is told where nothing else tells what the error means. */
function otherwise(mistake: Mistake): YamlFlaw {
  const { parserMessage, point, line } = mistake;
  const [form] = FORMS.find(([, pattern]) => pattern.test(parserMessage)) ?? [];
  if (form === undefined) return { code: 'yaml-syntax', range: here(mistake), form: 'other', parserMessage };
  const isWholeLine = point.column - 1 === line.search(/\S/);
  return { code: 'yaml-syntax', range: isWholeLine ? onLine(mistake, point.column - 1) : here(mistake), form };
}
