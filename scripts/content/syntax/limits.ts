/** What a text may hold before a parser sees it, and how deep its tree may be. */
import type { Nodes, Root } from 'mdast';
import { lineAt, lineRange, type Text } from './source.ts';
import type { At, LimitFlaw } from './flaw.ts';

/** Levels of quotations and lists that a line may stand in. */
export const MAX_DEPTH = 16;
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
  { of: 'lines', pattern: /^/, most: 4000 },
  { of: 'definitions', pattern: /^ {0,3}\[[^\]]+\]:/, most: 500 },
  { of: 'rules', pattern: /^[ >]*(?:=+|-+)[ \t]*$/, most: 500 },
  { of: 'headings', pattern: /^[ >]*#{1,6}(?:\s|$)/, most: 500 },
  { of: 'fences', pattern: /^[ >]*(?:`{3}|~{3})/, most: 1000 },
  { of: 'entries', pattern: /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/, most: 2000 },
] as const;

/** What would make a parser slow or deep, found by looking at lines only; undefined where the text is safe to parse. Lines before `firstLine` are front matter, with limits of its own. */
export function findOversizeMarkdown(text: Text, firstLine: number): LimitFlaw | undefined {
  const counts = LIMITS.map(() => 0);
  const lists: number[] = [];
  let paragraph = emptyExtent();
  let marks = 0;
  let blocks = 0;
  let wasBlank = true;
  for (let line = firstLine; line <= text.lineStarts.length; line += 1) {
    const content = lineAt(text, line);
    const range = lineRange(text, line);
    if (content.length > MAX_LINE)
      return { code: 'md-too-many', range, of: 'characters', found: content.length, most: MAX_LINE };
    if (containerDepth(content, lists) > MAX_DEPTH) return { code: 'md-depth', range, of: 'line' };
    for (const [index, { of, pattern, most }] of LIMITS.entries()) {
      if (pattern.test(content)) counts[index]! += 1;
      if (counts[index]! > most) return { code: 'md-too-many', range, of, most };
    }
    const isBlank = content.trim() === '';
    if (isBlank) paragraph = emptyExtent();
    else if (wasBlank) blocks += 1;
    wasBlank = isBlank;
    if (blocks > MAX_BLOCKS) return { code: 'md-too-many', range, of: 'blocks', most: MAX_BLOCKS };
    const found = content.match(MARKS) ?? [];
    const excess = findExcess(content, found, paragraph);
    marks += found.length;
    if (marks > MAX_MARKS_IN_ALL) return { code: 'md-too-many', range, of: 'marks', most: MAX_MARKS_IN_ALL };
    if (excess) return { code: 'md-too-many', range, ...excess };
  }
  return undefined;
}

/** What marks up running text. */
const MARKS = /[*_~[\]!<&@`]/g;

type Extent = { readonly marks: Map<string, number>; lines: number; columns: number };

function emptyExtent(): Extent {
  return { marks: new Map(), lines: 0, columns: 0 };
}

type OmitPlace<Flaw> = Flaw extends At<'md-too-many'> ? Omit<Flaw, 'code' | 'range'> : never;
type Excess = OmitPlace<LimitFlaw>;

/** Adds a line with its marks to its paragraph; says what is too much there. Marks are paired, and short rows of a table filled up. */
function findExcess(line: string, marks: readonly string[], paragraph: Extent): Excess | undefined {
  for (const mark of marks) {
    const count = (paragraph.marks.get(mark) ?? 0) + 1;
    if (count > MAX_MARKS) return { of: 'mark', mark, most: MAX_MARKS };
    paragraph.marks.set(mark, count);
  }
  const columns = line.match(/\|/g)?.length ?? 0;
  paragraph.lines += 1;
  if (paragraph.lines > MAX_PARAGRAPH_LINES) return { of: 'paragraph-lines', most: MAX_PARAGRAPH_LINES };
  paragraph.columns = Math.max(paragraph.columns, columns);
  if (columns > MAX_COLUMNS) return { of: 'columns', found: columns, most: MAX_COLUMNS };
  return paragraph.lines * paragraph.columns > MAX_CELLS ? { of: 'cells', most: MAX_CELLS } : undefined;
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
