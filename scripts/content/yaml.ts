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
import type { Problem } from './diagnostics.ts';
import { MAX_KEYS, tooManyKeys } from './rules/fm-too-many-keys.ts';
import { aliasFound, anchorFound } from './rules/yaml-anchor.ts';
import { findNesting, MAX_DEPTH, nestsTooDeep } from './rules/yaml-depth.ts';
import { findDirective } from './rules/yaml-directive.ts';
import { setTwice } from './rules/yaml-dup-key.ts';
import { notAWord } from './rules/yaml-key.ts';
import { mergeFound } from './rules/yaml-merge.ts';
import { findSmartQuote, hasTypographicQuote } from './rules/yaml-smart-quote.ts';
import { spaceMissing } from './rules/yaml-space.ts';
import { tagFound } from './rules/yaml-tag.ts';
import { findUnopened } from './rules/yaml-unclosed.ts';
import { rangeAt, type Range, type Text } from './source.ts';
import { explainSyntax, YAML_OPTIONS } from './yaml-errors.ts';

/** Where a value stands in YAML: keys and list indexes from the top. */
export type ValuePath = readonly (string | number)[];

/** A plain text with a comment behind it: the range of the comment, and both as they are written. */
export type CutOff = { readonly range: Range; readonly value: string; readonly comment: string };

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
 * Parses the YAML of `text` between two offsets, with at most so many keys. Gives the value, or exactly one problem: YAML errors
 * follow from each other, so only the first is worth a contributor's time.
 */
export function parseYaml(text: Text, start: number, end: number, mostKeys = MAX_KEYS): YamlValue | Problem {
  const source = text.content.slice(start, end);
  const range = (from: number, to: number): Range => rangeAt(text, start + from, start + Math.max(to, from + 1));
  const tooDeep = findNesting(source);
  if (tooDeep !== undefined) return nestsTooDeep(range(tooDeep, tooDeep + 1));

  const document = parseDocument(source, YAML_OPTIONS);
  const magic = findDirective(source, range) ?? findMagic(document, source, range);
  if (magic) return magic;
  const [syntaxError] = document.errors;
  if (syntaxError) return explainSyntax(text, source, start, syntaxError);
  const reading: Reading = {
    text,
    source,
    range,
    mostKeys,
    hasComments: /[ \t]#/.test(source),
    hasTypographicQuotes: hasTypographicQuote(source),
    keys: 0,
    cutOffs: [],
    problem: undefined,
  };
  const value = toValue(reading, document.contents, 1, false);
  return reading.problem ?? locate(document, text, start, value, reading.cutOffs);
}

/**
 * YAML features that hide what a file says. Looked for before errors, because the parser's own words on them help nobody; most
 * sources have not even the characters for them.
 */
function findMagic(
  document: Document.Parsed,
  source: string,
  range: (from: number, to: number) => Range,
): Problem | undefined {
  if (!/[&*!]|<</.test(source)) return undefined;
  let found: Problem | undefined;
  const wordAt = (start: number): Range => range(start, start + (/^\S+/.exec(source.slice(start))?.[0].length ?? 1));
  const report = (problem: Problem): symbol => {
    found = problem;
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_key, node) => report(aliasFound(wordAt(node.range![0]))),
    Pair: (_key, { key }) =>
      isScalar(key) && key.value === '<<' && key.type === 'PLAIN'
        ? report(mergeFound(wordAt(key.range![0])))
        : undefined,
    Node: (_key, node) => {
      if (!node.range || (!node.tag && !('anchor' in node && node.anchor))) return undefined;
      // A node begins after its properties, which stand right before it.
      const before = source.slice(Math.max(0, node.range[0] - 300), node.range[0]);
      const properties = /(?:[&!]\S*\s+)*[&!]\S*\s*$/.exec(before)?.[0] ?? '';
      const start = node.range[0] - properties.length;
      const name = /^\S*/.exec(properties)![0];
      return report(name.startsWith('&') ? anchorFound(wordAt(start), name) : tagFound(wordAt(start), name));
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
  problem: Problem | undefined;
};

/** A node as plain data. Stops at the first problem, which `reading` then holds. */
function toValue(reading: Reading, node: unknown, depth: number, isInFlow: boolean): unknown {
  if (isScalar(node)) {
    if (node.type === 'PLAIN' && typeof node.value === 'string') judgePlainText(reading, node, node.value, isInFlow);
    return node.value;
  }
  if (!isMap(node) && !isSeq(node)) return null;
  if (depth > MAX_DEPTH) {
    const [at] = node.range!;
    reading.problem = nestsTooDeep(reading.range(at, at + 1));
    return null;
  }
  return isMap(node) ? toObject(reading, node, depth) : toList(reading, node, depth);
}

function toList(reading: Reading, list: YAMLSeq, depth: number): unknown[] {
  const values: unknown[] = [];
  if (list.flow && reading.hasTypographicQuotes) reading.problem = findSplitQuote(reading, list);
  for (const item of list.items) {
    if (reading.problem) break;
    values.push(toValue(reading, item, depth + 1, list.flow === true));
  }
  return values;
}

function toObject(reading: Reading, map: YAMLMap, depth: number): Record<string, unknown> {
  const members = new Map<string, unknown>();
  for (const pair of map.items) {
    reading.problem = judgeKey(reading, pair, map, members);
    if (reading.problem) break;
    members.set(String((pair.key as Scalar).value), toValue(reading, pair.value, depth + 1, map.flow === true));
    if (reading.problem) break;
  }
  return Object.fromEntries(members);
}

function judgeKey(
  reading: Reading,
  pair: Pair,
  map: YAMLMap,
  before: ReadonlyMap<string, unknown>,
): Problem | undefined {
  const key = pair.key as Node | null;
  const [from, to] = key?.range ?? (pair.value as Node | null)?.range ?? map.range!;
  const place = (): Range => reading.range(from, to);
  if (!isScalar(key) || !isWord(key.value)) return notAWord(place());
  const name = String(key.value);
  // Objects would swallow it before any schema sees it.
  if (name === '__proto__')
    return { rule: 'fm-unknown-key', range: place(), message: 'Unknown key `__proto__`.', advice: 'Remove its line.' };
  if (before.has(name)) {
    const first = (findPair(map, name)!.key as Scalar).range!;
    return setTwice(reading.text, name, place(), reading.range(first[0], first[1]));
  }
  reading.keys += 1;
  if (reading.keys > reading.mostKeys) return tooManyKeys(place(), reading.mostKeys);
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
    reading.problem = findSmartQuote(source.slice(from, end), () => reading.range(from, end));
    // Nothing was cut off from a number or a date.
    if (!/^\d\S*$/.test(value))
      reading.cutOffs.push({ range: reading.range(comment.at, end), value, comment: comment.text });
  } else if (reading.hasTypographicQuotes) reading.problem = findSmartQuote(value, () => reading.range(from, to));
  if (!isInFlow && /[\]}]$/.test(value)) reading.problem ??= findUnopened(value, () => reading.range(from, to));
}

