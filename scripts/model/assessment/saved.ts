/**
 * Saved assessments: the one file format for answers, evidence, notes and snapshots. One schema is the source of the types, of the
 * validator that browser and command line share, and of the published JSON Schema.
 */
import * as v from 'valibot';
import { GATE_STATES, VIEWS } from '../enumerations.ts';
import type { Framework } from './framework.ts';
import { WEB_ADDRESS_START } from '../schemes.ts';
import { mayBeLeftOut } from './exceptions.ts';
import { liesAhead } from './days.ts';
import { CONTROLS, REORDERING, UNFIT_FOR_LINES } from '../hidden-characters.ts';
import { ownValue } from '../own-value.ts';

/** Version of the file's shape. A change that older readers would misread raises it. */
export const ASSESSMENT_FORMAT = 1;

/** What a file may hold at most. The whole is more than browsers keep for a site, so that what was kept can be read again. */
export const LIMITS = {
  characters: 8 * 1_048_576,
  depth: 12,
  subsystems: 100,
  modes: 99,
  dimensions: 999,
  snapshots: 200,
  name: 80,
  text: 2000,
  url: 1000,
} as const;

/** One line with something to see in it. Lengths are counted in characters, as JSON Schema counts them, so they stand in the patterns. */
const NAME = new RegExp(
  String.raw`^(?!\s)(?!.*\s$)(?=.*[\p{L}\p{N}\p{P}\p{S}])[^${UNFIT_FOR_LINES}]{1,${LIMITS.name}}$`,
  'u',
);
/** Text may run over lines. */
const LINES = String.raw`(?:[\t\n\r]|[^\p{Cc}${REORDERING}]){0,${LIMITS.text}}$`;
const TEXT = new RegExp(`^${LINES}`, 'u');
/** Something has to be said. */
const REASON = new RegExp(String.raw`^(?=\s*\S)${LINES}`, 'u');
const LINK = new RegExp(String.raw`^(?=.{1,${LIMITS.url}}$)${WEB_ADDRESS_START}[^\s${UNFIT_FOR_LINES}]+$`, 'u');

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
const name = v.pipe(v.string(), v.regex(NAME));
const text = v.pipe(v.string(), v.regex(TEXT));
const dimension = v.pipe(v.string(), v.regex(/^D[1-9][0-9]{0,2}$/));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,64})?$/));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isRealDate));
const link = v.pipe(v.string(), v.regex(LINK));
const halfStep = v.pipe(v.number(), v.minValue(1), v.maxValue(LIMITS.modes), v.multipleOf(0.5));
const framework = v.strictObject({ version, digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) });

const onTheGradient = {
  answer: halfStep,
  link: v.optional(link),
  note: v.optional(text),
  answeredFor: v.optional(version),
};
const supported = v.strictObject({
  ...onTheGradient,
  strength: v.picklist(['asserted', 'example']),
  date: v.optional(date),
});
const recorded = v.strictObject({ ...onTheGradient, strength: v.literal('recorded'), date });
const notSure = v.strictObject({ answer: v.literal('not-sure'), note: v.optional(text) });
const doesNotApply = v.strictObject({
  answer: v.literal('does-not-apply'),
  reason: v.pipe(v.string(), v.regex(REASON)),
  note: v.optional(text),
  answeredFor: v.optional(version),
});
const answer = v.union([supported, recorded, notSure, doesNotApply]);

const subsystem = v.strictObject({ id, name, answers: v.record(dimension, answer) });
const subsystems = v.pipe(v.array(subsystem), v.maxLength(LIMITS.subsystems));
const position = v.pipe(v.number(), v.minValue(1), v.maxValue(LIMITS.modes));
const outcome = v.strictObject({
  subsystem: id,
  position: v.nullable(position),
  low: position,
  high: position,
  gate: v.nullable(v.picklist(GATE_STATES)),
});
const snapshot = v.strictObject({
  date,
  framework,
  subsystems,
  results: v.optional(v.pipe(v.array(outcome), v.maxLength(LIMITS.subsystems))),
});

