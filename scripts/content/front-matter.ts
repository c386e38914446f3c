/**
 * Front matter: the one module that calls gray-matter. The library splits the block from the body; its YAML engine is replaced
 * by the `yaml` package, so that values and places come from one parser, and every other engine refuses, so that nothing in a
 * contribution is ever run.
 */
import matter from 'gray-matter';
import type { Problem } from './diagnostics.ts';
import { findNearClosing, findNearOpening, wrongDelimiter } from './rules/fm-delimiter.ts';
import { saysNothing } from './rules/fm-empty.ts';
import { findLanguage } from './rules/fm-language.ts';
import { frontMatterMissing } from './rules/fm-missing.ts';
import { findMisplaced } from './rules/fm-not-first.ts';
import { hasNoKeys } from './rules/fm-not-map.ts';
import { findOversize } from './rules/fm-too-large.ts';
import { neverCloses } from './rules/fm-unclosed.ts';
import { lineAt, pointAt, type Text } from './source.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

const OPENING = '---';

/** The front matter of a text, or the one problem that keeps it from being read. `keys` are those that it needs, in words. */
export function parseFrontMatter(text: Text, keys: string): YamlValue | Problem {
  return findDelimiterProblem(text, keys) ?? split(text, keys);
}

/** Whether a text begins as front matter does; the contributors' guide may go without. */
export function hasFrontMatter(text: Text): boolean {
  return text.content.startsWith(OPENING);
}

/** The line after the closing delimiter of front matter that is in order. */
export function firstBodyLine(text: Text): number {
  return pointAt(text, findClosing(text)).line + 1;
}

/** A parsed block that is a problem rather than a value. */
export function isProblem(result: YamlValue | Problem): result is Problem {
  return 'rule' in result;
}

/** The offset of the first line after the opening one that begins as a delimiter does; 0 where there is none. */
function findClosing(text: Text): number {
  return text.content.indexOf(`\n${OPENING}`, OPENING.length) + 1;
}

function split(text: Text, keys: string): YamlValue | Problem {
  let parsed: YamlValue | Problem | undefined;
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
  if (!parsed) return saysNothing(text, file.matter, keys);
  if (isProblem(parsed)) return parsed;
  const { value } = parsed;
  if (value === null || value === undefined) return saysNothing(text, file.matter, keys);
  return typeof value === 'object' && !Array.isArray(value) ? parsed : hasNoKeys(parsed.valueRange([]), value);
}

/** What is wrong with the lines around the block, or with its size, found by looking at lines only. */
function findDelimiterProblem(text: Text, keys: string): Problem | undefined {
  const first = lineAt(text, 1);
  const language = findLanguage(text);
  if (language) return language;
  if (!first.startsWith(OPENING)) return findNearOpening(text) ?? findMisplaced(text) ?? frontMatterMissing(keys);
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