function commentAt(source: string, offset: number): { at: number; text: string } | undefined {
  let at = offset;
  while (source[at] === ' ' || source[at] === '\t') at += 1;
  if (at === offset || source[at] !== '#') return undefined;
  const end = source.indexOf('\n', at);
  return { at, text: source.slice(at, end === -1 ? source.length : end).trimEnd() };
}

/** Typographic quotes in a list that were to keep a comma, and do not: the first entry opens them, and a later one ends them. */
function findSplitQuote({ source, range }: Reading, list: YAMLSeq): Problem | undefined {
  let start: number | undefined;
  for (const item of list.items) {
    if (!isScalar(item) || item.type !== 'PLAIN' || typeof item.value !== 'string') start = undefined;
    else if (start === undefined) start = hasTypographicQuote(item.value[0] ?? '') ? item.range![0] : undefined;
    if (start === undefined) continue;
    const from = start;
    const [, to] = (item as Scalar).range!;
    const problem = findSmartQuote(source.slice(from, to), () => range(from, to));
    if (problem) return problem;
  }
  return undefined;
}

function locate(
  document: Document.Parsed,
  text: Text,
  start: number,
  value: unknown,
  cutOffs: readonly CutOff[],
): YamlValue {
  const whole = rangeAt(text, start, start);
  const rangeOf = (node: Node | null | undefined): Range | undefined =>
    node?.range && node.range[1] > node.range[0]
      ? rangeAt(text, start + node.range[0], start + node.range[1])
      : undefined;

  const keyRange = (path: ValuePath): Range => {
    const parent = findNode(document.contents, path.slice(0, -1));
    // An entry of a list has no key, and where it is empty no text: it is where it would begin.
    const entry = isSeq(parent) ? (parent.items[Number(path.at(-1))] as Node | undefined) : undefined;
    if (entry?.range) return rangeOf(entry) ?? rangeAt(text, start + entry.range[0], start + entry.range[0] + 1);
    const key = isMap(parent) ? (findPair(parent, path.at(-1)!)?.key as Node | undefined) : undefined;
    return rangeOf(key) ?? (path.length > 0 ? valueRange(path.slice(0, -1)) : whole);
  };
  const valueRange = (path: ValuePath): Range =>
    rangeOf(findNode(document.contents, path)) ?? (path.length > 0 ? keyRange(path) : whole);
  const plainSource = (path: ValuePath): string | undefined => {
    const node = findNode(document.contents, path);
    return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
  };
  return { value, cutOffs, valueRange, keyRange, plainSource };
}

/** The node at a path. Keys are compared as text, because a key that YAML reads as a number is a word all the same. */
function findNode(root: Node | null, path: ValuePath): Node | undefined {
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) node = findPair(node, step)?.value;
    else node = isSeq(node) ? node.items[Number(step)] : undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

function findPair(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}
