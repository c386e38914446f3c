/** YAML to values and exact places, from one parser. Only plain data: no tags, anchors, merges or directives. */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { rangeAt, type Range, type Text } from '../source.ts';
import type { YamlFlaw } from '../flaw.ts';
import { spaceMissing, toFlaw, YAML_OPTIONS } from './errors.ts';
import { findNesting, MAX_DEPTH } from './nesting.ts';
import { findSmartQuote, hasTypographicQuote } from './smart-quotes.ts';
import { findUnopened } from './unclosed.ts';

/** Keys that YAML may have, on all levels together, where nothing else is said. */
export const MAX_KEYS = 200;

/** Where a value stands in YAML: keys and list indexes from the top. */
export type ValuePath = readonly (string | number)[];

/** A plain text with a comment behind it, at the range of the comment: both as they are written. */
type CutOff = Extract<YamlFlaw, { code: 'yaml-comment' }>;

/** Parsed YAML: the value, and the place of every part of it. */
export type YamlValue = {
  readonly value: unknown;
  /** Texts that a comment cuts off. */
  readonly cutOffs: readonly CutOff[];
  /** The range of the value at `path`; where it is absent or empty, of its key; where that is absent too, of the nearest part above. */
  valueRange(path: ValuePath): Range;
  /** The range of the key at the end of `path`; falls back like `valueRange`. */
  keyRange(path: ValuePath): Range;
  /** A scalar as it is written, or undefined where `path` holds no plain scalar. Quoted scalars are undefined too. */
  plainSource(path: ValuePath): string | undefined;
};

/**
 * Parses the YAML of `text` between two offsets, with at most so many keys. Gives the value, or exactly one flaw: YAML errors
 * follow from each other, so only the first is worth a contributor's time.
 */
export function parseYaml(text: Text, start: number, end: number, mostKeys = MAX_KEYS): YamlValue | YamlFlaw {
  const source = text.content.slice(start, end);
  const range = (from: number, to: number): Range => rangeAt(text, start + from, start + Math.max(to, from + 1));
  const tooDeep = findNesting(source);
  if (tooDeep !== undefined) return { code: 'yaml-depth', range: range(tooDeep, tooDeep + 1) };

  const document = parseDocument(source, YAML_OPTIONS);
  const magic = findDirective(source, range) ?? findMagic(document, source, range);
  if (magic) return magic;
  const [syntaxError] = document.errors;
  if (syntaxError) return toFlaw(text, source, start, syntaxError);
  const reading: Reading = {
    text,
    source,
    range,
    mostKeys,
    hasComments: /[ \t]#/.test(source),
    hasTypographicQuotes: hasTypographicQuote(source),
    keys: 0,
    cutOffs: [],
    flaw: undefined,
  };
  const value = toValue(reading, document.contents, 1, false);
  return reading.flaw ?? locate(document, text, start, value, reading.cutOffs);
}

/** A directive, or a marker between documents. Text that is indented or quoted holds neither. */
const DIRECTIVE = /^(?:%|(?:---|\.\.\.)(?=\s|$))/m;

function findDirective(source: string, range: (from: number, to: number) => Range): YamlFlaw | undefined {
  const directive = DIRECTIVE.exec(source);
  if (!directive) return undefined;
  return { code: 'yaml-directive', range: range(directive.index, directive.index + directive[0].length) };
}

/**
 * YAML features that hide what a file says. Looked for before errors, because the parser's own words on them help nobody; most
 * sources have not even the characters for them.
 */
function findMagic(
  document: Document.Parsed,
  source: string,
  range: (from: number, to: number) => Range,
): YamlFlaw | undefined {
  if (!/[&*!]|<</.test(source)) return undefined;
  let found: YamlFlaw | undefined;
  const wordAt = (start: number): Range => range(start, start + (/^\S+/.exec(source.slice(start))?.[0].length ?? 1));
  const report = (flaw: YamlFlaw): symbol => {
    found = flaw;
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_key, node) => report({ code: 'yaml-anchor', range: wordAt(node.range![0]), of: 'alias' }),
    Pair: (_key, { key }) =>
      isScalar(key) && key.value === '<<' && key.type === 'PLAIN'
        ? report({ code: 'yaml-merge', range: wordAt(key.range![0]) })
        : undefined,
    Node: (_key, node) => {
      if (!node.range || (!node.tag && !('anchor' in node && node.anchor))) return undefined;
      // A node begins after its properties, which stand right before it.
      const before = source.slice(Math.max(0, node.range[0] - 300), node.range[0]);
      const properties = /(?:[&!]\S*\s+)*[&!]\S*\s*$/.exec(before)?.[0] ?? '';
      const start = node.range[0] - properties.length;
      const name = /^\S*/.exec(properties)![0];
      const place = wordAt(start);
      return report(
        name.startsWith('&')
          ? { code: 'yaml-anchor', range: place, of: 'anchor', name }
          : { code: 'yaml-tag', range: place, name },
      );
    },
  });
  return found;
}

