/** Further blocks of front matter in a source, and second sources in one file. */
import { firstBodyLine } from '../syntax/front-matter.ts';
import { isSourceBlock } from '../schema/placement.ts';
import { lineAt, pointAt, rangeAt, toText, type Text } from '../syntax/source.ts';
import type { SyntaxFlaw } from '../syntax/flaw.ts';

/**
 * A text up to where a second source begins in it, and the flaw that this is. A block alone is not one: it has the keys of a kind,
 * and the body of the first source stands before it.
 */
export function cutSecondSource(text: Text): { text: Text; flaw?: SyntaxFlaw } {
  const block = findSecondBlocks(text).find(({ first, last }) => isSource(text, first, last));
  if (!block) return { text };
  const start = text.lineStarts[block.first - 1]!;
  const content = text.content.slice(0, start);
  const flaw: SyntaxFlaw = { code: 'fm-second-block', range: rangeAt(text, start, text.content.trimEnd().length) };
  return { text: { ...toText(text.path, content), decoded: text.decoded }, flaw };
}

function isSource(text: Text, first: number, last: number): boolean {
  const before = text.content.slice(text.lineStarts[firstBodyLine(text) - 1], text.lineStarts[first - 1]);
  const lines = Array.from({ length: last - first - 1 }, (_, index) => lineAt(text, first + 1 + index));
  return before.trim() !== '' && isSourceBlock(lines);
}

/** The text with spaces for every further block of front matter, which Markdown would read as a heading. */
export function withoutSecondBlocks(text: Text): Text {
  const blocks = findSecondBlocks(text);
  if (blocks.length === 0) return text;
  let { content } = text;
  for (const { first, last } of blocks) {
    const start = text.lineStarts[first - 1]!;
    const end = text.lineStarts[last - 1]! + lineAt(text, last).length;
    content = content.slice(0, start) + content.slice(start, end).replace(/[^\n]/g, ' ') + content.slice(end);
  }
  return { ...text, content };
}

/** An opening delimiter with a key on the line below it. */
const OPENING = /^---[ \t]*\n(?=[A-Za-z][\w-]*:(?:[ \t]|$))/gm;
/** A line that front matter can have. */
const INNER = /^(?:[A-Za-z][\w-]*:(?:\s|$)|\s+\S|- |#(?!#))/;

/** The first and the last line of a block. */
type Block = { readonly first: number; readonly last: number };

/** The blocks behind the first that Markdown would read as headings. */
export function findSecondBlocks(text: Text): Block[] {
  if (!text.content.startsWith('---\n')) return [];
  const body = text.lineStarts[firstBodyLine(text) - 1];
  if (body === undefined || text.content.indexOf('---', body) === -1) return [];
  const blocks: Block[] = [];
  OPENING.lastIndex = body;
  for (let match = OPENING.exec(text.content); match; match = OPENING.exec(text.content)) {
    const first = pointAt(text, match.index).line;
    const last = findEnd(text, first);
    if (last === undefined) continue;
    blocks.push({ first, last });
    OPENING.lastIndex = text.lineStarts[last] ?? text.content.length;
  }
  return blocks.length > 0 ? outsideFences(text, blocks) : blocks;
}

function findEnd(text: Text, first: number): number | undefined {
  for (let line = first + 1; line <= text.lineStarts.length; line += 1) {
    const content = lineAt(text, line);
    if (/^---[ \t]*$/.test(content)) return line;
    if (!INNER.test(content)) return undefined;
  }
  return undefined;
}

function outsideFences(text: Text, blocks: readonly Block[]): Block[] {
  let fence = '';
  let line = firstBodyLine(text);
  return blocks.filter(({ first }) => {
    for (; line < first; line += 1) {
      const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(lineAt(text, line));
      if (!mark) continue;
      if (!fence) fence = mark[1]!;
      else if (mark[1]!.startsWith(fence) && mark[2]!.trim() === '') fence = '';
    }
    return fence === '';
  });
}
