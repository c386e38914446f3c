/** Values against their schema: zod's issues as flaws, at the exact key or value. */
import { ownValue } from '../../model/index.ts';
import type { z } from 'zod';
import { misfitAt, nameOf, rewriteText, takes, valueAt, type Misfit } from './misfit.ts';
import type { Judgement, SchemaFlaw } from './flaw.ts';
import { isBlank } from './plain-text.ts';
import { findUnknownKeys, meantKeys } from './unknown-keys.ts';
import { entryOf, formOf, isOptional, shapeOf } from './shapes.ts';
import type { Range } from '../syntax/source.ts';
import type { YamlFlaw } from '../syntax/flaw.ts';
import type { ValuePath, YamlValue } from '../syntax/yaml/index.ts';
import type { IssueParameters } from './value-schemas.ts';

type Flaw = SchemaFlaw | YamlFlaw;
type Issue = z.core.$ZodIssue;

/** The value as the schema types it, or null, and what is wrong with it: at most one flaw a place. */
export function validate<S extends z.ZodType>(schema: S, yaml: YamlValue): { data: z.infer<S> | null; flaws: Flaw[] } {
  const unsure = findUnsure(schema, yaml);
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success && unsure.length === 0) return { data: result.data, flaws: [] };
  const isStray = strayItems(schema, yaml);
  const issues = result.success ? [] : result.error.issues.filter(({ path }) => !isStray(path as ValuePath));
  const deeper = tooDeep(issues, schema, yaml);
  const lists = wrongTuples(issues, schema, yaml);
  const isInList = (path: ValuePath): boolean => lists.some(({ misfit }) => begins(path, misfit.path));
  const described = issues
    .flatMap((issue) => withoutDeeper(issue, deeper))
    .filter(({ path }) => !isInList(path as ValuePath))
    .flatMap((issue) => describe(issue, schema, yaml));
  const inside = deeper.filter(({ isWhole }) => isWhole);
  const missing = missingKeys(issues, schema, yaml, new Set(inside.map(({ key }) => key)));
  const others = unsure.filter((flaw) => !('misfit' in flaw) || !isInList(flaw.misfit.path));
  return {
    data: null,
    flaws: [...others, ...inside.map((one) => standsInside(one, yaml)), ...lists, ...described, ...missing].filter(
      isFirstAtItsPlace(),
    ),
  };
}

/** A key in a map of another key, although it is missing above: itself (`isWhole`), or the key that it belongs below. */
type Deeper = { readonly path: ValuePath; readonly key: string; readonly isWhole: boolean };

/** The keys that are indented too far. */
function tooDeep(issues: readonly Issue[], schema: z.ZodType, { value }: YamlValue): Deeper[] {
  const shape = shapeOf(schema) ?? {};
  const given = new Set(Object.keys(typeof value === 'object' && value !== null ? value : {}));
  const missing = Object.keys(shape).filter((name) => !given.has(name) && !isOptional(ownValue(shape, name)!));
  const belongsTo = (name: string, key: string): boolean => Object.hasOwn(shapeOf(ownValue(shape, name)!) ?? {}, key);
  return issues.flatMap(strangeKeys).flatMap((path) => {
    const key = path.at(-1)!;
    if (typeof key !== 'string') return [];
    const isWhole = missing.includes(key);
    return isWhole || missing.some((name) => belongsTo(name, key)) ? [{ path, key, isWhole }] : [];
  });
}

/** The keys inside another key that an issue is about. */
function strangeKeys(issue: Issue): ValuePath[] {
  const path = issue.path as ValuePath;
  if (issue.code === 'unrecognized_keys') return path.length === 0 ? [] : issue.keys.map((key) => [...path, key]);
  return path.length === 2 ? [path] : [];
}

/** An issue without the keys that are indented too far. */
function withoutDeeper(issue: Issue, deeper: readonly Deeper[]): Issue[] {
  const isDeeper = (path: ValuePath): boolean => deeper.some((one) => one.path.join() === path.join());
  if (issue.code !== 'unrecognized_keys') return isDeeper(issue.path as ValuePath) ? [] : [issue];
  const keys = issue.keys.filter((key) => !isDeeper([...(issue.path as ValuePath), key]));
  return keys.length === 0 ? [] : [{ ...issue, keys }];
}

function standsInside({ path, key }: Deeper, yaml: YamlValue): SchemaFlaw {
  return { code: 'fm-unknown-key', range: yaml.keyRange(path), form: 'inside', key, home: nameOf(path.slice(0, -1)) };
}

