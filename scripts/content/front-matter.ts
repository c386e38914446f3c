/**
 * Front matter: the one module that calls gray-matter. The library splits the block from the body; its YAML engine is replaced
 * by the `yaml` package, so that values and places come from one parser, and every other engine refuses, so that nothing in a
 * contribution is ever run.
 */
import matter from 'gray-matter';
import { FILE_START, type Problem } from './diagnostics.ts';
import { lineAt, lineRange, pointAt, rangeAt, type Text } from './source.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

const MAX_SIZE = 16 * 1024;

/** The front matter of a text, or the one problem that keeps it from being read. */
export function parseFrontMatter(text: Text): YamlValue | Problem {
  return findDelimiterProblem(text) ?? split(text);
}

/** Whether a text begins as front matter does; the contributors' guide may go without. */
export function hasFrontMatter(text: Text): boolean {
  return lineAt(text, 1).startsWith('---');
}

/** The line after the closing delimiter of front matter that is in order. */
export function firstBodyLine(text: Text): number {
  let line = 2;
  while (lineAt(text, line) !== '---') line += 1;
  return line + 1;
}

/** A parsed block that is a problem rather than a value. */
export function isProblem(result: YamlValue | Problem): result is Problem {
  return 'rule' in result;
}

function split(text: Text): YamlValue | Problem {
  let parsed: YamlValue | Problem | undefined;
  const refuse = (): never => {
    throw new Error('Only plain YAML front matter is read.');
  };
  const file = matter(text.content, {
    language: 'yaml',
    delimiters: '---',
    engines: {
      yaml: {
        parse: (block: string) => {
          // The block begins with the line break that ends the opening delimiter.
          const start = text.lineStarts[1]!;
          parsed = parseYaml(text, start, start + block.length - 1);
          return {};
        },
        stringify: refuse,
      },
      json: refuse,
      javascript: refuse,
      js: refuse,
    } as never,
  });
  if (parsed && isProblem(parsed)) return parsed;
  const value = parsed?.value;
  if (!parsed || value === null || value === undefined) {
    const message = /#/.test(file.matter) ? 'Front matter has only comments.' : 'Front matter is empty.';
    return {
      rule: 'fm-empty',
      range: lineRange(text, 1),
      message,
      advice: 'Add the keys that this kind of source needs.',
    };
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    const found = Array.isArray(value) ? 'a list' : 'a single value';
    return {
      rule: 'fm-not-map',
      range: parsed.valueRange([]),
      message: `Front matter must be keys with values, not ${found}.`,
      advice: 'Write `key: value`, one a line.',
    };
  }
  return parsed;
}

/** What is wrong with the lines around the block, or with its size, found by looking at lines only. */
function findDelimiterProblem(text: Text): Problem | undefined {
  const first = lineAt(text, 1);
  if (!first.startsWith('---')) return findMisplaced(text);
  const language = /^---\s*([A-Za-z]\S*)/.exec(first);
  if (language) {
    return {
      rule: 'fm-language',
      range: lineRange(text, 1),
      message: 'Only plain YAML front matter is allowed.',
      advice: `Remove \`${language[1]}\` after \`---\`.`,
    };
  }
  if (first !== '---') return wrongDelimiter(text, 1, 'opens');
  for (let line = 2; line <= text.lineStarts.length; line += 1) {
    if (!lineAt(text, line).startsWith('---')) continue;
    if (hasHeadingBefore(text, line)) return unclosed(text);
    if (lineAt(text, line) !== '---') return wrongDelimiter(text, line, 'closes');
    return findOversize(text, text.content.slice(text.lineStarts[1], text.lineStarts[line - 1]));
  }
  return unclosed(text);
}

function wrongDelimiter(text: Text, line: number, verb: string): Problem {
  return {
    rule: 'fm-delimiter',
    range: lineRange(text, line),
    message: `Front matter ${verb} with a line that is not exactly \`---\`.`,
    advice: 'Write three hyphens and nothing else on this line.',
  };
}

function findOversize(text: Text, block: string): Problem | undefined {
  const size = new TextEncoder().encode(block).length;
  const range = lineRange(text, 1);
  const rule = 'fm-too-large';
  if (size > MAX_SIZE) {
    const message = `Front matter is ${(size / 1024).toFixed(1)} KiB; the limit is 16 KiB.`;
    return { rule, range, message, advice: 'Move prose into the body.' };
  }
  // gray-matter looks for comments with a pattern whose time grows with the square of a run of white space.
  if (!/\s{1000}/.test(block)) return undefined;
  return {
    rule,
    range,
    message: 'Front matter has a gap of more than 1,000 characters.',
    advice: 'Remove the empty lines.',
  };
}

/** A Markdown heading after an empty line means that the block never closed, and that a later `---` is a rule in the body. */
function hasHeadingBefore(text: Text, end: number): boolean {
  for (let line = 3; line < end; line += 1) {
    // One `#` is a comment in YAML.
    if (/^#{2,6} \S/.test(lineAt(text, line)) && lineAt(text, line - 1).trim() === '') return true;
  }
  return false;
}

function unclosed(text: Text): Problem {
  let last = 1;
  for (let line = 2; line <= text.lineStarts.length; line += 1) {
    if (!/^(?:[A-Za-z][\w-]*:|\s+\S|- |#[^#\s]?)/.test(lineAt(text, line))) break;
    last = line;
  }
  return {
    rule: 'fm-unclosed',
    range: lineRange(text, 1),
    message: 'Front matter opens here but never closes.',
    advice: `Add a line \`---\` after line ${last}.`,
  };
}

function findMisplaced(text: Text): Problem {
  const block = /^---\n(?:[A-Za-z][\w-]*:.*\n)[^]*?^---$/m.exec(text.content);
  const indented = /^[ \t]+---\s*$/.test(lineAt(text, 1));
  if (block || indented) {
    const start = block ? block.index : 0;
    const line = block ? pointAt(text, start).line : 1;
    return {
      rule: 'fm-not-first',
      range: block ? rangeAt(text, start, start + 3) : lineRange(text, 1),
      message: block
        ? `Front matter must begin on line 1, not on line ${line}.`
        : 'Front matter must begin in the first column.',
      advice: 'Remove everything before the first `---`.',
    };
  }
  return {
    rule: 'fm-missing',
    range: FILE_START,
    message: 'There is no front matter.',
    advice: 'Begin the file with `---`, the keys of this kind of source, and `---`.',
  };
}
