/** What a text calls modes and dimensions, against the names that the model gives them. */
import { distance } from 'fastest-levenshtein';
import { INSIDE_WORDS } from '../../../model/index.ts';
import type { NameFlaw } from '../flaw.ts';
import { isForeignDesignation, isForeignMode } from './designations.ts';
import { GAP, isJoined, type Word } from './passages.ts';

/** A mode or a dimension: its number, the label it is called by (`Mode 3`, `D8`), and its name. */
export type Named = { readonly number: number; readonly label: string; readonly name: string };

/** The names of one kind: by number, and by their first word, the longest first. */
export type Names = {
  readonly byNumber: ReadonlyMap<number, Named>;
  readonly byFirstWord: ReadonlyMap<string, readonly Split[]>;
  readonly all: readonly Split[];
};

type Split = Named & { readonly words: readonly string[] };

/** A name or number that does not agree with the model. Offsets in the source. */
export type NameMistake = { readonly start: number; readonly end: number } & OmitPlace<NameFlaw>;
type OmitPlace<Flaw> = Flaw extends NameFlaw ? Omit<Flaw, 'range'> : never;

/** Is told of everything that a passage calls by label and name as the model does. */
export type OnRight = (named: Named) => void;

/** Whether a label with an unknown number is that of something else. */
type IsForeign = () => boolean;

/** Names ready to be looked for. */
export function indexNames(list: readonly Named[]): Names {
  const all = list
    .map((named) => ({ ...named, words: named.name.toLowerCase().split(/[\s-]+/) }))
    .sort((a, b) => b.words.length - a.words.length || a.number - b.number);
  const byFirstWord = new Map<string, Split[]>();
  for (const split of all) byFirstWord.set(split.words[0]!, [...(byFirstWord.get(split.words[0]!) ?? []), split]);
  return { byNumber: new Map(list.map((named) => [named.number, named])), byFirstWord, all };
}

