import { firstBodyLine } from '../front-matter.ts';
import { isSourceBlock } from '../placement.ts';
import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { lineAt, lineRange, pointAt, rangeAt, toText, type Text } from '../source.ts';

/** A source has only one block of front matter. */
export const fmSecondBlock: Rule = {
  id: 'fm-second-block',
  severity: 'warning',
  suppressible: false,
  what: 'A source has only one block of front matter.',
  why: 'Only the first block is read. The keys of a second block would be published as a heading.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'tags: [timer]\n---\n',
    wrong: 'tags: [timer]\n---\n\n⟦---\nlanguage: en\n---\n',
    right: 'tags: [timer]\n---\n',
  },
  *document({ yaml, text }) {
    if (!yaml) return;
    for (const { first, last } of findBlocks(text)) {
      const message = 'A second block of front matter begins here; only the first is read.';
      const advice = 'Remove it; a key that is missing in the first block belongs there.';
      yield { range: { start: lineRange(text, first).start, end: lineRange(text, last).end }, message, advice };
    }
  },
};

/**
 * A text up to where a second source begins in it, and the finding for that. A block alone is not one: it has the keys of a kind,
 * and the body of the first source stands before it.
 */
export function cutSecondSource(text: Text): { text: Text; problem?: Problem } {
  const block = findBlocks(text).find(({ first, last }) => isSource(text, first, last));
  if (!block) return { text };
  const start = text.lineStarts[block.first - 1]!;
  const content = text.content.slice(0, start);
  const problem: Problem = {
    rule: 'fm-second-block',
    range: rangeAt(text, start, text.content.trimEnd().length),
    severity: 'error',
    message: 'A second source begins here, in the file of the first.',
    advice: 'Remove everything from this line on, or move it to a file of its own.',
  };
  return { text: { ...toText(text.path, content), decoded: text.decoded }, problem };
}

function isSource(text: Text, first: number, last: number): boolean {
  const before = text.content.slice(text.lineStarts[firstBodyLine(text) - 1], text.lineStarts[first - 1]);
  const lines = Array.from({ length: last - first - 1 }, (_, index) => lineAt(text, first + 1 + index));
  return before.trim() !== '' && isSourceBlock(lines);
}

/** The text with spaces for every further block of front matter, which Markdown would read as a heading. */
export function withoutSecondBlocks(text: Text): Text {
  const blocks = findBlocks(text);
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

type Block = { readonly first: number; readonly last: number };

function findBlocks(text: Text): Block[] {
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
