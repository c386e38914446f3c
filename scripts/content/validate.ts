/** Values against their schema: zod's issues as findings in a contributor's words, at the exact key or value. */
import type { z } from 'zod';
import type { Problem } from './diagnostics.ts';
import type { Range } from './source.ts';
import { adviseChoice, findNearest } from './suggest.ts';
import type { IssueParameters } from './values.ts';
import type { ValuePath, YamlValue } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** The value as the schema types it, or null, and what is wrong with it: at most one problem a place. */
export function validate<S extends z.ZodType>(
  schema: S,
  yaml: YamlValue,
): { data: z.infer<S> | null; problems: Problem[] } {
  const numberForms = findNumberForms(yaml);
  const result = schema.safeParse(yaml.value, { reportInput: true });
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, schema, yaml));
  const problems = [...numberForms, ...issues].filter(isFirstAtItsPlace());
  return { data: problems.length === 0 && result.success ? result.data : null, problems };
}

/** Lets the first problem at each place through: a number in a strange form is often also of the wrong type. */
function isFirstAtItsPlace(): (problem: Problem) => boolean {
  const seen = new Set<string>();
  return ({ rule, range, message }) => {
    const where = `${range.start.line}:${range.start.column}`;
    const place = rule === 'fm-required' ? `${where}:${message}` : where;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  };
}

function describe(issue: Issue, schema: z.ZodType, yaml: YamlValue): Problem[] {
  const path = issue.path as ValuePath;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema, yaml));
  if (!hasValue(yaml.value, path)) return required(path, schema, yaml);
  return [describeValue(issue, path, yaml)];
}

function describeValue(issue: Issue, path: ValuePath, yaml: YamlValue): Problem {
  const name = nameOf(path);
  const range = yaml.valueRange(path);
  const found = valueAt(yaml.value, path);
  if (found === null || found === '') {
    return {
      rule: 'fm-blank',
      range: yaml.keyRange(path),
      message: `${name} is empty.`,
      advice: 'Write a value, or leave the key out if it is optional.',
    };
  }
  switch (issue.code) {
    case 'custom': {
      const { rule, advice } = issue.params as IssueParameters;
      const listName = rule === 'fm-duplicate-item' ? nameOf(path.slice(0, -1)) : name;
      return { rule, range, message: `${listName} ${issue.message}.`, ...(advice ? { advice } : {}) };
    }
    case 'invalid_type':
      return wrongType(issue.expected, found, name, range);
    case 'invalid_value':
      return {
        rule: 'fm-range',
        range,
        message: `${name} is \`${show(found)}\`.`,
        advice: adviseChoice(show(found), issue.values.map(String)),
      };
    case 'too_small':
    case 'too_big':
      return outOfRange(issue, found, name, range);
    case 'not_multiple_of':
      return {
        rule: 'fm-range',
        range,
        message: `${name} is ${show(found)}.`,
        advice: `Write a multiple of ${issue.divisor}.`,
      };
    default:
      return { rule: 'fm-type', range, message: `${name} is \`${show(found)}\`, which has the wrong form.` };
  }
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'keys with values',
  record: 'keys with values',
  boolean: 'true or false',
};

function wrongType(expected: string, found: unknown, name: string, range: Range): Problem {
  const swallowed = typeof found === 'string' ? /^([A-Za-z][\w-]*):\S/.exec(found)?.[1] : undefined;
  if (swallowed && (expected === 'object' || expected === 'record')) return missingSpaceAt(range, swallowed);
  const wanted = TYPE_NAMES[expected] ?? expected;
  const given = typeof found === 'number' && !Number.isInteger(found) ? 'a fraction' : describeType(found);
  const message = `${name} must be ${wanted}, not ${given} (\`${show(found)}\`).`;
  return { rule: 'fm-type', range, message, ...adviseType(expected, found) };
}

function describeType(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false';
}

function adviseType(expected: string, found: unknown): { advice?: string } {
  if (
    (expected === 'number' || expected === 'int') &&
    typeof found === 'string' &&
    found.trim() !== '' &&
    Number.isFinite(Number(found))
  ) {
    return { advice: `Write \`${Number(found)}\` without quotes.` };
  }
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return { advice: `Put it in quotes: \`"${found}"\`.` };
  if (expected === 'array' && typeof found === 'string') return { advice: `Write a list: \`[${found}]\`.` };
  return {};
}

function outOfRange(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  found: unknown,
  name: string,
  range: Range,
): Problem {
  const isSmall = issue.code === 'too_small';
  const limit = Number(isSmall ? issue.minimum : issue.maximum);
  if (issue.origin === 'array' || issue.origin === 'tuple') {
    const length = (found as unknown[]).length;
    const wanted = isSmall ? `at least ${limit}` : `at most ${limit}`;
    const rule = isSmall ? 'fm-min-items' : 'fm-length';
    return {
      rule,
      range,
      message: `${name} has ${length === 0 ? 'no entries' : `${length} ${length === 1 ? 'entry' : 'entries'}`}; it needs ${wanted}.`,
    };
  }
  return {
    rule: 'fm-range',
    range,
    message: `${name} is ${show(found)}.`,
    advice: `Write a number of ${isSmall ? `${limit} or more` : `${limit} or less`}.`,
  };
}