/** What reading the values of a tree needs to know, and what it finds. */
type Reading = {
  readonly text: Text;
  readonly source: string;
  readonly range: (from: number, to: number) => Range;
  readonly mostKeys: number;
  readonly hasComments: boolean;
  readonly hasTypographicQuotes: boolean;
  readonly cutOffs: CutOff[];
  keys: number;
  flaw: YamlFlaw | undefined;
};

/** A node as plain data. Stops at the first flaw, which `reading` then holds. */
function toValue(reading: Reading, node: unknown, depth: number, isInFlow: boolean): unknown {
  if (isScalar(node)) {
    if (node.type === 'PLAIN' && typeof node.value === 'string') judgePlainText(reading, node, node.value, isInFlow);
    return node.value;
  }
  if (!isMap(node) && !isSeq(node)) return null;
  if (depth > MAX_DEPTH) {
    const [at] = node.range!;
    reading.flaw = { code: 'yaml-depth', range: reading.range(at, at + 1) };
    return null;
  }
  return isMap(node) ? toObject(reading, node, depth) : toList(reading, node, depth);
}

function toList(reading: Reading, list: YAMLSeq, depth: number): unknown[] {
  const values: unknown[] = [];
  if (list.flow && reading.hasTypographicQuotes) reading.flaw = findSplitQuote(reading, list);
  for (const item of list.items) {
    if (reading.flaw) break;
    values.push(toValue(reading, item, depth + 1, list.flow === true));
  }
  return values;
}

function toObject(reading: Reading, map: YAMLMap, depth: number): Record<string, unknown> {
  const members = new Map<string, unknown>();
  for (const pair of map.items) {
    reading.flaw = judgeKey(reading, pair, map, members);
    if (reading.flaw) break;
    members.set(String((pair.key as Scalar).value), toValue(reading, pair.value, depth + 1, map.flow === true));
    if (reading.flaw) break;
  }
  return Object.fromEntries(members);
}

function judgeKey(
  reading: Reading,
  pair: Pair,
  map: YAMLMap,
  before: ReadonlyMap<string, unknown>,
): YamlFlaw | undefined {
  const key = pair.key as Node | null;
  const [from, to] = key?.range ?? (pair.value as Node | null)?.range ?? map.range!;
  const place = (): Range => reading.range(from, to);
  if (!isScalar(key) || !isWord(key.value)) return { code: 'yaml-key', range: place(), lacks: 'word' };
  const name = String(key.value);
  // Objects would swallow it before any schema sees it.
  if (name === '__proto__') return { code: 'fm-unknown-key', range: place(), form: 'unsafe', key: name };
  if (before.has(name)) {
    const [start, end] = (findPair(map, name)!.key as Scalar).range!;
    const first = { path: reading.text.path, start: reading.range(start, end).start };
    return { code: 'yaml-dup-key', range: place(), key: name, first };
  }
  reading.keys += 1;
  if (reading.keys > reading.mostKeys) return { code: 'fm-too-many-keys', range: place(), most: reading.mostKeys };
  const swallowed =
    map.flow && !pair.value && key.type === 'PLAIN' ? /^([A-Za-z][\w-]*):(?!\/\/)(\S+)$/.exec(name) : null;
  if (!swallowed) return undefined;
  const colon = from + swallowed[1]!.length;
  return spaceMissing(reading.range(colon, colon + 1), swallowed[1]!, swallowed[2]!);
}

function isWord(key: unknown): boolean {
  return (typeof key === 'string' && key !== '') || typeof key === 'number';
}

