/** Saved assessments on disk, in JSON or YAML: what they hold, or what is wrong in them and exactly where. */
import { extname } from 'node:path';
import { decodeData, lineAt, parseYamlData, rangeAt } from '../content/index.ts';
import type { Text, YamlValue } from '../content/index.ts';
import { readBytes } from './files.ts';
import { isFlaw, parseJson, type JsonFlaw, type JsonNode, type Span } from './json.ts';
import {
  isMeantAsAssessment,
  LIMITS,
  ownValue,
  pathInWords,
  problemWithAdvice,
  readAssessment,
} from '../model/index.ts';
import type { Assessment, SavedProblem, Words } from '../model/index.ts';
import type { Told } from '../report/index.ts';

/** The sentences that only files need. */
export type FileWords = {
  readonly noAssessment: string;
  readonly noAssessmentAdvice: string;
  repeatedKey(key: string, line: number): string;
  readonly repeatedKeyAdvice: string;
  asJson(limit: string): string;
  quotes(written: string): string;
};

/** Both kinds of sentences. */
export type ReadingWords = { readonly problems: Words; readonly files: FileWords };

/** An assessment, and how problems found in it later become findings with a place. */
export type ReadAssessment = {
  /** As it was typed. */
  readonly path: string;
  readonly assessment: Assessment;
  readonly toFinding: (problem: SavedProblem) => Told;
};

/** Bytes that a file may have: as many as so many characters can take in JSON; fewer in YAML, which takes far longer to parse. */
const MAX_BYTES = { json: LIMITS.characters * 3, yaml: 131_072 } as const;

type Form = keyof typeof MAX_BYTES;
type Place = Pick<YamlValue, 'keyRange' | 'valueRange'>;
type Source = Place & {
  readonly text: Text;
  readonly value: unknown;
  /** A value as it is written, where it is written without quotes. */
  readonly plainSource: YamlValue['plainSource'];
};

/**
 * The assessment in a file, or everything that is wrong with it (twenty findings at most). `.json` is read as JSON, `.yaml` and `.yml`
 * as YAML; any other file as JSON where it begins with `{`. Throws a CliError where there is no file to read.
 */
export async function readAssessmentFile(path: string, words: ReadingWords): Promise<ReadAssessment | readonly Told[]> {
  const bytes = await readBytes(path, MAX_BYTES.json);
  const form = formOf(path, bytes ?? new Uint8Array());
  if (!bytes || bytes.length > MAX_BYTES[form]) return [tooLarge(path, form, words)];
  const text = decodeData(path, bytes);
  if ('rule' in text) return [text];
  if (form === 'json' && text.content.length > LIMITS.characters) return [tooLarge(path, form, words)];
  const source = form === 'json' ? openJson(text, words) : openYaml(text);
  if ('rule' in source) return [source];
  const toFinding = (problem: SavedProblem): Told => findingOf(source, problem, words);
  if (!isAssessment(source.value)) {
    const { noAssessment, noAssessmentAdvice: advice } = words.files;
    return [{ ...finding(text, 'not-an-assessment', noAssessment, source.valueRange([])), advice }];
  }
  const read = readAssessment(source.value);
  return 'problems' in read ? read.problems.map(toFinding) : { path, assessment: read.data, toFinding };
}

/** Whether a value is an assessment, right or wrong. Any other file would have nothing but unknown fields. */
function isAssessment(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isMeantAsAssessment(value);
}

function formOf(path: string, bytes: Uint8Array): Form {
  const extension = extname(path).toLowerCase();
  if (extension === '.json') return 'json';
  if (extension === '.yaml' || extension === '.yml') return 'yaml';
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  return start.trimStart().startsWith('{') ? 'json' : 'yaml';
}

function tooLarge(path: string, form: Form, words: ReadingWords): Told {
  const limitOf = (one: Form): string => `${(one === 'json' ? LIMITS.characters : MAX_BYTES.yaml) / 1024} KiB`;
  const problem = { path: [], code: 'too-large', values: { limit: limitOf(form) } } as const;
  const message = problemWithAdvice(problem, words.problems);
  const start = { line: 1, column: 1 };
  const found: Told = {
    path,
    range: { start, end: start },
    rule: 'too-large',
    severity: 'error',
    message,
    excerpt: '',
  };
  return form === 'json' ? found : { ...found, advice: words.files.asJson(limitOf('json')) };
}