/** A key that swallowed its value because the colon has no space: `title:One`. */
function missingSpace(key: string, known: readonly string[]): string | undefined {
  const name = /^([A-Za-z][\w-]*):\S/.exec(key)?.[1];
  return name !== undefined && known.includes(name) ? name : undefined;
}

function missingSpaceAt({ start }: Range, name: string): Problem {
  const column = start.column + name.length;
  const range = { start: { line: start.line, column }, end: { line: start.line, column: column + 1 } };
  const advice = `Write \`${name}: …\`.`;
  return { rule: 'yaml-space', range, message: 'The colon after a key needs a space.', advice };
}

function unknownKey(key: string, path: ValuePath, schema: z.ZodType, yaml: YamlValue): Problem {
  const known = keysAt(schema, path);
  const swallowed = missingSpace(key, known);
  if (swallowed) return missingSpaceAt(yaml.keyRange([...path, key]), swallowed);
  const present = valueAt(yaml.value, path) as Record<string, unknown>;
  const nearest = findNearest(
    key,
    known.filter((name) => !Object.hasOwn(present, name)),
  );
  const advice = nearest
    ? `Did you mean \`${nearest}\`?`
    : `Allowed: ${known.map((name) => `\`${name}\``).join(', ')}.`;
  return { rule: 'fm-unknown-key', range: yaml.keyRange([...path, key]), message: `Unknown key \`${key}\`.`, advice };
}

/** A required key that is missing, unless an unknown key stands there that is plainly meant to be it: that is one mistake. */
function required(path: ValuePath, schema: z.ZodType, yaml: YamlValue): Problem[] {
  const parentPath = path.slice(0, -1);
  const parent = valueAt(yaml.value, parentPath) as Record<string, unknown>;
  const key = String(path.at(-1));
  const known = keysAt(schema, parentPath);
  const missing = known.filter((name) => !Object.hasOwn(parent, name));
  const isMeant = (given: string): boolean => missingSpace(given, known) === key || findNearest(given, missing) === key;
  const isMisspelt = Object.keys(parent).some((given) => !known.includes(given) && isMeant(given));
  if (isMisspelt) return [];
  const range =
    parentPath.length === 0
      ? { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }
      : yaml.valueRange(parentPath);
  const owner = parentPath.length === 0 ? '' : `${nameOf(parentPath)}: `;
  return [{ rule: 'fm-required', range, message: `${owner}There is no \`${key}\`.`, advice: `Add \`${key}: …\`.` }];
}

/** Plain numbers that YAML readers disagree on, or that lose something on the way: `012`, `1.10`, `1:30`, `0x1F`, `.5`. */
function findNumberForms(yaml: YamlValue): Problem[] {
  const problems: Problem[] = [];
  walk(yaml.value, [], (value, path) => {
    const source = yaml.plainSource(path);
    if (source === undefined) return;
    const isStrange =
      typeof value === 'number'
        ? String(value) !== source
        : typeof value === 'string' && /^\d+(?::[0-5]?\d)+$/.test(source);
    if (!isStrange) return;
    const plain =
      typeof value === 'number' && Number.isFinite(value)
        ? `Write \`${value}\` for a number, or \`"${source}"\` for text.`
        : `Write \`"${source}"\`.`;
    const message = `${nameOf(path)} is \`${source}\`, a number in a form that readers of YAML take in different ways.`;
    problems.push({ rule: 'fm-number-form', range: yaml.valueRange(path), message, advice: plain });
  });
  return problems;
}

function walk(value: unknown, path: ValuePath, visit: (value: unknown, path: ValuePath) => void): void {
  if (value !== null && typeof value === 'object') {
    for (const [key, member] of Object.entries(value))
      walk(member, [...path, Array.isArray(value) ? Number(key) : key], visit);
  } else {
    visit(value, path);
  }
}

/** A path as a contributor reads it: `moves`, entry 2, `from`. */
function nameOf(path: ValuePath): string {
  return path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `\`${step}\``)).join(', ');
}

function show(value: unknown): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
}

function valueAt(value: unknown, path: ValuePath): unknown {
  let current = value;
  for (const step of path) current = (current as Record<string | number, unknown> | null | undefined)?.[step];
  return current;
}

function hasValue(value: unknown, path: ValuePath): boolean {
  const parent = valueAt(value, path.slice(0, -1));
  return path.length === 0 || (typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1)!));
}

/** The keys of the object schema at a path; lists and optional parts are looked through. */
function keysAt(schema: z.ZodType, path: ValuePath): string[] {
  let current: unknown = schema;
  for (const step of path) {
    const { shape, element } = definitionOf(current);
    current = typeof step === 'number' ? element : shape?.[step];
  }
  return Object.keys(definitionOf(current).shape ?? {});
}

function definitionOf(schema: unknown): { shape?: Record<string, unknown>; element?: unknown } {
  const definition = (schema as { _zod?: { def?: Record<string, unknown> } } | undefined)?._zod?.def;
  if (!definition) return {};
  if (definition['innerType']) return definitionOf(definition['innerType']);
  return definition;
}
