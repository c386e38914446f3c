/** What a text may hold before a parser sees it, and how deep its tree may be. */
import type { Nodes, Root } from 'mdast';
import type { Problem } from './diagnostics.ts';
import { lineAt, lineRange, type Text } from './source.ts';

const MAX_DEPTH = 16;
const MAX_LINE = 10_000;
const MAX_MARKS = 1000;
const MAX_MARKS_IN_ALL = 8000;
const MAX_PARAGRAPH_LINES = 500;
const MAX_COLUMNS = 200;
const MAX_CELLS = 10_000;
const MAX_BLOCKS = 1500;
/** Lists take two nodes a level, and running text stands below them. */
const MAX_TREE_DEPTH = 48;

/** What parsers and printers take time over that grows with the square of its number, and how much of it a text may have. */
const LIMITS = [
  { of: 'lines', pattern: /^/, most: 4000, advice: 'Split the source.' },
  { of: 'definitions', pattern: /^ {0,3}\[[^\]]+\]:/, most: 500, advice: 'Split the source.' },
  { of: 'rules and underlined headings', pattern: /^[ >]*(?:=+|-+)[ \t]*$/, most: 500, advice: 'Split the source.' },
  { of: 'headings', pattern: /^[ >]*#{1,6}(?:\s|$)/, most: 500, advice: 'Split the source.' },
  { of: 'fences', pattern: /^[ >]*(?:`{3}|~{3})/, most: 1000, advice: 'Split the source.' },
  { of: 'list entries', pattern: /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/, most: 2000, advice: 'Split the list.' },
] as const;

/** What would make a parser slow or deep, found by looking at lines only; undefined where the text is safe to parse. Lines before `firstLine` are front matter, with limits of its own. */
export function findOversizeMarkdown(text: Text, firstLine: number): Problem | undefined {
  const counts = LIMITS.map(() => 0);
  const lists: number[] = [];
  let paragraph = emptyExtent();
  let marks = 0;
  let blocks = 0;
  let wasBlank = true;
  for (let line = firstLine; line <= text.lineStarts.length; line += 1) {
    const content = lineAt(text, line);
    const problem = (rule: 'md-too-many' | 'md-depth', message: string, advice: string): Problem => {
      return { rule, range: lineRange(text, line), message, advice };
    };
    if (content.length > MAX_LINE) {
      return problem(
        'md-too-many',
        `This line has ${content.length} characters; the limit is 10,000.`,
        'Break it into several lines.',
      );
    }
    if (containerDepth(content, lists) > MAX_DEPTH) {
      return problem(
        'md-depth',
        `This line is nested deeper than ${MAX_DEPTH} levels.`,
        'Use fewer levels of nesting.',
      );
    }
    for (const [index, { of, pattern, most, advice }] of LIMITS.entries()) {
      if (pattern.test(content)) counts[index]! += 1;
      if (counts[index]! > most) return problem('md-too-many', `This source has more than ${most} ${of}.`, advice);
    }
    const isBlank = content.trim() === '';
    if (isBlank) paragraph = emptyExtent();
    else if (wasBlank) blocks += 1;
    wasBlank = isBlank;
    if (blocks > MAX_BLOCKS)
      return problem(
        'md-too-many',
        `This source has more than ${MAX_BLOCKS} paragraphs and other blocks.`,
        'Split the source.',
      );
    const found = content.match(MARKS) ?? [];
    const excess = findExcess(content, found, paragraph);
    marks += found.length;
    if (marks > MAX_MARKS_IN_ALL)
      return problem('md-too-many', `There are more than ${MAX_MARKS_IN_ALL} marks of Markdown.`, 'Split the source.');
    if (excess) return problem('md-too-many', excess, 'Split it into several parts.');
  }
  return undefined;
}

/** What marks up running text. */
const MARKS = /[*_~[\]!<&@`]/g;

type Extent = { readonly marks: Map<string, number>; lines: number; columns: number };

function emptyExtent(): Extent {
  return { marks: new Map(), lines: 0, columns: 0 };
}

/** Adds a line with its marks to its paragraph; says what is too much there. Marks are paired, and short rows of a table filled up. */
function findExcess(line: string, marks: readonly string[], paragraph: Extent): string | undefined {
  for (const mark of marks) {
    const count = (paragraph.marks.get(mark) ?? 0) + 1;
    if (count > MAX_MARKS) return `This paragraph has more than ${MAX_MARKS} \`${mark}\`.`;
    paragraph.marks.set(mark, count);
  }
  const columns = line.match(/\|/g)?.length ?? 0;
  paragraph.lines += 1;
  if (paragraph.lines > MAX_PARAGRAPH_LINES)
    return `There are more than ${MAX_PARAGRAPH_LINES} lines without an empty one.`;
  paragraph.columns = Math.max(paragraph.columns, columns);
  if (columns > MAX_COLUMNS) return `This line has ${columns} \`|\`; the limit is ${MAX_COLUMNS}.`;
  return paragraph.lines * paragraph.columns > MAX_CELLS ? `This table has more than ${MAX_CELLS} cells.` : undefined;
}

/** The first node of a tree that nests deeper than anything a person writes; found without recursion. */
export function findTooDeep(root: Root): Nodes | undefined {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const { node, depth } = entry;
    if (depth > MAX_TREE_DEPTH) return node;
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

/** A line of marks that Markdown reads as a rule, not as nested lists. */
const THEMATIC_BREAK = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/**
 * How many quotations and lists a line stands in, going by its leading marks. `lists` holds the columns of the list marks that
 * are open, and is brought up to date; a line without a mark does not change it, unless it begins in the first column.
 */
function containerDepth(line: string, lists: number[]): number {
  if (THEMATIC_BREAK.test(line)) return 0;
  let quotations = 0;
  let at = 0;
  while (at < line.length) {
    const character = line[at]!;
    const marker = /^(?:[-+*]|\d{1,9}[.)])(?=\s|$)/.exec(line.slice(at, at + 11))?.[0];
    if (character === '>') quotations += 1;
    else if (marker) {
      while (lists.length > 0 && lists.at(-1)! >= at) lists.pop();
      lists.push(at);
      at += marker.length - 1;
    } else if (character !== ' ' && character !== '\t') {
      if (at === 0) lists.length = 0;
      break;
    }
    at += 1;
  }
  return quotations + lists.length;
}
