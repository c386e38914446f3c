import type { Stretch } from '../../syntax/characters.ts';
import type { SourceDocument } from '../../analysis/document.ts';
import { leftCharacters } from './marks/characters.ts';
import { leftDialects } from './marks/dialects.ts';
import { leftEmphasis } from './marks/emphasis.ts';
import { leftLines } from './marks/lines.ts';
import { leftLinks } from './marks/links.ts';
import type { LeftMark } from './marks/mark.ts';
import { takenMarks } from './marks/taken.ts';
import { hasBody } from '../../analysis/outline.ts';
import type { Rule } from '../rule.ts';
import { rangeAt } from '../../syntax/source.ts';
import { unreadBlocks, type UnreadBlock } from '../../analysis/unread.ts';

export const markupLeft: Rule<'markup-left'> = {
  id: 'markup-left',
  family: 'Structure',
  severity: 'error',
  suppressible: true,
  what: 'Every mark becomes what it was meant as, and is one of Markdown as it is read here.',
  why: 'A space too many, or one that is missing, and Markdown leaves a mark in the text: readers see asterisks, brackets or hashes in place of emphasis, a link or a heading. Marks of other programs, such as `:smile:`, `$$` or `==`, stay in the text as well.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The timer ran ⟦** dry ** once.',
    right: 'The timer ran **dry** once.',
  },
  *document(document, context) {
    if (!hasBody(document)) return;
    const left = unreadBlocks(document).flatMap((block) => marksIn(block, document));
    // What is left of a pair that was taken is the same mistake.
    const { content } = document.text;
    const taken = left.length > 0 ? takenMarks(document, context).map((mark) => withWords(mark, content)) : [];
    for (const mark of left) {
      if (taken.some((other) => touches(mark, other))) continue;
      yield { range: rangeAt(document.text, mark.start, mark.end), message: mark.message, advice: mark.advice };
    }
  },
};

/** What is left in a block; a mark that is part of one mistake is no other. */
function marksIn(block: UnreadBlock, document: SourceDocument): LeftMark[] {
  const found: LeftMark[] = [];
  for (const search of [leftLines, leftLinks, leftDialects, leftCharacters, leftEmphasis])
    for (const mark of search(block, document)) if (!found.some((other) => touches(mark, other))) found.push(mark);
  return found.sort((a, b) => a.start - b.start);
}

/** A stretch with the rest of the words that it begins and ends in: another mark in one of these is part of the same expression. */
function withWords({ start, end }: Stretch, content: string): Stretch {
  const before = /\S*$/.exec(content.slice(Math.max(0, start - 80), start))![0].length;
  const after = /^\S*/.exec(content.slice(end, end + 80))![0].length;
  return { start: start - before, end: end + after };
}

function touches(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}
