/** What stands around the words of an entry, and decides whether the entry is meant there. */
import type { Terminology } from '../../schema/kinds.ts';
import { expandPattern } from './patterns.ts';
import { GAP, isJoined, type Word } from './passages.ts';

type Phrase = readonly string[];

/** Phrases by their first and by their last word. */
type Phrases = { readonly byFirst: ReadonlyMap<string, Phrase[]>; readonly byLast: ReadonlyMap<string, Phrase[]> };

/**
 * Whom or what an entry speaks of, and what may stand on either side of its words then; null where anything may. `across` may stand
 * between the words and what leads to them; `partedBy` begins a clause, which has a subject of its own.
 */
type Subject = {
  readonly words: Phrases;
  readonly ledBy: Phrases | null;
  readonly across: Phrases | null;
  readonly partedBy: Phrases | null;
  readonly followedBy: Phrases | null;
};

/** What an entry asks of the words around its own. */
export type Conditions = {
  /** Phrases in which the words are right. */
  readonly exceptions: readonly Phrase[];
  readonly subject: Subject | null;
  readonly isInCompounds: boolean;
  readonly isInQuotations: boolean;
};

/** Words from `from` up to, not including, `to`, of a passage with the source that their offsets are in. */
type Stretch = { readonly words: readonly Word[]; readonly source: string; readonly from: number; readonly to: number };

/** An entry as `terminology.yaml` holds it. */
export type EntryData = Terminology['preferred'][number] | Terminology['forbidden'][number];

/** The conditions of an entry. Phrases with a problem are left out: they have findings of their own. */
export function conditionsOf(data: EntryData, subjects: Terminology['subjects']): Conditions {
  const exceptIn = data['except-in'] ?? [];
  const name = data['said-of'];
  return {
    exceptions: phrasesOf(data.except ?? []),
    subject: name === undefined ? null : compileSubject(new Map(Object.entries(subjects ?? {})).get(name)),
    isInCompounds: !exceptIn.includes('compounds'),
    isInQuotations: !exceptIn.includes('quotations'),
  };
}

/** A subject that is not there is named by no text. */
function compileSubject(lists: NonNullable<Terminology['subjects']>[string] = { words: [] }): Subject {
  const indexed = (patterns: readonly string[] | undefined): Phrases | null => (patterns ? index(patterns) : null);
  return {
    words: index(lists.words),
    ledBy: indexed(lists['led-by']),
    across: indexed(lists.across),
    partedBy: indexed(lists['parted-by']),
    followedBy: indexed(lists['followed-by']),
  };
}

function phrasesOf(patterns: readonly string[]): readonly Phrase[] {
  return patterns.flatMap((pattern) => {
    const phrases = expandPattern(pattern);
    return 'is' in phrases ? [] : phrases;
  });
}

function index(patterns: readonly string[]): Phrases {
  const phrases = { byFirst: new Map<string, Phrase[]>(), byLast: new Map<string, Phrase[]>() };
  for (const phrase of phrasesOf(patterns)) {
    put(phrases.byFirst, phrase[0]!, phrase);
    put(phrases.byLast, phrase.at(-1)!, phrase);
  }
  return phrases;
}

function put(map: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const others = map.get(word);
  if (others) others.push(phrase);
  else map.set(word, [phrase]);
}

/** Whether an entry with these conditions means the words that stand here. */
export function isMeant({ exceptions, subject, isInCompounds, isInQuotations }: Conditions, stretch: Stretch): boolean {
  if (exceptions.some((phrase) => isPartOf(phrase, stretch))) return false;
  const { words, source, from, to } = stretch;
  if (!isInCompounds && isInCompound(source, words[from]!.start, words[to - 1]!.end)) return false;
  if (!isInQuotations && isQuoted(stretch)) return false;
  return subject === null || isSaidOf(subject, stretch);
}

/** Whether the words are part of a phrase. */
function isPartOf(phrase: Phrase, { words, from, to }: Stretch): boolean {
  for (let start = Math.max(0, to - phrase.length); start <= from; start += 1) {
    if (isAt(phrase, words, start)) return true;
  }
  return false;
}

/** Whether a phrase stands at a place, in one piece. */
function isAt(phrase: Phrase, words: readonly Word[], start: number): boolean {
  return phrase.every(
    (text, index) => words[start + index]?.text === text && (index === 0 || isJoined(words[start + index]!)),
  );
}

/** How many words away the subject of a sentence is looked for. */
const REACH = 30;

