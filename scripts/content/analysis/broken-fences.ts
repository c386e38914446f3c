/** Code blocks that begin with too few marks, so that Markdown reads their code as text and their end as the beginning of another. */
import { firstBodyLine, hasFrontMatter } from '../syntax/front-matter.ts';
import { lineAt, type Text } from '../syntax/source.ts';

/** A block by its first and its last line, with the line that should begin it, and whether it ends as it should. */
export type BrokenFence = {
  readonly first: number;
  readonly last: number;
  readonly meant: string;
  readonly isEndRight: boolean;
};

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** Too few marks, or apostrophes, and the name of a language. */
const OPENING = /^( {0,3})(`{1,2}|~{1,2}|'{3})([A-Za-z][\w+-]*)?[ \t]*$/;

/** The broken blocks of a text, in its order. */
export function findBrokenFences(text: Text): BrokenFence[] {
  if (!/^ {0,3}(?:`{1,2}|~{1,2}|'{3})\w*[ \t]*$/m.test(text.content)) return [];
  const found: BrokenFence[] = [];
  let fence = '';
  for (let line = hasFrontMatter(text) ? firstBodyLine(text) : 1; line <= text.lineStarts.length; line += 1) {
    const content = lineAt(text, line);
    const [, marks, info = ''] = FENCE.exec(content) ?? [];
    if (marks !== undefined && fence === '') fence = marks;
    else if (marks !== undefined && marks.startsWith(fence) && info.trim() === '') fence = '';
    const [, indent = '', few, language = ''] =
      fence === '' && marks === undefined ? (OPENING.exec(content) ?? []) : [];
    const last = few === undefined ? undefined : findEnd(text, line, few, language);
    if (last === undefined) continue;
    const marksMeant = few!.startsWith('~') ? '~~~' : '```';
    const isEndRight = lineAt(text, last).trim() === marksMeant;
    found.push({ first: line, last, meant: `${indent}${marksMeant}${language || 'text'}`, isEndRight });
    line = last;
  }
  return found;
}

/** The line that ends a block: marks of the same kind alone, before any that begin another block. */
function findEnd(text: Text, first: number, marks: string, language: string): number | undefined {
  const sign = marks[0]!;
  for (let line = first + 1; line <= text.lineStarts.length; line += 1) {
    const content = lineAt(text, line).trim();
    // As many marks as at the beginning end it only where the name of a language shows that it is a block.
    if (content === sign.repeat(3) || (content === marks && language !== '')) return line;
    if (FENCE.test(content)) return undefined;
  }
  return undefined;
}

/** The text with a word in place of every broken block, all places kept: what is written in it is code, and no mistake of its own. */
export function withoutBrokenFences(text: Text): Text {
  let { content } = text;
  for (const { first, last } of findBrokenFences(text)) {
    const [start, inside] = [text.lineStarts[first - 1]!, text.lineStarts[first]!];
    const end = text.lineStarts[last - 1]! + lineAt(text, last).length;
    const blank =
      content.slice(start, inside).replace(/[^\n]/g, 'x') + content.slice(inside, end).replace(/[^\n]/g, ' ');
    content = content.slice(0, start) + blank + content.slice(end);
  }
  return content === text.content ? text : { ...text, content };
}