function begins(path: ValuePath, beginning: ValuePath): boolean {
  return beginning.every((step, index) => path[index] === step);
}

type ListFlaw = Extract<SchemaFlaw, { code: 'fm-range'; is: 'reversed' | 'comma' }>;

/** Lists of a few numbers of which one mistake made several wrong: they are the wrong way round, or have a comma for a decimal point. */
function wrongTuples(issues: readonly Issue[], schema: z.ZodType, yaml: YamlValue): ListFlaw[] {
  const found = new Map<string, ListFlaw>();
  for (const { path } of issues as readonly { path: ValuePath }[]) {
    for (const at of [path, path.slice(0, -1)]) {
      const misfit = misfitAt(at, schema, yaml);
      const flaw = Array.isArray(misfit.found) ? wrongTuple(misfit, misfit.found) : undefined;
      if (flaw) found.set(JSON.stringify(at), flaw);
    }
  }
  return [...found.values()];
}

function wrongTuple(misfit: Misfit, items: readonly unknown[]): ListFlaw | undefined {
  const { path, yaml } = misfit;
  if (!items.every((item) => typeof item === 'number')) return undefined;
  const written = items.map((_, index) => yaml.plainSource([...path, index]) ?? '');
  const at = { code: 'fm-range', range: yaml.valueRange(path), misfit } as const;
  const points = withPoints(misfit, written);
  if (points.length < items.length && takes(misfit, points.map(Number)))
    return { ...at, is: 'comma', meant: `[${points.join(', ')}]` };
  if (takes(misfit, items.toReversed()))
    return { ...at, is: 'reversed', meant: `[${written.toReversed().join(', ')}]` };
  return undefined;
}

/** Numbers with a point where a comma without a space behind it parts two of them. */
function withPoints({ path, yaml }: Misfit, written: readonly string[]): string[] {
  const points: string[] = [];
  let isWhole = false;
  for (const [index, number] of written.entries()) {
    const { start } = yaml.valueRange([...path, index]);
    const end = index > 0 ? yaml.valueRange([...path, index - 1]).end : undefined;
    const isBeside = end?.line === start.line && end.column + 1 === start.column;
    if (isWhole && isBeside && /^\d+$/.test(number)) {
      points.push(`${points.pop()}.${number}`);
      isWhole = false;
    } else {
      points.push(number);
      isWhole = /^-?\d+$/.test(number);
    }
  }
  return points;
}

/**
 * Which places are inside items that belong to another list, whose key is missing: then that is the mistake, and the items are as they
 * should be.
 */
function strayItems(schema: z.ZodType, { value }: YamlValue): (path: ValuePath) => boolean {
  const given = new Set(Object.keys(typeof value === 'object' && value !== null ? value : {}));
  const missing = Object.entries(shapeOf(schema) ?? {}).flatMap(([key, part]) => {
    const entry = given.has(key) ? undefined : entryOf(part);
    return entry && shapeOf(entry) ? [entry] : [];
  });
  return (path) =>
    missing.length > 0 &&
    typeof path[1] === 'number' &&
    missing.some((entry) => entry.safeParse(valueAt(value, path.slice(0, 2))).success);
}

