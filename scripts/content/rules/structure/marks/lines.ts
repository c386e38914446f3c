/** Lines of a paragraph that were meant as headings, or as items of a list. */
import type { SourceDocument } from '../../../analysis/document.ts';
import { kinds, type SectionRule } from '../../../schema/kinds.ts';
import { bodyLevel } from '../../../analysis/outline.ts';
import type { UnreadBlock } from '../../../analysis/unread.ts';
import type { LeftMark } from './mark.ts';

type Line = { readonly at: number; readonly text: string; readonly isFirst: boolean; readonly above: string };

/** Signs of lists that other programs put before an item, one of which is enough to know them by. */
const BULLETS = '•‣◦▪●○·■□➢➤⁃・';
/** Signs that are marks of items where several lines begin with them. */
const REPEATED = '✓✔✗✘→➔►▶◆◇★☆❖＊－';
/** What word processors put before an item, in letters of a typeface for signs, and wide space behind it. */
const LETTERED = String.raw`[o§ØüvqÞà](?:\t+| {3,})`;
const SUSPICIOUS = new RegExp(
  String.raw`\t|^[ \t]*(?:[-+*#＃[(\d１-９①-⑳${BULLETS}${REPEATED}–—]|${LETTERED}|[a-z]{1,4}[.)])`,
  'mu',
);

/** The lines of a block that look like something else than text. */
export function* leftLines({ start, text, node }: UnreadBlock, document: SourceDocument): Generator<LeftMark> {
  if (node.type !== 'paragraph' || !SUSPICIOUS.test(text)) return;
  const lines = linesOf(text);
  const cells = cellsIn(lines);
  if (cells !== undefined) {
    yield { start: start + cells.at, end: start + cells.at + cells.text.length, ...describeCells(cells.text) };
    return;
  }
  yield* lines.flatMap((line) => headingIn(line, lines.length, start, document));
  if (isList(document, start)) return;
  const isItem = document.nodes('listItem').some(({ children }) => children.includes(node));
  yield* listIn(lines, start, isItem);
}

/** The first of several lines whose cells tabs part, as a spreadsheet gives them. */
function cellsIn(lines: readonly Line[]): Line | undefined {
  const [first] = lines;
  const tabsIn = ({ text }: Line): number => text.trimEnd().split(/\S\t+(?=\S)/).length - 1;
  const count = first ? tabsIn(first) : 0;
  const isTable = count > 0 && lines.length > 1 && (count > 1 || lines.length > 2);
  return isTable && !LETTERED_ITEM.test(first!.text) && lines.every((line) => tabsIn(line) === count)
    ? first
    : undefined;
}

const LETTERED_ITEM = new RegExp(`^${LETTERED}`, 'u');

