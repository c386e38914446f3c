/** Asterisks, underscores and tildes around words that did not become emphasis. */
import { BLANK, unreadBlocks, type UnreadBlock } from '../../../analysis/unread.ts';
import type { SourceDocument } from '../../../analysis/document.ts';
import type { LeftMark } from './mark.ts';

/** A run of one mark, with what stands around it, as Markdown looks at it. */
type Run = {
  readonly mark: string;
  readonly at: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** Whether it could begin, or end, what it marks; neither between two spaces. */
  readonly opens: boolean;
  readonly closes: boolean;
};

const WORD = /[\p{L}\p{N}\p{M}\uFDD0]/u;
const SPACE = /^\s?$/;

/** The marks of a block that are left, as pairs where they are pairs. */
export function* leftEmphasis({ start, text }: UnreadBlock, document: SourceDocument): Generator<LeftMark> {
  const runs = runsIn(text);
  const open = new Map<string, Run>();
  const ended = new Set<string>();
  const lone: Lone[] = [];
  for (const run of runs) {
    if (isUneven(run)) {
      yield place(start, run.at, run.end, `\`${run.mark}\` has no counterpart.`, 'Begin and end with the same marks.');
      continue;
    }
    const first = open.get(run.mark);
    if (first && isPair(first, run, text)) {
      open.delete(run.mark);
      yield describePair(first, run, text, start);
    } else if (canOpen(run, text, first)) open.set(run.mark, run);
    else if (!first && isLostEnd(run, document)) {
      // Two of them in a row were meant as a pair.
      if (!ended.delete(run.mark)) lone.push({ run, missing: 'opens' });
      if (!ended.has(run.mark)) ended.add(run.mark);
    }
  }
  for (const run of open.values()) if (isLostBeginning(run, text)) lone.push({ run, missing: 'closes' });
  yield* describeLones(lone, text, start);
}

/** A mark without the other of its pair, which is missing before it or behind it. */
type Lone = { readonly run: Run; readonly missing: 'opens' | 'closes' };

/** Two of them around one text were meant as a pair: beside brackets, a first mark reads as a last one, and a last one as a first. */
function* describeLones(lone: readonly Lone[], text: string, start: number): Generator<LeftMark> {
  const sorted = [...lone].sort((a, b) => a.run.at - b.run.at);
  for (let at = 0; at < sorted.length; at += 1) {
    const [one, next] = [sorted[at]!, sorted[at + 1]];
    const isCrossed = one.missing === 'opens' && next?.missing === 'closes' && next.run.mark === one.run.mark;
    if (isCrossed) yield describePair(one.run, sorted[(at += 1)]!.run, text, start);
    else yield describeLone(one.run, start, one.missing);
  }
}

function runsIn(text: string): Run[] {
  if (!/[*_]|~~/.test(text)) return [];
  return [...text.matchAll(/([*_~])\1*/g)].flatMap(({ 0: mark, index: at }) => {
    const end = at + mark.length;
    const run = { mark, at, end, before: text.charAt(at - 1), after: text.charAt(end) };
    const [isSpaceBefore, isSpaceAfter] = [SPACE.test(run.before), SPACE.test(run.after)];
    const isInWord = WORD.test(run.before) && WORD.test(run.after);
    const closes = !isSpaceBefore && (isSpaceAfter || !WORD.test(run.after));
    const opens = !isSpaceAfter && (isSpaceBefore || !WORD.test(run.before) || isInWord);
    return isMeant(run, text) ? [] : [{ ...run, opens, closes }];
  });
}