/** Lets the first flaw at each place through: a number in a strange form is often also of the wrong type. */
function isFirstAtItsPlace(): (flaw: Flaw) => boolean {
  const seen = new Set<string>();
  return ({ range }) => {
    const place = `${range.start.line}:${range.start.column}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  };
}

function describe(issue: Issue, schema: z.ZodType, yaml: YamlValue): Flaw[] {
  const path = issue.path as ValuePath;
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, misfitAt(path, schema, yaml));
  return hasValue(yaml.value, path) ? [describeValue(issue, misfitAt(path, schema, yaml))] : [];
}

function describeValue(issue: Issue, misfit: Misfit): Flaw {
  const { path, name, found, part, yaml } = misfit;
  const range = yaml.valueRange(path);
  if (isBlank(found)) return blankAt(misfit);
  switch (issue.code) {
    case 'custom':
      return refusedAt((issue.params as IssueParameters).judgement, misfit);
    case 'invalid_type':
      return missingSpaceIn(misfit, issue.expected) ?? wrongType(misfit, issue.expected);
    case 'invalid_value':
      if (typeof found === 'object') return wrongType(misfit, 'string');
      return { code: 'fm-range', range, is: 'choice', misfit, allowed: issue.values.map(String) };
    case 'too_small': {
      if (!isList(issue)) return { code: 'fm-range', range, is: 'limit', misfit };
      const { length } = found as unknown[];
      const isOpen = part !== undefined && isOptional(part);
      return { code: 'fm-min-items', range, name, found: length, least: Number(issue.minimum), isOptional: isOpen };
    }
    case 'too_big': {
      if (!isList(issue)) return { code: 'fm-range', range, is: 'limit', misfit };
      const { length } = found as unknown[];
      return { code: 'fm-length', range, of: 'entries', name, found: length, limit: Number(issue.maximum) };
    }
    case 'not_multiple_of':
      return { code: 'fm-range', range, is: 'step', misfit, step: issue.divisor };
    default:
      return { code: 'fm-type', range, is: 'form', misfit };
  }
}

function wrongType(misfit: Misfit, expected: string): Flaw {
  return { code: 'fm-type', range: misfit.yaml.valueRange(misfit.path), is: 'type', misfit, expected };
}

/** An empty value, at its key. */
function blankAt({ path, name, part, yaml }: Misfit): Flaw {
  const stands = typeof path.at(-1) === 'number' ? 'entry' : part && isOptional(part) ? 'optional' : 'required';
  return { code: 'fm-blank', range: yaml.keyRange(path), name, stands };
}

function isList({ origin }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): boolean {
  return origin === 'array' || origin === 'tuple';
}

/** What a form has against its value. */
function refusedAt(judgement: IssueParameters['judgement'], misfit: Misfit): Flaw {
  if (judgement === 'blank') return blankAt(misfit);
  if (judgement !== 'repeated') return judgedAt(misfit, judgement);
  const { path, found, yaml } = misfit;
  return { code: 'fm-duplicate-item', range: yaml.valueRange(path), list: nameOf(path.slice(0, -1)), found };
}

/** A judgement as the flaw of a value. A correction that would repeat another entry of the list is none. */
export function judgedAt(misfit: Misfit, judgement: Judgement): SchemaFlaw {
  const { path, name, yaml } = misfit;
  const { replacement } = judgement;
  const siblings = valueAt(yaml.value, path.slice(0, -1));
  const isRepeat = Array.isArray(siblings) && siblings.includes(replacement);
  const mended = replacement === undefined || isRepeat ? undefined : rewriteText(misfit, replacement).fix;
  return { ...judgement, range: yaml.valueRange(path), name, edits: mended ?? [] };
}

/** What the form of a part has against a text; undefined where it has nothing, or something else than a form refuses it. */
export function judgementOn({ part }: Misfit, text: string): Judgement | undefined {
  const [issue] = part?.safeParse(text).error?.issues ?? [];
  const judgement = issue?.code === 'custom' ? (issue.params as IssueParameters).judgement : undefined;
  return typeof judgement === 'object' ? judgement : undefined;
}

/** A key that swallowed its value because the colon has no space: `title:One`. */
function missingSpace(key: string, known: readonly string[]): string | undefined {
  const name = /^([A-Za-z][\w-]*):\S/.exec(key)?.[1];
  return name !== undefined && known.includes(name) ? name : undefined;
}

/** The same, where it is the only thing in a map: it reads as one text. */
function missingSpaceIn({ path, found, yaml }: Misfit, expected: string): Flaw | undefined {
  if (typeof found !== 'string' || (expected !== 'object' && expected !== 'record')) return undefined;
  const name = /^([A-Za-z][\w-]*):\S/.exec(found)?.[1];
  return name === undefined ? undefined : missingSpaceAt(yaml.valueRange(path), name, !/\s/.test(found));
}

function missingSpaceAt({ start }: Range, key: string, isAlone: boolean): Flaw {
  const column = start.column + key.length;
  const end = { line: start.line, column: column + 1 };
  const edits = isAlone ? [{ range: { start: end, end }, text: ' ' }] : [];
  const range = { start: { line: start.line, column }, end };
  return { code: 'yaml-space', range, after: 'colon', key, value: undefined, edits };
}

function unknownKeys(keys: readonly string[], map: Misfit): Flaw[] {
  const known = Object.keys((map.part && shapeOf(map.part)) ?? {});
  const unknown: string[] = [];
  const flaws: Flaw[] = [];
  for (const key of keys) {
    const swallowed = missingSpace(key, known);
    if (swallowed) flaws.push(missingSpaceAt(map.yaml.keyRange([...map.path, key]), swallowed, !/\s/.test(key)));
    else unknown.push(key);
  }
  return [...flaws, ...findUnknownKeys(unknown, map)];
}

/** The required keys that are missing, one flaw for all of one map. */
function missingKeys(
  issues: readonly Issue[],
  schema: z.ZodType,
  yaml: YamlValue,
  elsewhere: ReadonlySet<string>,
): Flaw[] {
  const owners = new Map<string, ValuePath>();
  for (const { path } of issues as readonly { path: ValuePath }[])
    if (!hasValue(yaml.value, path)) owners.set(JSON.stringify(path.slice(0, -1)), path.slice(0, -1));
  return [...owners.values()].flatMap((owner) => {
    const map = misfitAt(owner, schema, yaml);
    const given = Object.keys(map.found as Record<string, unknown>);
    const shape = (map.part && shapeOf(map.part)) ?? {};
    const missing = Object.keys(shape).filter((key) => !given.includes(key));
    const meant = meantKeys(map);
    const isMeant = (key: string): boolean =>
      meant.has(key) || given.some((other) => !Object.hasOwn(shape, other) && missingSpace(other, missing) === key);
    const isElsewhere = (key: string): boolean => owner.length === 0 && elsewhere.has(key);
    const wanted = missing.filter((key) => !isOptional(ownValue(shape, key)!) && !isMeant(key) && !isElsewhere(key));
    return wanted.length > 0 ? [missingAt(owner, wanted, shape, yaml)] : [];
  });
}

/** Keys that are missing in the map at `owner`: at the opening line, or at the entry that lacks them. */
function missingAt(
  owner: ValuePath,
  keys: readonly string[],
  shape: Readonly<Record<string, z.ZodType>>,
  yaml: YamlValue,
): Flaw {
  const range =
    owner.length === 0 ? { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } } : yaml.valueRange(owner);
  return { code: 'fm-required', range, owner, keys: keys.map((key) => [key, formOf(ownValue(shape, key)!)]) };
}

/** Plain values that readers of YAML take in different ways: `012`, `1.10`, `1:30`, `0x1F`, `.5`, `yes`. */
function findUnsure(schema: z.ZodType, yaml: YamlValue): Flaw[] {
  const flaws: Flaw[] = [];
  walk(yaml.value, [], (value, path) => {
    if (typeof value !== 'number' && !(typeof value === 'string' && isUnsure(value))) return;
    const source = yaml.plainSource(path);
    if (source === undefined || (typeof value === 'number' && source === String(value))) return;
    const misfit = misfitAt([...path], schema, yaml);
    const range = yaml.valueRange(path);
    if (typeof value === 'number') flaws.push({ code: 'fm-number-form', range, misfit, source });
    else if (isNumberToSome(value)) flaws.push({ code: 'fm-number-form', range, misfit, source: value });
    else if (isFreeText(misfit)) flaws.push({ code: 'fm-type', range, is: 'truth-word', misfit });
  });
  return flaws;
}

/** Whether a plain text looks like a number to some readers: `1:30`, `1_000`. */
function isNumberToSome(text: string): boolean {
  return /^[-+]?\d[\d_]*(?::[0-5]?\d)+$|^[-+]?\d[\d_]*_\d[\d_]*(?:\.\d*)?$/.test(text);
}

/** Only what is short can be one of the forms: most texts are passed by without a closer look. */
function isUnsure(value: string): boolean {
  return value.length <= 20 && (isNumberToSome(value) || /^(?:yes|no|on|off)$/i.test(value));
}

function isFreeText({ part }: Misfit): boolean {
  const { type, enum: choices } = part ? formOf(part) : {};
  return type === 'string' && choices === undefined;
}

/** Visits every value that holds no others. The path is one list that changes: copy it to keep it. */
function walk(value: unknown, path: (string | number)[], visit: (value: unknown, path: ValuePath) => void): void {
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) step(index, member);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) step(key, member);
  } else {
    visit(value, path);
  }
  function step(key: string | number, member: unknown): void {
    path.push(key);
    walk(member, path, visit);
    path.pop();
  }
}

function hasValue(value: unknown, path: ValuePath): boolean {
  const parent = valueAt(value, path.slice(0, -1));
  return path.length === 0 || (typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1)!));
}