/** The schema of a saved assessment, strict at every level. */
export const assessmentSchema = v.strictObject({
  formatVersion: v.literal(ASSESSMENT_FORMAT),
  framework,
  view: v.picklist(VIEWS),
  subsystems,
  snapshots: v.pipe(v.array(snapshot), v.maxLength(LIMITS.snapshots)),
});

/** A saved assessment: what a file holds, and what the browser keeps. */
export type Assessment = v.InferOutput<typeof assessmentSchema>;
export type Subsystem = v.InferOutput<typeof subsystem>;
export type Answer = v.InferOutput<typeof answer>;
export type Answers = Subsystem['answers'];
/** The subsystems as they were on a day, with the results that their own framework gave. Never changed once it is taken. */
export type Snapshot = v.InferOutput<typeof snapshot>;
export type Outcome = v.InferOutput<typeof outcome>;

/** What can be wrong with a saved assessment. Its words are patterns that the caller fills with `values`. */
export type ProblemCode =
  | 'too-large'
  | 'not-json'
  | 'too-deep'
  | 'newer-format'
  | 'unknown-field'
  | 'missing'
  | 'several-missing'
  | 'empty'
  | 'wrong-value'
  | 'repeated-id'
  | 'unknown-dimension'
  | 'beyond-the-top'
  | 'date-ahead'
  | 'must-apply'
  | 'only-with';

/** One problem: where in the data it stands, what it is, what its sentence names, and the names of which one was probably meant. */
export type SavedProblem = {
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string>>;
  readonly known?: readonly string[];
};

/** Data that was read, or the first problems with it (twenty at most). */
export type Parsed<Data> = { readonly data: Data } | { readonly problems: readonly SavedProblem[] };

/** The assessment in a JSON text. Nothing is guessed or left out: a text with any problem is refused whole. */
export function parseAssessment(json: string): Parsed<Assessment> {
  if (json.length > LIMITS.characters) return refuse([], 'too-large', { limit: `${LIMITS.characters / 1024} KiB` });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return refuse([], 'not-json', { reason: (error as Error).message });
  }
  return readAssessment(value);
}

/** The assessment in data that was parsed from JSON or YAML. */
export function readAssessment(value: unknown): Parsed<Assessment> {
  const unfit = findUnfit(value, []);
  if (unfit) return { problems: [unfit] };
  const format = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (typeof format === 'number' && format > ASSESSMENT_FORMAT) {
    return refuse(['formatVersion'], 'newer-format', { found: String(format), known: String(ASSESSMENT_FORMAT) });
  }
  // In large data only the first problem is looked for: to gather all could take more memory than there is.
  const abortEarly = (JSON.stringify(value) ?? '').length > 262_144;
  const parsed = v.safeParse(assessmentSchema, value, { abortPipeEarly: true, abortEarly });
  if (!parsed.success) return { problems: problemsIn(parsed.issues).slice(0, 20) };
  const repeated = findRepeated(parsed.output);
  return repeated ? { problems: [repeated] } : { data: parsed.output };
}

/** What is wrong with the day of evidence, seen from another day: that it lies ahead. Undefined where nothing is. */
export function checkDate(given: Answer, path: SavedProblem['path'], today: string): SavedProblem | undefined {
  return 'date' in given && liesAhead(given.date, today)
    ? { path: [...path, 'date'], code: 'date-ahead', values: { date: given.date!, today } }
    : undefined;
}

/**
 * What is wrong with answers to a framework on a day: an unknown dimension, a value beyond its modes, evidence of a day that lies ahead,
 * something left out that must not be.
 */
export function checkAnswers(
  framework: Framework,
  { answers }: Pick<Subsystem, 'answers'>,
  path: SavedProblem['path'],
  today: string,
): SavedProblem[] {
  const known = framework.dimensions.map((one) => one.id);
  const top = framework.modes.length;
  const nothingApplies = Object.fromEntries(known.map((one) => [one, { answer: 'does-not-apply' as const }]));
  return Object.entries(answers).flatMap(([dimension, given]): SavedProblem[] => {
    const { answer } = given;
    const place = [...path, 'answers', dimension];
    if (!known.includes(dimension)) {
      return [{ path: place, code: 'unknown-dimension', values: { found: shorten(dimension) }, known }];
    }
    if (typeof answer === 'number' && answer > top) {
      return [
        { path: [...place, 'answer'], code: 'beyond-the-top', values: { found: String(answer), top: String(top) } },
      ];
    }
    const dated = checkDate(given, place, today);
    if (dated) return [dated];
    if (answer !== 'does-not-apply' || mayBeLeftOut(framework, answers, dimension)) return [];
    const needed = framework.mayNotApply.find((one) => one.dimension === dimension)?.onlyWith;
    const isOpen = needed !== undefined && mayBeLeftOut(framework, nothingApplies, dimension);
    const code = isOpen ? 'only-with' : 'must-apply';
    return [{ path: [...place, 'answer'], code, values: { dimension, with: needed ?? '' } }];
  });
}

