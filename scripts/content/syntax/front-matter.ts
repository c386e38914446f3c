/**
 * Front matter: the one module that calls gray-matter. The library splits the block from the body; its YAML engine is replaced
 * by the `yaml` package, so that values and places come from one parser, and every other engine refuses, so that nothing in a
 * contribution is ever run.
 */
import matter from 'gray-matter';
import { FILE_START, lineAt, lineRange, pointAt, type Text } from './source.ts';
import { isFlaw, type FrontMatterFlaw, type YamlFlaw } from './flaw.ts';
import { parseYaml, type YamlValue } from './yaml/index.ts';

const OPENING = '---';

/** What keeps front matter from being read. */
type Flaw = FrontMatterFlaw | YamlFlaw;

/** The front matter of a text, or the one flaw that keeps it from being read. `keys` are those that it needs. */
export function parseFrontMatter(text: Text, keys: readonly string[]): YamlValue | Flaw {
  return findDelimiterFlaw(text, keys) ?? split(text, keys);
}

/** Whether a text begins as front matter does; the contributors' guide may go without. */
export function hasFrontMatter(text: Text): boolean {
  return text.content.startsWith(OPENING);
}

/** The line after the closing delimiter of front matter that is in order. */
export function firstBodyLine(text: Text): number {
  return pointAt(text, findClosing(text)).line + 1;
}

/** The offset of the first line after the opening one that begins as a delimiter does; 0 where there is none. */
function findClosing(text: Text): number {
  return text.content.indexOf(`\n${OPENING}`, OPENING.length) + 1;
}

function split(text: Text, keys: readonly string[]): YamlValue | Flaw {
  let parsed: YamlValue | Flaw | undefined;
  const parse = (block: string): object => {
    // The block begins with the line break that ends the opening delimiter.
    const start = text.lineStarts[1]!;
    parsed = parseYaml(text, start, start + block.length - 1);
    return {};
  };
  const refuse = (): never => {
    throw new Error('Only plain YAML front matter is read.');
  };
  // The body is of no interest to the library, which would copy it several times.
  const file = matter(text.content.slice(0, findClosing(text) + OPENING.length), {
    language: 'yaml',
    delimiters: OPENING,
    engines: { yaml: { parse, stringify: refuse }, json: refuse, javascript: refuse, js: refuse } as never,
  });
  const empty: Flaw = {
    code: 'fm-empty',
    range: lineRange(text, 1),
    hasComments: file.matter.includes('#'),
    keys,
  };
  if (!parsed) return empty;
  if (isFlaw(parsed)) return parsed;
  const { value } = parsed;
  if (value === null || value === undefined) return empty;
  if (typeof value === 'object' && !Array.isArray(value)) return parsed;
  return { code: 'fm-not-map', range: parsed.valueRange([]), of: 'front-matter', isList: Array.isArray(value) };
}

/** What is wrong with the lines around the block, or with its size, found by looking at lines only. */
function findDelimiterFlaw(text: Text, keys: readonly string[]): Flaw | undefined {
  const first = lineAt(text, 1);
  const language = findLanguage(text);
  if (language) return language;
  if (!first.startsWith(OPENING)) {
    return findNearOpening(text) ?? findMisplaced(text) ?? { code: 'fm-missing', range: FILE_START, keys };
  }
  if (first !== OPENING) return wrongDelimiter(text, 1, 'opens');
  const end = findClosing(text);
  const block = text.content.slice(OPENING.length, end);
  if (end === 0 || hasHeading(block)) return findNearClosing(text) ?? neverCloses(text);
  const { line } = pointAt(text, end);
  if (lineAt(text, line) !== OPENING) return wrongDelimiter(text, line, 'closes');
  return findOversize(text, block);
}

/**
 * A Markdown heading after an empty line means that the block never closed, and that a later `---` is a rule in the body. One `#`
 * is a comment in YAML.
 */
function hasHeading(block: string): boolean {
  return block.includes('\n##') && /\n[ \t]*\n#{2,6} \S/.test(block);
}

/** An opening line that names a language, or that another language has; undefined where it does neither. */
function findLanguage(text: Text): Flaw | undefined {
  const first = lineAt(text, 1);
  const name = /^---\s*([A-Za-z][^\s:]*)\s*$/.exec(first)?.[1];
  const marks = /^(\+\+\+|;;;)\s*$/.exec(first)?.[1];
  return name || marks ? { code: 'fm-language', range: lineRange(text, 1), name, marks } : undefined;
}

function wrongDelimiter(text: Text, line: number, verb: 'opens' | 'closes'): Flaw {
  return { code: 'fm-delimiter', range: lineRange(text, line), verb };
}

/** Lines that people and editors write for three hyphens: fewer of them, dashes, and the dots that end a YAML document. */
const NEAR = /^\s*(?:[-\u2010-\u2015\u2212]{1,4}|\.\.\.|\u2026|\*\*\*|___|===|\+\+\+)\s*$/;

/** Whether a line stands for a delimiter where one is missing. */
function isNearDelimiter(line: string): boolean {
  return NEAR.test(line);
}

/** An opening line that is near, if keys follow it. */
function findNearOpening(text: Text): Flaw | undefined {
  const isOpening =
    isNearDelimiter(lineAt(text, 1)) && !/^\s/.test(lineAt(text, 1)) && /^[A-Za-z][\w-]*:/.test(lineAt(text, 2));
  return isOpening ? wrongDelimiter(text, 1, 'opens') : undefined;
}

/** The first line that is near a delimiter, in front matter without one. */
function findNearClosing(text: Text): Flaw | undefined {
  for (let line = 2; line <= text.lineStarts.length; line += 1) {
    const content = lineAt(text, line);
    if (isNearDelimiter(content)) return wrongDelimiter(text, line, 'closes');
    // From here on it is the body, and what looks like a delimiter is a rule or an underline.
    if (/^#{2,6} \S/.test(content)) return undefined;
  }
  return undefined;
}

/** Front matter that stands further down or further in. */
function findMisplaced(text: Text): Flaw | undefined {
  const block = /^---\n(?:[A-Za-z][\w-]*:.*\n)[^]*?^---$/m.exec(text.content);
  if (block) {
    const { line } = pointAt(text, block.index);
    return { code: 'fm-not-first', range: lineRange(text, line), place: 'line' };
  }
  const isIndented = /^[ \t]+---\s*$/.test(lineAt(text, 1));
  return isIndented ? { code: 'fm-not-first', range: lineRange(text, 1), place: 'column' } : undefined;
}

/** The most bytes of front matter. */
const MAX_SIZE = 16 * 1024;

/** Front matter that is too large to be read safely. */
function findOversize(text: Text, block: string): Flaw | undefined {
  const range = lineRange(text, 1);
  // No character takes more than three bytes a unit.
  const size = block.length * 3 > MAX_SIZE ? new TextEncoder().encode(block).length : 0;
  if (size > MAX_SIZE) return { code: 'fm-too-large', range, is: 'size', size };
  // gray-matter looks for comments with a pattern whose time grows with the square of a run of white space.
  if (block.length < 1000 || !/\s{1000}/.test(block)) return undefined;
  return { code: 'fm-too-large', range, is: 'gap', size };
}

function neverCloses(text: Text): Flaw {
  let lastKey = 1;
  for (let line = 2; line <= text.lineStarts.length; line += 1) {
    if (!/^(?:[A-Za-z][\w-]*:|\s+\S|- |#(?!#))/.test(lineAt(text, line))) break;
    lastKey = line;
  }
  return { code: 'fm-unclosed', range: lineRange(text, 1), lastKey };
}