/** What is no emphasis to anyone: names with underscores, lines to fill in, patterns for file names, sums, signs that are spoken of. */
function isMeant({ mark, at, end, before, after }: Omit<Run, 'opens' | 'closes'>, text: string): boolean {
  const isInWord = WORD.test(before) && WORD.test(after);
  if (mark === '~' || mark.length > 3) return true;
  if (mark[0] === '_') return mark.length > 2 || isInWord;
  const isPattern =
    /[/\\]/.test(before + after) ||
    /^\.\w|^[-_{]/.test(text.slice(end, end + 2)) ||
    /(?:^|[\w*?])[.][^\w]?$/.test(text.slice(Math.max(at - 2, 0), at) + after) ||
    /\w[-_]$/.test(text.slice(Math.max(at - 2, 0), at));
  if (isPattern || isQuoted(before, after)) return true;
  // Longer words on both sides of two marks are no sum, as `2**8` and `a*b` are.
  if (isInWord) return mark.length !== 2 || (mark === '**' && isPower(text.slice(0, at), text.slice(end)));
  return SPACE.test(before) && SPACE.test(after) && isSum(text.slice(0, at), text.slice(end));
}

/** Whether a sign stands between numbers or names of one letter. */
function isPower(before: string, after: string): boolean {
  const isBase = /(?<![\p{L}\p{N}])(?:\d[\d.]{0,20}|\p{L})$/u.test(before.slice(-24));
  return isBase && /^(?:\d[\d.]{0,20}|\p{L})(?![\p{L}\p{N}])/u.test(after.slice(0, 24));
}

function isQuoted(before: string, after: string): boolean {
  return /^(?:["'“‘«(][)"'”’»,]|\uFDD1{2})$/.test(before + after);
}

/** Whether a sign stands between numbers, names of one letter, brackets or names in capitals. */
function isSum(before: string, after: string): boolean {
  const left = /(\S{1,40})\s*$/.exec(before.slice(-60))?.[1] ?? '';
  const right = /^\s*(\S{1,40})/.exec(after.slice(0, 60))?.[1] ?? '';
  const isValue = (word: string): boolean => /[\d)\]([=\uFDD0]|^\W*\p{L}\W*$|^\p{Lu}+$/u.test(word);
  return isValue(left) || isValue(right);
}

/** A mark beside one that Markdown took: `**bold*`. After bold text, an asterisk may refer to a footnote. */
function isUneven({ mark, before, after }: Run): boolean {
  if (mark[0] === '~') return false;
  return after === BLANK.emphasis || before === BLANK.emphasis || after === BLANK.strong;
}

function isPair(first: Run, last: Run, text: string): boolean {
  const between = text.slice(first.end, last.at);
  if (/\n[ \t]*\n/.test(between) || !/[\p{L}\p{N}\uFDD0]/u.test(between)) return false;
  if (first.mark.length > 1) return true;
  // Names that begin with such a sign stand in a list: `_id and _type`, `*nix or *BSD`.
  const isList =
    last.opens && !last.closes && /[,;/:(]|(?:^|\s)(?:and|or|to|than|as|und|oder|et|ou|y|o)\s/.test(between);
  return !isList && (last.closes || SPACE.test(last.before));
}

/** Words after which a sum does not go on: a lone sign there was meant as emphasis. */
const BEFORE_EMPHASIS =
  /(?:^|\s)(?:an?|the|this|that|is|was|are|were|in|of|on|for|and|or|to|with|its|their|our|very|not)\s$/i;

function canOpen({ mark, at, opens, closes, after }: Run, text: string, first: Run | undefined): boolean {
  if (mark.length > 1) return !closes || opens;
  if (opens && !closes) return !/^(?:nix|BSD|args|ptr|\p{L}(?!\p{L}))/u.test(text.slice(at + 1)) && after !== '';
  const before = text.slice(Math.max(at - 12, 0), at);
  return !first && !closes && (before.trim() === '' || BEFORE_EMPHASIS.test(before));
}

/** Whether a mark ends words that nothing began to mark. After a number or a word, asterisks may refer to footnotes. */
function isLostEnd({ mark, before, opens, closes }: Run, document: SourceDocument): boolean {
  if (mark.length < 2 || !closes || opens || mark === '__' || /\p{N}/u.test(before)) return false;
  return mark === '~~' || !unreadBlocks(document).some(({ text }) => /[\p{L}\p{N}]\*(?![*\p{L}\p{N}])/u.test(text));
}

/** Whether a mark begins words that nothing ends to mark. A line that begins with an asterisk may be a footnote. */
function isLostBeginning({ mark, at, opens, closes, after }: Run, text: string): boolean {
  if (!opens || after === '') return false;
  if (mark === '**' || mark === '***' || mark === '~~') return !text.startsWith('**kw', at);
  if (closes || !/\p{L}/u.test(after)) return false;
  const isInSentence = /[\p{L}\p{N},;:]\s$/u.test(text.slice(Math.max(at - 2, 0), at));
  if (mark[0] === '_') return isLostUnderscore(text.slice(Math.max(at - 40, 0), at), text.slice(at, at + 80));
  return mark === '*' && isInSentence && /^\*\p{L}[\p{L}\p{N}'’]+(?:\s\p{L}|[.,;:!?]?$)/u.test(text.slice(at));
}

/** Words that stand beside names, and those that names in a list stand between. */
const NAMING =
  /^(?:an?|the|and|or|named?|called|like|as|by|with|in|of|for|to|from|use[sd]?|using|via|set|sets|run|see|und|oder|et|ou|y|o|fields?|keys?|names?|propert(?:y|ies)|methods?|functions?|variables?|columns?|files?|folders?|attributes?|members?|prefix|suffix|options?|parameters?|arguments?|values?|types?|class(?:es)?|objects?|ids?|tables?|modules?|documents?|index(?:es)?)$/i;

/** Whether underscores begin words of a sentence rather than a name, which programs begin so. */
function isLostUnderscore(before: string, after: string): boolean {
  const [, word = '', next = ''] =
    /^__?(\p{L}[\p{L}'’]+)(?:\s+(\p{L}+)|[.!?…]*["”’)]*$|[.,;:!?]+["”’)]*\s|["”’)])/u.exec(after) ?? [];
  if (word === '' || NAMING.test(next)) return false;
  // At the beginning of a text, only a sentence of some words tells them from a name.
  if (before.trim() === '') return /^_\p{L}{3,}\s(?!is|are|was|has)\p{L}+\s.*\p{Ll}[.!?…]$/su.test(after.trimEnd());
  const previous = /(?<![\p{L}\p{N}_])(\p{L}+)(?:[,;:]?\s["“‘(]?|\s?["“‘(])$/u.exec(before)?.[1];
  // `_Complex`, `_Bool`: names of types.
  const isType = /^\p{Lu}/u.test(word) && next !== '';
  return !isType && previous !== undefined && (!NAMING.test(previous) || /^(?:an?|the)$/i.test(previous));
}

function nameFor(mark: string): string {
  if (mark.startsWith('~')) return 'struck through';
  return mark.length > 1 ? 'bold' : 'emphasized';
}

function describePair(first: Run, last: Run, text: string, start: number): LeftMark {
  const inner = text.slice(first.end, last.at);
  const words = inner.trim();
  const hasSpaces = words !== inner;
  const { advice, taken } = hasSpaces ? adviseOnSpaces(first, last, text) : adviseOnSides(first, last, text);
  const reason = hasSpaces ? ', because spaces stand inside its marks' : '';
  const shown = words.replace(/[\uFDD0-\uFDD3]+/g, '…').replace(/\s+/g, ' ');
  const name = shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
  return place(start, first.at, last.end + taken, `“${name}” is not ${nameFor(first.mark)}${reason}.`, advice);
}

/** What to write for a pair, and how many characters behind it that takes in. */
type PairAdvice = { readonly advice: string; readonly taken: number };

/** Whether a text can be shown in an advice as it is written. */
function isPlain(words: string): boolean {
  return !/[\uFDD0-\uFDD3\n*_`]/.test(words);
}

/** Spaces inside of a pair move out of it. */
function adviseOnSpaces(first: Run, last: Run, text: string): PairAdvice {
  const inner = text.slice(first.end, last.at);
  // A space that moves out goes before the next word.
  const rest = /\s$/.test(inner) ? (/^[\p{L}\p{N}]+/u.exec(text.slice(last.end))?.[0] ?? '') : '';
  const isUnderscore = first.mark[0] === '_' && (rest !== '' || WORD.test(first.before));
  const mark = isUnderscore ? '*'.repeat(first.mark.length) : first.mark;
  const needsSpace = /^\s/.test(inner) && !SPACE.test(first.before);
  if (!isPlain(inner.trim()) || needsSpace)
    return {
      advice: 'Write the marks directly beside the first and the last letter, and spaces outside them.',
      taken: rest.length,
    };
  // Two marks that both begin a word can be signs of names: `**kwargs and **options`.
  const escaped = last.opens && rest !== '' ? `, or \`${first.mark.replace(/./g, '\\$&')}\` to show the signs` : '';
  return { advice: `Write \`${mark}${inner.trim()}${mark}${rest && ` ${rest}`}\`${escaped}.`, taken: rest.length };
}

/** Brackets and quotation marks move out of what they stand around; where one stands at the end alone, a space parts it from what follows. */
function adviseOnSides(first: Run, last: Run, text: string): PairAdvice {
  const { mark } = first;
  const inner = text.slice(first.end, last.at);
  const [, opening, core, closing] = /^([^\p{L}\p{N}\s])(.*[\p{L}\p{N}])([^\p{L}\p{N}\s])$/su.exec(inner) ?? [];
  if (isPlain(inner) && core !== undefined && /^[\p{L}\p{N}]/u.test(core))
    return { advice: `Write \`${opening}${mark}${core}${mark}${closing}\`.`, taken: 0 };
  const [next] = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+)/u.exec(text.slice(last.end)) ?? [];
  if (isPlain(inner) && first.opens && next !== undefined && !WORD.test(last.before))
    return { advice: `Write \`${mark}${inner}${mark} ${next}\`.`, taken: next.length };
  return {
    advice: 'Let a letter stand beside each mark on its inner side, and a space or punctuation on its outer side.',
    taken: 0,
  };
}

function describeLone({ mark, at, end }: Run, start: number, missing: 'opens' | 'closes'): LeftMark {
  const message = `No \`${mark}\` ${missing} what this one ${missing === 'opens' ? 'closes' : 'opens'}.`;
  const escaped = mark.replace(/./g, '\\$&');
  const advice = `Write \`${mark}words${mark}\`, or \`${escaped}\` to show ${mark.length > 1 ? 'the signs' : 'the sign'}.`;
  return place(start, at, end, message, advice);
}

function place(start: number, from: number, to: number, message: string, advice: string): LeftMark {
  return { start: start + from, end: start + to, message, advice };
}