function refuse(
  path: SavedProblem['path'],
  code: ProblemCode,
  values: SavedProblem['values'],
): { problems: [SavedProblem] } {
  return { problems: [{ path, code, values }] };
}

/**
 * What the schema would not see, or see too late: nesting that nothing here has, keys that would change what an object is, lists
 * longer than any that is allowed, and a list in place of the answers.
 */
function findUnfit(value: unknown, path: readonly (string | number)[]): SavedProblem | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (path.length > LIMITS.depth) return { path: path.slice(0, LIMITS.depth), code: 'too-deep', values: {} };
  if (Array.isArray(value) && (value.length > LIMITS.snapshots || path.at(-1) === 'answers')) {
    return { path, code: 'wrong-value', values: { found: shorten(value), field: String(path.at(-1) ?? '') } };
  }
  for (const key of Object.keys(value)) {
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    if (['__proto__', 'constructor', 'prototype'].includes(key)) {
      const isDimension = path.at(-1) === 'answers';
      const code = isDimension ? 'unknown-dimension' : 'unknown-field';
      return { path: below, code, values: { found: key }, ...(isDimension ? {} : { known: fieldsBeside(below) }) };
    }
    const found = findUnfit(ownValue(value as Record<string, unknown>, key), below);
    if (found) return found;
  }
  return undefined;
}

function findRepeated({ subsystems: current, snapshots }: Assessment): SavedProblem | undefined {
  const lists = [
    { path: ['subsystems'], entries: current },
    ...snapshots.map((one, index) => ({ path: ['snapshots', index, 'subsystems'], entries: one.subsystems })),
  ];
  for (const { path, entries } of lists) {
    const ids = entries.map((entry) => entry.id);
    const index = ids.findIndex((one, at) => ids.indexOf(one) !== at);
    if (index >= 0) return { path: [...path, index, 'id'], code: 'repeated-id', values: { found: ids[index]! } };
  }
  return undefined;
}

/** The fields of each part of the format, for suggestions and for the order in which they are written. */
const FIELDS = {
  assessment: ['formatVersion', 'framework', 'view', 'subsystems', 'snapshots'],
  framework: ['version', 'digest'],
  subsystems: ['id', 'name', 'answers'],
  answers: ['answer', 'strength', 'date', 'link', 'note', 'reason', 'answeredFor'],
  snapshots: ['date', 'framework', 'subsystems', 'results'],
  results: ['subsystem', 'position', 'low', 'high', 'gate'],
} as const;

/** Every field once: those of larger parts before those of smaller ones. */
const ORDER = [
  ...new Set<string>([
    ...FIELDS.assessment,
    ...FIELDS.framework,
    ...FIELDS.subsystems,
    ...FIELDS.answers,
    ...FIELDS.results,
  ]),
];

/** Whether a value has a field of an assessment at its top, and so is meant as one. */
export function isMeantAsAssessment(value: object): boolean {
  return FIELDS.assessment.some((field) => Object.hasOwn(value, field));
}

/** The fields that belong beside the one at the end of a path. */
function fieldsBeside(path: SavedProblem['path']): readonly string[] {
  const part = path.slice(0, -1).findLast((key) => typeof key === 'string' && Object.hasOwn(FIELDS, key));
  return ownValue<readonly string[]>(FIELDS, part ?? 'assessment')!;
}

/**
 * The problems that issues stand for, one for each mistake: beside a field that nobody knows, nothing is missing that it may have
 * meant to be, and all that is missing at one place is one problem.
 */