/** What a plain text can have lost, or hold too much of. */
function judgePlainText(reading: Reading, node: Scalar, value: string, isInFlow: boolean): void {
  const [from, to] = node.range!;
  const { source } = reading;
  const comment = reading.hasComments ? commentAt(source, to) : undefined;
  if (comment) {
    const end = comment.at + comment.text.length;
    reading.flaw = findSmartQuote(source.slice(from, end), () => reading.range(from, end));
    // Nothing was cut off from a number or a date.
    if (!/^\d\S*$/.test(value))
      reading.cutOffs.push({
        code: 'yaml-comment',
        range: reading.range(comment.at, end),
        value,
        comment: comment.text,
      });
  } else if (reading.hasTypographicQuotes) reading.flaw = findSmartQuote(value, () => reading.range(from, to));
  if (!isInFlow && /[\]}]$/.test(value)) reading.flaw ??= findUnopened(value, () => reading.range(from, to));
}

function commentAt(source: string, offset: number): { at: number; text: string } | undefined {
  let at = offset;
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  if (at === offset || source[at] !== '#') return undefined;
  const end = source.indexOf('\n', at);
  return { at, text: source.slice(at, end === -1 ? source.length : end).trimEnd() };
}

/** Typographic quotes in a list that were to keep a comma, and do not: the first entry opens them, and a later one ends them. */
function findSplitQuote({ source, range }: Reading, list: YAMLSeq): YamlFlaw | undefined {
  let start: number | undefined;
  for (const item of list.items) {
    if (!isScalar(item) || item.type !== 'PLAIN' || typeof item.value !== 'string') start = undefined;
    else if (start === undefined) start = hasTypographicQuote(item.value[0] ?? '') ? item.range![0] : undefined;
    if (start === undefined) continue;
    const from = start;
    const [, to] = (item as Scalar).range!;
    const flaw = findSmartQuote(source.slice(from, to), () => range(from, to));
    if (flaw) return flaw;
  }
  return undefined;
}

/** Where a node stands in its source, and where its parts do: all that is kept of a tree. Offsets of an empty node are equal. */
type Outline = {
  readonly from: number;
  readonly to: number;
  /** A plain scalar as it is written. */
  readonly plain?: string | undefined;
  readonly members?: readonly Member[];
  readonly items?: readonly (Outline | undefined)[];
};

/** A key of a map by its name, and what stands behind it. */
type Member = { readonly name: string; readonly key: Outline; readonly value: Outline | undefined };

function outlineOf(node: unknown): Outline | undefined {
  const range = (node as Node | null)?.range;
  const [from, to] = range ?? [0, 0];
  if (isMap(node)) return { from, to, members: node.items.flatMap(memberOf) };
  if (isSeq(node)) return { from, to, items: node.items.map(outlineOf) };
  if (!isScalar(node)) return undefined;
  return node.type === 'PLAIN' ? { from, to, plain: node.source } : { from, to };
}

function memberOf({ key, value }: Pair): Member[] {
  return isScalar(key) ? [{ name: String(key.value), key: outlineOf(key)!, value: outlineOf(value) }] : [];
}

function locate(
  document: Document.Parsed,
  text: Text,
  start: number,
  value: unknown,
  cutOffs: readonly CutOff[],
): YamlValue {
  const root = outlineOf(document.contents);
  const whole = rangeAt(text, start, start);
  const rangeOf = (outline: Outline | undefined): Range | undefined =>
    outline && outline.to > outline.from ? rangeAt(text, start + outline.from, start + outline.to) : undefined;

  const keyRange = (path: ValuePath): Range => {
    const parent = findOutline(root, path.slice(0, -1));
    // An entry of a list has no key, and where it is empty no text: it is where it would begin.
    const entry = parent?.items?.[Number(path.at(-1))];
    if (entry) return rangeOf(entry) ?? rangeAt(text, start + entry.from, start + entry.from + 1);
    const key = parent?.members && findMember(parent.members, path.at(-1)!)?.key;
    return rangeOf(key) ?? (path.length > 0 ? valueRange(path.slice(0, -1)) : whole);
  };
  const valueRange = (path: ValuePath): Range =>
    rangeOf(findOutline(root, path)) ?? (path.length > 0 ? keyRange(path) : whole);
  return { value, cutOffs, valueRange, keyRange, plainSource: (path) => findOutline(root, path)?.plain };
}

/** The part at a path. Keys are compared as text, because a key that YAML reads as a number is a word all the same. */
function findOutline(root: Outline | undefined, path: ValuePath): Outline | undefined {
  let outline = root;
  for (const step of path) {
    outline = outline?.members ? findMember(outline.members, step)?.value : outline?.items?.[Number(step)];
  }
  return outline;
}

function findMember(members: readonly Member[], name: string | number): Member | undefined {
  return members.find((member) => member.name === String(name));
}

function findPair(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}