function openYaml(text: Text): Source | Told {
  const yaml = parseYamlData(text);
  if (!('rule' in yaml)) return { ...yaml, text };
  // Nothing mends these files.
  const { fix: _fix, ...found } = yaml;
  return found;
}

function openJson(text: Text, words: ReadingWords): Source | Told {
  const root = parseJson(text.content);
  if (isFlaw(root)) return explainFlaw(text, root, words);
  const find = (path: SavedProblem['path']): JsonNode | undefined =>
    path.reduce<JsonNode | undefined>((node, step) => childOf(node, step), root);
  const rangeOf = ([start, end]: Span): Told['range'] => rangeAt(text, start, end);
  const keyRange: Source['keyRange'] = (path) => {
    const step = path.at(-1);
    const key = step === undefined ? undefined : find(path.slice(0, -1))?.members?.get(String(step))?.key;
    return key ? rangeOf(key) : valueRange(path);
  };
  const valueRange: Source['valueRange'] = (path) => {
    const node = find(path);
    return node ? rangeOf(node.span) : keyRange(path.slice(0, -1));
  };
  return { text, value: root.value, keyRange, valueRange, plainSource: () => undefined };
}

function childOf(node: JsonNode | undefined, step: string | number): JsonNode | undefined {
  return node?.members?.get(String(step))?.node ?? node?.items?.[Number(step)];
}

function explainFlaw(text: Text, flaw: JsonFlaw, { problems, files }: ReadingWords): Told {
  const range = rangeAt(text, ...flaw.span);
  if (flaw.code !== 'repeated-key') {
    const problem = { path: [], code: flaw.code, values: { reason: flaw.reason } };
    return finding(text, flaw.code, problemWithAdvice(problem, problems), range);
  }
  const { start } = rangeAt(text, ...flaw.first);
  const message = files.repeatedKey(flaw.key.slice(0, 60), start.line);
  const related = { path: text.path, start };
  return { ...finding(text, flaw.code, message, range), advice: files.repeatedKeyAdvice, related };
}

/** The key is what is wrong where it has no place there; where one is missing, that of what should have it; else the value. */
const AT_THE_KEY: ReadonlySet<string> = new Set([
  'unknown-field',
  'unknown-dimension',
  'missing',
  'several-missing',
  'too-deep',
]);

function findingOf(source: Source, problem: SavedProblem, words: ReadingWords): Told {
  const { path, code } = problem;
  const range = AT_THE_KEY.has(code) ? source.keyRange(path) : source.valueRange(path);
  const sentence = problemWithAdvice(problem, words.problems);
  const message = path.length === 0 ? sentence : `${pathInWords(path)}: ${sentence}`;
  const unquoted = findUnquoted(source, problem);
  const found = finding(source.text, code, message, range);
  return unquoted === undefined ? found : { ...found, advice: words.files.quotes(unquoted) };
}

/** YAML takes a version or a name of digits for a number. Where it would be right as text, how it is written. */
function findUnquoted({ value, plainSource }: Source, { path, code }: SavedProblem): string | undefined {
  const written = code === 'wrong-value' ? plainSource(path) : undefined;
  if (!written || typeof valueAt(value, path) === 'string') return undefined;
  const read = readAssessment(withValue(value, path, written));
  const isWrong = 'problems' in read && read.problems.some((one) => pathInWords(one.path) === pathInWords(path));
  return isWrong ? undefined : written;
}

function valueAt(value: unknown, path: SavedProblem['path']): unknown {
  return path.reduce<unknown>((found, step) => ownValue(found as Record<string, unknown> | undefined, step), value);
}

function withValue(value: unknown, path: SavedProblem['path'], replacement: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const above = valueAt(copy, path.slice(0, -1)) as object;
  Object.assign(above, Object.fromEntries([[path.at(-1)!, replacement]]));
  return copy;
}

function finding(text: Text, rule: string, message: string, range: Told['range']): Told {
  return { path: text.path, range, rule, severity: 'error', message, excerpt: lineAt(text, range.start.line) };
}