/**
 * Whether the words are said of a subject: it stands right behind them (“a level 3 team”), or in the same sentence, while the
 * words stand by themselves (“the team is at level 3”) and do not belong to a noun beside them (“isolation level 2”) or to what
 * somebody does (“the team logs at level 3”).
 */
function isSaidOf(subject: Subject, { words, source, from, to }: Stretch): boolean {
  const { words: named, ledBy, across, followedBy } = subject;
  if (begins(named, words, to)) return true;
  // “Level 3+ teams”.
  const next = words[to];
  if (next && source.slice(words[to - 1]!.end, next.start) === '+ ' && isAnyAt(named, words, to)) return true;
  if (followedBy && words[to] && isJoined(words[to]) && !begins(followedBy, words, to)) return false;
  const lead = skipBack([across], words, from);
  if (!ledBy || !isJoined(words[lead]!)) return isNamedBefore(subject, words, lead) || isNamedBehind(named, words, to);
  if (lengthOfEnd(named, words, lead) > 0) return true;
  // What leads to the words says them of what stands before it, and not of what comes later.
  return lengthOfEnd(ledBy, words, lead) > 0 && isNamedBefore(subject, words, lead);
}

/** Whether a subject stands before a place in its sentence, and no clause with another subject between the two. */
function isNamedBefore(
  { words: named, ledBy, across, partedBy }: Subject,
  words: readonly Word[],
  lead: number,
): boolean {
  const verb = skipBack([ledBy, across], words, lead);
  for (let at = lead; at > 0 && lead - at < REACH && words[at]?.gap !== GAP.stop; at -= 1) {
    if (lengthOfEnd(named, words, at) > 0) return true;
    const parting = partedBy && at < verb ? lengthOfEnd(partedBy, words, at) : 0;
    // “The team that owns it”: a clause right behind the subject is about it.
    if (parting > 0) return lengthOfEnd(named, words, at - parting) > 0;
  }
  return false;
}

function isNamedBehind(named: Phrases, words: readonly Word[], to: number): boolean {
  for (let at = to; words[at] && at - to < REACH && words[at]!.gap !== GAP.stop; at += 1) {
    if (isAnyAt(named, words, at)) return true;
  }
  return false;
}

/** Where the phrases begin that stand in a row before a place, without a break. */
function skipBack(lists: readonly (Phrases | null)[], words: readonly Word[], place: number): number {
  let at = place;
  for (let word = words[at]; at > 0 && word && isJoined(word); word = words[at]) {
    const length = Math.max(...lists.map((list) => (list ? lengthOfEnd(list, words, at) : 0)));
    if (length === 0) break;
    at -= length;
  }
  return at;
}

/** Whether one of the phrases goes on from the words before a place. */
function begins(phrases: Phrases, words: readonly Word[], at: number): boolean {
  return words[at] !== undefined && isJoined(words[at]) && isAnyAt(phrases, words, at);
}

function isAnyAt({ byFirst }: Phrases, words: readonly Word[], at: number): boolean {
  return (byFirst.get(words[at]!.text) ?? []).some((phrase) => isAt(phrase, words, at));
}

/** How many words the longest of the phrases has that ends right before a place; 0 where none does. */
function lengthOfEnd({ byLast }: Phrases, words: readonly Word[], at: number): number {
  const phrases = byLast.get(words[at - 1]?.text ?? '') ?? [];
  const here = phrases.filter((phrase) => at >= phrase.length && isAt(phrase, words, at - phrase.length));
  return Math.max(0, ...here.map(({ length }) => length));
}

/** Whether what stands from `start` to `end` goes on without a space: “thank-you notes”, “plug-in in”, `your_name`, “you.example”. */
export function isInCompound(source: string, start: number, end: number): boolean {
  const before = source.slice(Math.max(0, start - 3), start);
  return /[\p{L}\p{N}][-_.@‐‑]$/u.test(before) || /^[-_.@‐‑][\p{L}\p{N}]/u.test(source.slice(end, end + 3));
}

/** How many characters away a quotation mark is looked for. */
const LONGEST_QUOTATION = 1000;

/** Whether the words stand between quotation marks: somebody else speaks there. */
function isQuoted({ words, source, from, to }: Stretch): boolean {
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  const first = Math.max(0, words[0]!.start - 1, start - LONGEST_QUOTATION);
  const last = Math.min(words.at(-1)!.end + 2, end + LONGEST_QUOTATION);
  return (
    /(?:^|[^\p{L}\p{N}.,!?…])["“«„][^"“”«»„]*$/u.test(source.slice(first, start)) &&
    /^[^"“”«»„]*["”»“]/u.test(source.slice(end, last))
  );
}
