/** Reads saved assessments from disk, as JSON or YAML, and says where in the text each problem stands. */
import { readFile, stat } from 'node:fs/promises';
import { LineCounter, isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import { findNesting } from './content/index.ts';
import { CliError } from './errors.ts';
import { LIMITS, pathInWords, problemWithAdvice, readAssessment } from './model/index.ts';
import type { Assessment, Problem, Words } from './model/index.ts';

/** The sentences that only files need. */
export type FileWords = {
  notYaml(reason: string): string;
  readonly directive: string;
  readonly noAssessment: string;
  readonly repeatedKey: string;
  readonly alias: string;
  readonly notUtf8: string;
};

/** What is wrong at a place of a file, `file:line:col`. */
export type FileProblem = { readonly place: string; readonly message: string };

/** A file that was read, with the place of everything in it; or what is wrong with it, twenty problems at most. */
export type ReadFile =
  | { readonly assessment: Assessment; locate(problems: readonly Problem[]): FileProblem[] }
  | { readonly problems: readonly FileProblem[] };

/** More than any file within the limits takes as UTF-8. */
const MAX_BYTES = LIMITS.characters * 4;

/** The assessment in the file at `path`. Throws a CliError where there is no file that can be read. */
export async function readAssessmentFile(path: string, words: Words, fileWords: FileWords): Promise<ReadFile> {
  const bytes = await readBytes(path);
  const tooLarge = { path: [], code: 'too-large', values: { limit: `${LIMITS.characters / 1024} KiB` } } as const;
  if (bytes === null) return atStart(path, problemWithAdvice(tooLarge, words));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return atStart(path, fileWords.notUtf8);
  }
  if (text.length > LIMITS.characters) return atStart(path, problemWithAdvice(tooLarge, words));
  return readText(path, text, words, fileWords);
}

async function readBytes(path: string): Promise<Uint8Array | null> {
  try {
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) throw new CliError(`${path} is not a file.`);
    return size > MAX_BYTES ? null : await readFile(path);
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read: ${code}.`);
  }
}

function atStart(path: string, message: string): ReadFile {
  return { problems: [{ place: `${path}:1:1`, message }] };
}

function readText(path: string, text: string, words: Words, fileWords: FileWords): ReadFile {
  const isJson = path.toLowerCase().endsWith('.json');
  const lines = new LineCounter();
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  if (isJson) {
    const flaw = jsonFlaw(text);
    if (flaw) {
      addLines(lines, text);
      const problem = { path: [], code: 'not-json', values: { reason: flaw.reason } } as const;
      return { problems: [{ place: at(flaw.offset), message: problemWithAdvice(problem, words) }] };
    }
  }
  const tooDeep = problemWithAdvice({ path: [], code: 'too-deep', values: {} }, words);
  const nesting = findNesting(text);
  if (nesting !== undefined) {
    addLines(lines, text);
    return { problems: [{ place: at(nesting), message: tooDeep }] };
  }
  const parsed = parse(text, lines);
  if (!parsed) return atStart(path, tooDeep);
  const flaws = syntaxProblems(parsed, isJson, at, fileWords);
  if (flaws.length > 0) return { problems: flaws.slice(0, 20) };
  if (!isMap(parsed.contents)) return atStart(path, fileWords.noAssessment);
  const locate = (problems: readonly Problem[]): FileProblem[] =>
    problems.map((problem) => located(problem, parsed, at, words));
  // Keys that JSON has and YAML's own conversion would set as a prototype are seen by the reader of assessments.
  const read = readAssessment(isJson ? JSON.parse(text) : parsed.toJS({ maxAliasCount: 0 }));
  return 'problems' in read ? { problems: locate(read.problems) } : { assessment: read.data, locate };
}

function addLines(lines: LineCounter, text: string): void {
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
}

/** What keeps a text from being JSON, and where; null where it is. */
function jsonFlaw(text: string): { reason: string; offset: number } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    // The engine shows what stands around an unexpected sign, and then does not say where that is.
    const reason = message.replace(/(?: in JSON at position|, (?:\.\.\.)?").*$/s, '.');
    return { reason, offset: position === undefined ? firstMisplaced(text) : Number(position) };
  }
}

/** White space with a sign or a whole value behind it, which is all that JSON consists of. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|"(?:[^"\\]|\\.)*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** Where the first thing stands that is no JSON, or is a sign where a value or a key should be. */
function firstMisplaced(text: string): number {
  let before = ':';
  for (let end = 0; end < text.length; end = TOKEN.lastIndex) {
    TOKEN.lastIndex = end;
    const found = TOKEN.exec(text);
    if (!found) return text.length - text.slice(end).replace(/^[ \t\n\r]+/, '').length;
    const sign = found[1] ?? '';
    const isEmpty = (before === '[' && sign === ']') || (before === '{' && sign === '}');
    if (/^[\]},:]$/.test(sign) && /^[[{,:]$/.test(before) && !isEmpty) return TOKEN.lastIndex - 1;
    before = sign;
  }
  return text.length;
}

/** The document; undefined where it is nested too deeply for any parser. */
function parse(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    // Keys that stand twice are found afterwards: the parser takes time for it that grows with their square.
    const options = { lineCounter, uniqueKeys: false, merge: false, prettyErrors: false, version: '1.2' } as const;
    const document = parseDocument(text, options);
    return document.errors.some(({ message }) => message.includes('call stack')) ? undefined : document;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the text itself has wrong: the first mistake in its form, since the others may follow from it; else all that is not plain. */
function syntaxProblems(
  document: Document,
  isJson: boolean,
  at: (offset: number) => string,
  words: FileWords,
): FileProblem[] {
  const [malformed] = document.errors;
  // What is valid JSON is only looked through for keys that stand twice.
  if (malformed && !isJson) return [{ place: at(malformed.pos[0]), message: words.notYaml(malformed.message) }];
  if (document.directives?.yaml.explicit) return [{ place: at(0), message: words.directive }];
  const problems: FileProblem[] = [];
  visit(document, (_key, node) => {
    if (isMap(node))
      problems.push(...repeatedKeys(node).map((key) => ({ place: at(key), message: words.repeatedKey })));
    if (isNode(node) && (isAlias(node) || ('anchor' in node && node.anchor) || node.tag !== undefined))
      problems.push({ place: at(node.range?.[0] ?? 0), message: words.alias });
  });
  return problems;
}

/** The offsets of keys that stand there for another time. */
function repeatedKeys({ items }: YAMLMap): number[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated ? [key.range?.[0] ?? 0] : [];
  });
}

/** A problem at the key or the value that it speaks of, else at what holds it. */
function located(problem: Problem, document: Document, at: (offset: number) => string, words: Words): FileProblem {
  const isAboutKey = problem.code === 'unknown-field' || problem.code === 'unknown-dimension';
  const message = problemWithAdvice(problem, words);
  for (let length = problem.path.length; length >= 0; length -= 1) {
    const path = problem.path.slice(0, length);
    const key = isAboutKey && length > 0 ? keyNode(document, path) : undefined;
    const node = key ?? document.getIn(path, true) ?? undefined;
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset !== undefined) {
      const whole = pathInWords(problem.path);
      return { place: at(offset), message: whole === '' ? message : `${whole}: ${message}` };
    }
  }
  return { place: at(0), message };
}

function keyNode(document: Document, path: Problem['path']): unknown {
  const holder = document.getIn(path.slice(0, -1), true);
  if (!isMap(holder)) return undefined;
  return holder.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))?.key;
}
