/** The order of keys in YAML: which maps of a source are out of order, and the edit that puts one in order. */
import type { z } from 'zod';
import { entryOf, shapeOf } from './shapes.ts';
import { lineAt, offsetAt, rangeAt, type Text, type Edit } from '../syntax/source.ts';
import type { ValuePath, YamlValue } from '../syntax/yaml/index.ts';
import { ownValue } from '../../model/index.ts';

/** A map whose keys are out of order: its path, and its keys as they are written and as they should be. */
export type Disorder = {
  readonly path: ValuePath;
  readonly written: readonly string[];
  readonly wanted: readonly string[];
  /** Whether the schema leaves the keys free: then they are ordered by the numbers in them. */
  readonly isFree: boolean;
};

/** The maps of a value whose keys do not stand in the order of its schema, from the top. A map with unknown keys is not judged: one may be misspelt. */
export function findDisorder(schema: z.ZodType, value: unknown, path: ValuePath = []): Disorder[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) {
    const part = entryOf(schema);
    return part ? value.flatMap((member: unknown, index) => findDisorder(part, member, [...path, index])) : [];
  }
  const written = Object.keys(value);
  const shape = shapeOf(schema);
  const wanted = shape ? arrange(written, placesOf(shape)) : byNumber(written);
  const own = wanted === written ? [] : [{ path, written, wanted, isFree: !shape }];
  if (!shape) return own;
  const below = written.flatMap((key) => {
    const part = ownValue(shape, key);
    const member = ownValue(value as Record<string, unknown>, key);
    return part ? findDisorder(part, member, [...path, key]) : [];
  });
  return [...own, ...below];
}

const knownPlaces = new WeakMap<object, ReadonlyMap<string, number>>();

/** The place of each key of a map, remembered for the next map of the kind. */
function placesOf(shape: object): ReadonlyMap<string, number> {
  const places = knownPlaces.get(shape) ?? new Map(Object.keys(shape).map((key, index) => [key, index]));
  knownPlaces.set(shape, places);
  return places;
}

/** The keys by their places; the same list where they are in order, or one of them has no place. */
function arrange(keys: readonly string[], places: ReadonlyMap<string, number>): readonly string[] {
  if (keys.some((key) => !places.has(key))) return keys;
  if (keys.every((key, index) => index === 0 || places.get(keys[index - 1]!)! < places.get(key)!)) return keys;
  return [...keys].sort((a, b) => places.get(a)! - places.get(b)!);
}

/** Free keys by the number they end with, where all have the same letters before it: D1, D2, D10. The same list where they are in order. */
function byNumber(keys: readonly string[]): readonly string[] {
  const letters = /^\D*/.exec(keys[0] ?? '')![0];
  const numbers = new Map<string, number>();
  for (const key of keys) {
    const number = key.slice(letters.length);
    if (!key.startsWith(letters) || !/^\d{1,9}$/.test(number)) return keys;
    numbers.set(key, Number(number));
  }
  return arrange(keys, numbers);
}

/** The edit that puts the keys of a map in order, each with its value and the comments right above it; none where the layout is unusual. */
export function reorder(disorder: Disorder, text: Text, yaml: YamlValue): Edit | undefined {
  const places = disorder.written.map((key) => {
    const range = yaml.keyRange([...disorder.path, key]);
    return { key, line: range.start.line, column: range.start.column };
  });
  const isBlock = places.every(({ line, column }, index) => {
    const before = places[index - 1];
    return !before || (before.line < line && before.column === column);
  });
  return isBlock ? reorderLines(disorder, places, text, yaml) : reorderPairs(disorder, text, yaml);
}

type Place = { readonly key: string; readonly line: number; readonly column: number };
/** The lines of one key, numbered from 1, the end not included: comments from `start`, the key on `line`. */
type Block = Place & { readonly start: number; readonly end: number };

function reorderLines(
  { path, written, wanted }: Disorder,
  places: readonly Place[],
  text: Text,
  yaml: YamlValue,
): Edit | undefined {
  const indent = places[0]!.column - 1;
  const starts = places.map(({ line }, index) => (index === 0 ? line : firstComment(text, line, indent)));
  const last = yaml.valueRange([...path, written.at(-1)!]).end;
  const end = Math.max(places.at(-1)!.line, last.column === 1 ? last.line - 1 : last.line) + 1;
  const blocks = places.map((place, index): Block => ({
    ...place,
    start: starts[index]!,
    end: starts[index + 1] ?? end,
  }));
  const from = written.findIndex((key, index) => key !== wanted[index]);
  const to = written.findLastIndex((key, index) => key !== wanted[index]);
  const [first, final] = [blocks[from]!, blocks[to]!];
  // The first key of an entry stands behind the hyphen of the list.
  const lead = lineAt(text, first.line).slice(0, indent);
  if (!/^ *(?:- +)*$/.test(lead)) return undefined;
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const lines = wanted
    .slice(from, to + 1)
    .flatMap((key, index) => linesOf(byKey.get(key)!, text, index === 0 ? lead : ' '.repeat(indent)));
  const range = {
    start: { line: first.start, column: 1 },
    end: { line: final.end - 1, column: lineAt(text, final.end - 1).length + 1 },
  };
  return { range, text: lines.join('\n') };
}

/** The first line of the comments that stand right above a line, in the column of its key. */
function firstComment(text: Text, line: number, indent: number): number {
  let first = line;
  while (lineAt(text, first - 1).startsWith(`${' '.repeat(indent)}#`)) first -= 1;
  return first;
}

function linesOf({ start, line, end, column }: Block, text: Text, lead: string): string[] {
  const lines = [];
  for (let at = start; at < end; at += 1) {
    const content = lineAt(text, at);
    lines.push(at === line ? lead + content.slice(column - 1) : content);
  }
  return lines;
}

/** Keys within braces on one line: each pair takes the place of another, and what stands between them stays. */
function reorderPairs({ path, written, wanted }: Disorder, text: Text, yaml: YamlValue): Edit | undefined {
  const pairs = written.map((key) => {
    const start = yaml.keyRange([...path, key]).start;
    const { end } = yaml.valueRange([...path, key]);
    return { start, end, content: text.content.slice(offsetAt(text, start), offsetAt(text, end)) };
  });
  const isOneLine = pairs.every(({ start, end }) => start.line === pairs[0]!.start.line && end.line === start.line);
  if (!isOneLine) return undefined;
  const starts = pairs.map(({ start }) => offsetAt(text, start));
  const ends = pairs.map(({ end }) => offsetAt(text, end));
  const pieces = wanted.map((key, index) => {
    const { content } = pairs[written.indexOf(key)]!;
    return content + (index + 1 < wanted.length ? text.content.slice(ends[index], starts[index + 1]) : '');
  });
  return { range: rangeAt(text, starts[0]!, ends.at(-1)!), text: pieces.join('') };
}