/** What may stand between a number and the name that belongs to it: space, one mark, and marks of emphasis. */
const BEFORE_NAME = /^[*_"”]*\s*[,:(–—-]?\s*["“*_[]*$/;
const BEFORE_NUMBER = /^[*_"”]*\s*\([*_]*$/;

/** Mistakes in what a passage calls modes. The word for a mode in the sources is "mode". */
export function* findModeMistakes(
  names: Names,
  words: readonly Word[],
  source: string,
  onRight: OnRight,
): Generator<NameMistake> {
  for (const [index, word] of words.entries()) {
    if (word.text !== 'mode' && word.text !== 'modes') continue;
    const number = words[index + 1];
    if (!number || !isJoined(number) || !isNumber(number)) {
      if (word.text === 'mode') yield* judgeNameBefore(names, words, index, source);
    } else if (word.text === 'modes') {
      if (areOfGradient(names, words, index, source)) yield* judgeNumbers(names, words, index + 1, source);
    } else if (!isFraction(words, index + 1, source)) {
      const isForeign = (): boolean =>
        isForeignMode({ words, source }, index, index + 1, (known) => names.byNumber.has(known));
      const place = { at: index, number: index + 1, codes: MODE_CODES, isForeign };
      yield* judgePair(names, words, place, Number(number.text), source, onRight);
    }
  }
}

type PairCodes = typeof MODE_CODES | typeof DIMENSION_CODES;
const MODE_CODES = { number: 'term-mode-number', pair: 'term-mode-pair', name: 'term-mode-name' } as const;
const DIMENSION_CODES = {
  number: 'term-dimension-number',
  pair: 'term-dimension-pair',
  name: 'term-dimension-pair',
} as const;

/** Mistakes in what a passage calls dimensions. */
export function* findDimensionMistakes(
  names: Names,
  words: readonly Word[],
  source: string,
  onRight: OnRight,
  isEnglish: boolean,
): Generator<NameMistake> {
  for (const [index, { text, start }] of words.entries()) {
    if (text.charCodeAt(0) !== 0x64 || source[start] !== 'D' || !/^d\d+$/.test(text)) continue;
    const isForeign = (): boolean => isEnglish && isForeignDesignation({ words, source }, index);
    yield* judgePair(
      names,
      words,
      { at: index, number: index, codes: DIMENSION_CODES, isForeign },
      Number(text.slice(1)),
      source,
      onRight,
    );
  }
}

/** `at`: where the label begins; `number`: the word that holds its number. */
type Place = {
  readonly at: number;
  readonly number: number;
  readonly codes: PairCodes;
  readonly isForeign: IsForeign;
};

function* judgePair(
  names: Names,
  words: readonly Word[],
  { at, number: numberAt, codes, isForeign }: Place,
  number: number,
  source: string,
  onRight: OnRight,
): Generator<NameMistake> {
  const [first, last] = [words[at]!, words[numberAt]!];
  const known = names.byNumber.get(number);
  const after = nameAfter(names, words, numberAt + 1, source);
  if (!known) {
    if (after || !isForeign()) yield unknownNumber(names, codes.number, first.start, last.end, source);
    return;
  }
  const before = after ?? nameBefore(names, words, at, source);
  const found = after ?? before;
  if (found?.named.number === number && isWrittenAs(known, found, source)) onRight(known);
  else if (found && found.named.number !== number) {
    const start = Math.min(first.start, found.start);
    const end = Math.max(last.end, found.end);
    const { label, name } = known;
    yield { code: codes.pair, is: 'pair', start, end, label, name, other: found.named };
  } else if (found) {
    yield misspelt(codes.name, found.start, found.end, known, source);
  } else {
    const near = nearAfter(names, words, numberAt + 1, source);
    const other = near ? undefined : otherNameAfter(words, numberAt + 1, source);
    if (near) yield misspelt(codes.name, near.start, near.end, near.named, source);
    else if (other) yield misspelt(codes.name, other.start, other.end, known, source);
  }
}

function isWrittenAs({ name }: Named, { start, end }: Found, source: string): boolean {
  return plain(source.slice(start, end)) === name;
}

function unknownNumber(
  names: Names,
  code: PairCodes['number'],
  start: number,
  end: number,
  source: string,
): NameMistake {
  const labels = [...names.byNumber.values()].sort((a, b) => a.number - b.number).map(({ label }) => label);
  const written = source.slice(start, end).replace(/\s+/g, ' ');
  return { code, is: 'number', start, end, written, first: labels[0]!, last: labels.at(-1)! };
}

function misspelt(
  code: PairCodes['name'],
  start: number,
  end: number,
  { label, name }: Named,
  source: string,
): NameMistake {
  const written = source.slice(start, end).replace(/\s+/g, ' ');
  return { code, is: 'name', start, end, label, name, written };
}

/** Whether numbers are meant as those of modes: they are labelled with a capital, or one of the first two is the number of a mode. */
function areOfGradient(names: Names, words: readonly Word[], at: number, source: string): boolean {
  if (source[words[at]!.start] === 'M') return true;
  return words.slice(at + 1, at + 4).some(({ text }) => /^\d+$/.test(text) && names.byNumber.has(Number(text)));
}

/** Every number in "modes 1, 2 and 6" or "modes 2 to 6". */
function* judgeNumbers(names: Names, words: readonly Word[], first: number, source: string): Generator<NameMistake> {
  let at = first;
  while (words[at] && isNumber(words[at]!)) {
    const { start, end, text } = words[at]!;
    if (isFraction(words, at, source)) return;
    if (!names.byNumber.has(Number(text))) yield unknownNumber(names, 'term-mode-number', start, end, source);
    const next = words[at + 1];
    if (!next) return;
    at += /^(?:to|and|or|through)$/.test(next.text) ? 2 : 1;
  }
}

function isNumber({ text }: Word): boolean {
  return /^\d+$/.test(text);
}

/** Whether the number goes on behind a decimal point: positions lie between modes. */
function isFraction(words: readonly Word[], at: number, source: string): boolean {
  const next = words[at + 1];
  return next !== undefined && isNumber(next) && source.slice(words[at]!.end, next.start) === '.';
}

type Found = { readonly named: Split; readonly start: number; readonly end: number };

/** The name that begins at a word, if it is written as a name: with a capital where the name has one. */
function nameAfter(names: Names, words: readonly Word[], at: number, source: string): Found | undefined {
  const first = words[at];
  if (!first || !BEFORE_NAME.test(source.slice(words[at - 1]!.end, first.start))) return undefined;
  const found = nameAt(names, words, at, source);
  if (!found) return undefined;
  // "D1, Validation Authority (D2)" is a list.
  const next = words[at + found.named.words.length];
  const isLabelled = next && BEFORE_NUMBER.test(source.slice(found.end, next.start)) && /^(?:mode|d\d)/.test(next.text);
  return isLabelled ? undefined : found;
}

/** The name in front of a label in parentheses. */
function nameBefore(names: Names, words: readonly Word[], at: number, source: string): Found | undefined {
  if (at === 0 || !BEFORE_NUMBER.test(source.slice(words[at - 1]!.end, words[at]!.start))) return undefined;
  for (const { words: wanted } of names.all) {
    const from = at - wanted.length;
    const found = from >= 0 ? nameAt(names, words, from, source) : undefined;
    if (found && found.named.words.length === wanted.length) return found;
  }
  return undefined;
}

function nameAt(names: Names, words: readonly Word[], at: number, source: string): Found | undefined {
  for (const named of names.byFirstWord.get(words[at]?.text ?? '') ?? []) {
    const isHere = named.words.every(
      (text, index) => words[at + index]?.text === text && (index === 0 || isJoined(words[at + index]!)),
    );
    const start = words[at]!.start;
    if (isHere && source[start] === named.name[0])
      return { named, start, end: words[at + named.words.length - 1]!.end };
  }
  return undefined;
}

/** A name that is nearly right, behind a number. */
function nearAfter(names: Names, words: readonly Word[], at: number, source: string): Found | undefined {
  const first = words[at];
  if (!first || !BEFORE_NAME.test(source.slice(words[at - 1]!.end, first.start))) return undefined;
  for (const named of names.all) {
    const last = words[at + named.words.length - 1];
    if (last && isNear(words, at, named, source)) return { named, start: first.start, end: last.end };
  }
  return undefined;
}

/** What may follow a name that belongs to a number, and nothing that goes on as a sentence does. */
const AFTER_NAME = /^[*_]*["”’]?(?:[.,;:!?)\]]|\s*$|\n\s*\n)/;

/** A word that stands where the name belongs, set apart as a name is, and is none: "Mode 3, Verified." */
function otherNameAfter(words: readonly Word[], at: number, source: string): Pick<Found, 'start' | 'end'> | undefined {
  const word = words[at];
  if (!word || !/^\p{Lu}\p{Ll}{2,}$/u.test(source.slice(word.start, word.end))) return undefined;
  const before = source.slice(words[at - 1]!.end, word.start);
  const isSetApart = /[,:(–—]/.test(before) || before.trim() === '';
  return isSetApart && BEFORE_NAME.test(before) && AFTER_NAME.test(source.slice(word.end, word.end + 4))
    ? word
    : undefined;
}

/** Whether the words at a place are a misspelling of a name: written like one, and at most one letter in four differs. */
function isNear(words: readonly Word[], at: number, named: Split, source: string): boolean {
  const list = words.slice(at, at + named.words.length);
  if (list.length < named.words.length || !list.every((word, index) => index === 0 || isJoined(word))) return false;
  const written = plain(source.slice(list[0]!.start, list.at(-1)!.end));
  if (written[0] !== named.name[0] || named.name.length < 5) return false;
  return distance(written.toLowerCase(), named.name.toLowerCase()) <= Math.min(3, Math.floor(named.name.length / 4));
}

/** "The Validatd mode": a name that is nearly right in front of the word. Without a number, a whole name in lower case is plain English. */
function* judgeNameBefore(names: Names, words: readonly Word[], at: number, source: string): Generator<NameMistake> {
  if (!isJoined(words[at]!) || words[at]!.gap === GAP.hyphen) return;
  for (const named of names.all) {
    const from = at - named.words.length;
    if (from < 0 || !isNear(words, from, named, source)) continue;
    const [start, end] = [words[from]!.start, words[at - 1]!.end];
    const written = plain(source.slice(start, end));
    if (names.all.some(({ name }) => name === written)) return;
    yield misspelt('term-mode-name', start, end, named, source);
    return;
  }
}

const UNREAD = new RegExp(`[*_${INSIDE_WORDS}]`, 'gu');

/** A name as it reads: without emphasis or hidden characters, and with single spaces. */
export function plain(text: string): string {
  return text.replace(UNREAD, '').replace(/\s+/g, ' ');
}
