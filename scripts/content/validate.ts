/** Values against their schema: zod's issues as findings in a contributor's words, at the exact key or value. */
import { ownValue } from '../model/index.ts';
import type { z } from 'zod';
import type { Problem } from './diagnostics.ts';
import { misfitAt, rewriteText, show, valueAt, type Misfit } from './misfit.ts';
import { explainBlank, isBlank } from './rules/fm-blank.ts';
import { explainDuplicate } from './rules/fm-duplicate-item.ts';
import { explainTooMany } from './rules/fm-length.ts';
import { explainTooFew } from './rules/fm-min-items.ts';
import { explainNumberForm, isNumberToSome } from './rules/fm-number-form.ts';
import { explainChoice, explainLimit, explainStep } from './rules/fm-range.ts';
import { explainRequired } from './rules/fm-required.ts';
import { explainTruthWord, explainType } from './rules/fm-type.ts';
import { explainUnknownKeys, meantKeys } from './rules/fm-unknown-key.ts';
import { entryOf, formOf, isOptional, shapeOf } from './shapes.ts';
import type { Range } from './source.ts';
import type { IssueParameters } from './values.ts';
import type { ValuePath, YamlValue } from './syntax/yaml/index.ts';

type Issue = z.core.$ZodIssue;

/** The value as the schema types it, or null, and what is wrong with it: at most one problem a place. */
export function validate<S extends z.ZodType>(
  schema: S,
  yaml: YamlValue,
): { data: z.infer<S> | null; problems: Problem[] } {
  const unsure = findUnsure(schema, yaml);
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success && unsure.length === 0) return { data: result.data, problems: [] };
  const isStray = strayItems(schema, yaml);
  const issues = result.success ? [] : result.error.issues.filter(({ path }) => !isStray(path as ValuePath));
  const described = issues.flatMap((issue) => describe(issue, schema, yaml));
  const missing = missingKeys(issues, schema, yaml);
  return { data: null, problems: [...unsure, ...described, ...missing].filter(isFirstAtItsPlace()) };
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

/** Lets the first problem at each place through: a number in a strange form is often also of the wrong type. */
function isFirstAtItsPlace(): (problem: Problem) => boolean {
  const seen = new Set<string>();
  return ({ range }) => {
    const place = `${range.start.line}:${range.start.column}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  };
}

function describe(issue: Issue, schema: z.ZodType, yaml: YamlValue): Problem[] {
  const path = issue.path as ValuePath;
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, misfitAt(path, schema, yaml));
  return hasValue(yaml.value, path) ? [describeValue(issue, misfitAt(path, schema, yaml))] : [];
}

function describeValue(issue: Issue, misfit: Misfit): Problem {
  if (isBlank(misfit.found)) return explainBlank(misfit);
  switch (issue.code) {
    case 'custom':
      return explainForm(issue.message, issue.params as IssueParameters, misfit);
    case 'invalid_type':
      return missingSpaceIn(misfit, issue.expected) ?? explainType(misfit, issue.expected);
    case 'invalid_value':
      if (typeof misfit.found === 'object') return explainType(misfit, 'string');
      return explainChoice(misfit, issue.values.map(String));
    case 'too_small':
      return isList(issue) ? explainTooFew(misfit, Number(issue.minimum)) : explainLimit(misfit);
    case 'too_big':
      return isList(issue) ? explainTooMany(misfit, Number(issue.maximum)) : explainLimit(misfit);
    case 'not_multiple_of':
      return explainStep(misfit, issue.divisor);
    default: {
      const message = `${misfit.name} is \`${show(misfit.found)}\`, which has the wrong form.`;
      return { rule: 'fm-type', range: misfit.yaml.valueRange(misfit.path), message };
    }
  }
}

function isList({ origin }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): boolean {
  return origin === 'array' || origin === 'tuple';
}

/** What a form has against its value. A correction that would repeat another entry of the list is none. */
function explainForm(message: string, params: IssueParameters, misfit: Misfit): Problem {
  const { rule, advice, replacement } = params;
  if (rule === 'fm-duplicate-item') return explainDuplicate(misfit);
  const siblings = valueAt(misfit.yaml.value, misfit.path.slice(0, -1));
  const isRepeat = Array.isArray(siblings) && siblings.includes(replacement);
  return {
    rule,
    range: misfit.yaml.valueRange(misfit.path),
    message: `${misfit.name} ${message}.`,
    ...(advice ? { advice } : {}),
    ...(replacement === undefined || isRepeat ? {} : rewriteText(misfit, replacement)),
  };
}

/** A key that swallowed its value because the colon has no space: `title:One`. */
function missingSpace(key: string, known: readonly string[]): string | undefined {
  const name = /^([A-Za-z][\w-]*):\S/.exec(key)?.[1];
  return name !== undefined && known.includes(name) ? name : undefined;
}

/** The same, where it is the only thing in a map: it reads as one text. */
function missingSpaceIn({ path, found, yaml }: Misfit, expected: string): Problem | undefined {
  if (typeof found !== 'string' || (expected !== 'object' && expected !== 'record')) return undefined;
  const name = /^([A-Za-z][\w-]*):\S/.exec(found)?.[1];
  return name === undefined ? undefined : missingSpaceAt(yaml.valueRange(path), name, !/\s/.test(found));
}

function missingSpaceAt({ start }: Range, name: string, isAlone: boolean): Problem {
  const column = start.column + name.length;
  const end = { line: start.line, column: column + 1 };
  const message = 'The colon after a key needs a space.';
  const fix = isAlone ? { fix: [{ range: { start: end, end }, text: ' ' }] } : {};
  const range = { start: { line: start.line, column }, end };
  return { rule: 'yaml-space', range, message, advice: `Write \`${name}: …\`.`, ...fix };
}

function unknownKeys(keys: readonly string[], map: Misfit): Problem[] {
  const known = Object.keys((map.part && shapeOf(map.part)) ?? {});
  const unknown: string[] = [];
  const problems: Problem[] = [];
  for (const key of keys) {
    const swallowed = missingSpace(key, known);
    if (swallowed) problems.push(missingSpaceAt(map.yaml.keyRange([...map.path, key]), swallowed, !/\s/.test(key)));
    else unknown.push(key);
  }
  return [...problems, ...explainUnknownKeys(unknown, map)];
}

/** The required keys that are missing, one finding for all of one map. */
function missingKeys(issues: readonly Issue[], schema: z.ZodType, yaml: YamlValue): Problem[] {
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
    const wanted = missing.filter((key) => !isOptional(ownValue(shape, key)!) && !isMeant(key));
    return wanted.length > 0 ? [explainRequired(owner, wanted, shape, yaml)] : [];
  });
}

/** Plain values that readers of YAML take in different ways: `012`, `1.10`, `1:30`, `0x1F`, `.5`, `yes`. */
function findUnsure(schema: z.ZodType, yaml: YamlValue): Problem[] {
  const problems: Problem[] = [];
  walk(yaml.value, [], (value, path) => {
    if (typeof value === 'number') {
      const source = yaml.plainSource(path);
      if (source !== undefined && source !== String(value))
        problems.push(explainNumberForm(misfitAt([...path], schema, yaml), source));
    } else if (typeof value === 'string' && isUnsure(value) && yaml.plainSource(path) !== undefined) {
      const misfit = misfitAt([...path], schema, yaml);
      if (isNumberToSome(value)) problems.push(explainNumberForm(misfit, value));
      else if (isFreeText(misfit)) problems.push(explainTruthWord(misfit));
    }
  });
  return problems;
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