function problemsIn(issues: readonly v.BaseIssue<unknown>[]): SavedProblem[] {
  const all = issues.map((issue) => problemOf(issue, []));
  const holders = new Set(
    all.flatMap(({ path, code }) => (code === 'unknown-field' ? [path.slice(0, -1).join('\0')] : [])),
  );
  const missing = new Map<string, SavedProblem[]>();
  for (const one of all) {
    const place = one.path.join('\0');
    if (one.code === 'missing') missing.set(place, [...(missing.get(place) ?? []), one]);
  }
  return all.flatMap((one) => {
    const place = one.path.join('\0');
    if (one.code !== 'missing') return [one];
    const beside = missing.get(place) ?? [];
    return holders.has(place) || beside[0] !== one ? [] : [joinMissing(beside)];
  });
}

function joinMissing(problems: readonly SavedProblem[]): SavedProblem {
  const [first] = problems as [SavedProblem, ...SavedProblem[]];
  if (problems.length === 1) return first;
  return {
    path: first.path,
    code: 'several-missing',
    values: { fields: problems.map((one) => one.values['field']).join(', ') },
  };
}

function problemOf(issue: v.BaseIssue<unknown>, above: SavedProblem['path']): SavedProblem {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const field = String(path.at(-1) ?? '');
  if (issue.type === 'union' && !Array.isArray(issue.input)) return problemOf(branchIssue(issue.input), path);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { path, code: 'unknown-field', values: { found: shorten(field) }, known: fieldsBeside(path) };
  }
  if (issue.received === 'undefined') return { path: path.slice(0, -1), code: 'missing', values: { field } };
  if (path.at(-2) === 'answers') {
    // An answer that stands under a key which is no dimension id: the key is what is wrong.
    const isKey = issue.path?.at(-1)?.origin === 'key';
    const number = /^d0*([1-9]\d{0,2})$/i.exec(field)?.[1];
    const meant = number === undefined ? {} : { known: [`D${number}`] };
    if (isKey) return { path, code: 'unknown-dimension', values: { found: shorten(field) }, ...meant };
    return { path, code: 'wrong-value', values: { found: shorten(issue.input), field: 'one-answer' } };
  }
  if (issue.input === '') return { path, code: 'empty', values: { field } };
  return { path, code: 'wrong-value', values: { found: shorten(issue.input), field } };
}

/** A union says only that nothing fits. The kind of answer that was meant says what is wrong with it. */
function branchIssue(input: unknown): v.BaseIssue<unknown> {
  const given = (input ?? {}) as { answer?: unknown; strength?: unknown };
  const branches = { 'not-sure': notSure, 'does-not-apply': doesNotApply } as const;
  const meant =
    given.answer === 'not-sure' || given.answer === 'does-not-apply'
      ? branches[given.answer]
      : given.strength === 'recorded'
        ? recorded
        : supported;
  const { issues = [] } = v.safeParse(meant, input, { abortPipeEarly: true });
  // A field that nobody knows is the mistake; what seems to be missing beside it was meant by it.
  return issues.find(({ expected }) => expected === 'never') ?? issues[0]!;
}

const ACTING = new RegExp(`[${CONTROLS}${UNFIT_FOR_LINES}]`, 'gu');

/** A value as a message shows it: short, and with nothing in it that a terminal or a page would act on. */
function shorten(value: unknown): string {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const visible = written.slice(0, 80).replace(ACTING, '\uFFFD');
  return written.length > 60 ? `${visible.slice(0, 60)}…` : visible;
}

/** Whether a text is a calendar day, `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The canonical text of a file: the same assessment gives the same bytes, and parsing it gives the assessment back. */
export function printAssessment(assessment: Assessment): string {
  return `${JSON.stringify(orderFields(assessment), null, 2)}\n`;
}

/** Fields in the order of the format, dimensions in numeric order: what people read first comes first. */
function orderFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderFields);
  if (value === null || typeof value !== 'object') return value;
  const rank = (key: string): number => (/^D\d+$/.test(key) ? Number(key.slice(1)) : ORDER.indexOf(key));
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => rank(a) - rank(b)).map(([key, member]) => [key, orderFields(member)]),
  );
}