function describeCells(header: string): { message: string; advice: string } {
  const cells = header.trimEnd().split(/\t+/);
  const isPlain = cells.every((cell) => /^[^\uFDD0-\uFDD3`|]+$/.test(cell));
  const row = (of: readonly string[]): string => `| ${of.join(' | ')} |`;
  return {
    message: 'Tabs make no table: readers see these lines as one.',
    advice: isPlain
      ? `Write \`${row(cells)}\`, under it \`${row(cells.map(() => '---'))}\`, and the other lines like the first.`
      : 'Write its cells between bars, and a row of hyphens under the first line.',
  };
}

function linesOf(text: string): Line[] {
  let at = 0;
  let above = '';
  return text.split('\n').map((line, index) => {
    const indent = /^[ \t]*/.exec(line)![0].length;
    const result = { at: at + indent, text: line.slice(indent), isFirst: index === 0, above };
    at += line.length + 1;
    above = line.trimEnd();
    return result;
  });
}

/** Entries and anchors have rules of their own, which say what their lines look like. */
function isList(document: SourceDocument, start: number): boolean {
  const sections: readonly SectionRule[] = kinds[document.kind].sections ?? [];
  const section = document.sections.findLast(({ heading }) => heading.position!.start.offset! < start);
  const rule = sections.find(({ title }) => title === section?.title);
  return rule?.form === 'entries' || rule?.form === 'anchors';
}

function headingIn({ at, text, isFirst }: Line, count: number, start: number, document: SourceDocument): LeftMark[] {
  const wide = /^[＃#]*＃[＃#]*(?=\s*\S)/.exec(text)?.[0];
  if (wide !== undefined) {
    const message = `\`${wide}\` does not begin a heading, because its signs are wide.`;
    return [
      { start: start + at, end: start + at + wide.length, message, advice: `Write \`${'#'.repeat(wide.length)}\`.` },
    ];
  }
  const [, marks, rest] = /^(#{1,20})(?!#)(.*)$/.exec(text) ?? [];
  if (marks === undefined || rest!.trim() === '') return [];
  const words = rest!.trim();
  const isTooDeep = marks.length > 6;
  const isSpaced = /^\s/.test(rest!);
  // One mark may begin a number or a topic: `#12`, `#automation`.
  const isTitle = marks.length > 1 ? /^\S/.test(rest!) : isOneTitle(words, count);
  if (!isTooDeep && !isTitle && !(isSpaced && !isFirst)) return [];
  const isWritable = !/[\uFDD0-\uFDD3`]/.test(words);
  // One mark alone is the title of a page.
  const level = marks.length > 1 ? marks : '#'.repeat(kinds[document.kind].sections ? 3 : bodyLevel(document));
  const better = isWritable && !isTooDeep ? `\`${level} ${words}\`` : 'at most six `#`, a space, and the text';
  const advice = isSpaced && !isTooDeep ? 'Begin it at the left, after an empty line.' : `Write ${better}.`;
  const message = isTooDeep
    ? 'A heading has at most six `#`.'
    : isSpaced
      ? 'This heading is part of the paragraph above it.'
      : 'This is no heading, because no space stands after `#`.';
  return [{ start: start + at, end: start + at + marks.length, message, advice }];
}

function isOneTitle(words: string, count: number): boolean {
  return count === 1 && /^\p{Lu}\S*\s/u.test(words) && !/[.,;!?…]$|\s#/.test(words);
}

/** What an item begins with that was to begin with a mark; letters stay, for a text refers to items by them. */
function beginningFor(mark: string): string {
  if (mark.startsWith('[')) return `- ${mark === '[]' ? '[ ]' : mark} `;
  if (/^[(a-z]/.test(mark) && mark.length > 1) return `- ${mark} `;
  if (mark === '#.') return '1. ';
  const wide = /^[０-９]+(?=．)|^[0-9]+(?=．)/.exec(mark)?.[0];
  if (wide !== undefined) return `${wide.normalize('NFKC')}. `;
  if (/^[①-⑳]/.test(mark)) return `${mark.normalize('NFKC')}. `;
  return /^\d/.test(mark) ? `${mark} ` : '- ';
}

type Item = Line & { readonly mark: string; readonly words: string; readonly isCertain: boolean };

/** A dash, a number, a bullet or a box in place of the mark of an item, with what there is of space after it. */
const ITEM = new RegExp(
  String.raw`^(?:(?<mark>[-*+])(?=[\p{L}[])|(?<number>\d{1,3}[.)])(?=\p{L}{2})|(?<bullet>[${BULLETS}])\s*|(?<lettered>${LETTERED})|(?<repeated>[${REPEATED}]\s+|[①-⑳]\s*|[\d０-９]{1,2}．\s*)(?=\S)|(?<dash>[–—])\s+|(?<late>[-*+]|\d{1,3}[.)])\s+|(?<box>\[[ xX]?\])\s*(?=\S)|(?<odd>\[(?:[-~>*!?/✓✔✗✘√]| [xX] ?|[xX] | {2,3})\])\s+(?=\S)|(?<letter>\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z][.)]|[ivx]{1,4}[.)]|#\.)\s+(?=\S))`,
  'u',
);

function* listIn(lines: readonly Line[], start: number, isItem: boolean): Generator<LeftMark> {
  const items = lines.flatMap((line) => readItem(line, isItem, lines));
  const [first] = items;
  if (!first || (items.length === 1 && !first.isCertain)) return;
  yield {
    start: start + first.at,
    end: start + first.at + first.mark.length,
    message: `\`${first.mark}\` does not begin an item of a list here.`,
    advice: advise(first, isItem),
  };
}

function advise({ mark, words, isFirst }: Item, isItem: boolean): string {
  const isPlain = /^[^\uFDD0-\uFDD3`]+$/.test(words);
  if (/^\[(?![ xX]?\])/.test(mark)) return 'Write `[ ]` or `[x]`.';
  const begin = beginningFor(mark);
  if (mark.startsWith('[') && isItem) return `Write \`${mark === '[]' ? '[ ]' : mark}\` and a space.`;
  const written = isPlain ? `\`${begin}${words}\`` : `\`${begin.trim()}\`, a space and the text`;
  return isFirst || isItem ? `Write ${written}.` : `Write ${written}, after an empty line.`;
}

function readItem(line: Line, isItem: boolean, lines: readonly Line[]): Item[] {
  const { 0: all = '', groups = {} } = ITEM.exec(line.text) ?? {};
  const mark = all.trim();
  if (mark === '') return [];
  const words = line.text.slice(all.length).trim();
  const item = (isCertain: boolean): Item[] => [{ ...line, mark, words, isCertain }];
  const followsSentence = /[.:;!?…)”]$/.test(line.above);
  const begins = line.isFirst || followsSentence;
  if (groups['box'] !== undefined)
    return (line.isFirst || lines.length > 1) && !/^[(:[]/.test(words) ? item(line.isFirst) : [];
  if (groups['odd'] !== undefined) return line.isFirst && isItem ? item(true) : [];
  if (groups['letter'] !== undefined) return isItem ? [] : item(false);
  if (groups['repeated'] !== undefined) return item(false);
  if (groups['lettered'] !== undefined) return item(line.isFirst);
  if (groups['bullet'] !== undefined) return item(line.isFirst || followsSentence);
  if (groups['dash'] !== undefined) return item(false);
  // Indented so far that it goes on with the paragraph, or a number that cannot interrupt one.
  if (groups['late'] !== undefined) return line.isFirst ? [] : item(!/^\d/.test(mark) || line.above.endsWith(':'));
  if (groups['number'] !== undefined) return item(begins || isItem);
  if (mark === '-') return /^(?:\p{L}{2,}|\[[ xX]\])/u.test(words) ? item(isItem || begins) : [];
  return /^\p{L}{2,}/u.test(words) && !/^[^*]*\*/.test(words) ? item(isItem && !line.isFirst) : [];
}
