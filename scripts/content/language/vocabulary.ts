/** Language rules as data: patterns of words, compiled into one tree that is walked once over a text, whatever their number. */
import { SCOPE_OF_KIND, type Kind, type Terminology } from '../kinds.ts';
import { GAP, wordsOf, type View, type Word } from './words.ts';

/** Which entry of the terminology a pattern comes from. */
export type EntryPath = readonly ['preferred' | 'forbidden', number];

/** One entry as matching needs it. */
export type Entry = {
  readonly path: EntryPath;
  /** The rule that reports it, without its prefix `term-`. */
  readonly kind: 'prefer' | Terminology['forbidden'][number]['kind'];
  readonly reason: string;
  readonly advice: string;
  /** What is written in its place, for preferred terms. */
  readonly term: string | null;
  readonly scope: ReadonlySet<string> | null;
  /** Phrases in which the words are right, as sequences of words. */
  readonly exceptions: readonly (readonly string[])[];
};

/** A place where the words of an entry stand: indexes into the words, the end exclusive. */
export type Match = { readonly entry: Entry; readonly from: number; readonly to: number; readonly isPlural: boolean };

type Node = { readonly next: Map<string, Node>; ends: { entry: Entry; isPlural: boolean }[] };

/** Compiled language rules. */
export type Vocabulary = { readonly root: Node };

/** Where a text stands, for entries that apply only in some places. */
export type Scope = { readonly kind: Kind | null; readonly view: View };

/** What is wrong with a pattern, and at which character of it. */
export type PatternProblem = { readonly at: number; readonly message: string; readonly advice: string };

/** How many sequences of words one pattern may stand for. */
const MAX_SEQUENCES = 500;

/** The sequences of words that a pattern stands for, or what is wrong with it. */
export function expandPattern(pattern: string): readonly (readonly string[])[] | PatternProblem {
  let sequences: string[] = [''];
  let at = 0;
  while (at < pattern.length) {
    const part = readPart(pattern, at);
    if ('message' in part) return part;
    sequences = sequences.flatMap((before) => part.choices.map((choice) => before + choice));
    if (sequences.length > MAX_SEQUENCES) {
      const message = `This pattern stands for more than ${MAX_SEQUENCES} phrases.`;
      return { at, message, advice: 'Split it into several entries.' };
    }
    at = part.end;
  }
  const words = sequences.map((sequence) =>
    sequence
      .toLowerCase()
      .split(/[\s\-\u2010\u2011]+/)
      .filter(Boolean),
  );
  if (words.every((sequence) => sequence.length > 0)) return words;
  return { at: 0, message: 'This pattern can stand for no word at all.', advice: 'Write at least one word.' };
}

type Part = { readonly choices: readonly string[]; readonly end: number };

/** The part of a pattern that begins at `at`: text up to a brace, or what stands in braces. */
function readPart(pattern: string, at: number): Part | PatternProblem {
  if (pattern[at] === '}') return { at, message: 'This `}` closes nothing.', advice: 'Remove it, or add `{` before.' };
  if (pattern[at] !== '{') {
    const text = /^[^{}]+/.exec(pattern.slice(at))![0];
    const strange = /[^\p{L}\p{N}\p{M}\s'’\-\u2010\u2011]/u.exec(text);
    if (!strange) return { choices: [text.replaceAll('’', "'")], end: at + text.length };
    const message = `A pattern is made of words; \`${strange[0]}\` cannot be matched.`;
    return {
      at: at + strange.index,
      message,
      advice: 'Use words, `{a,b}` and `{1-9}`; patterns are not regular expressions.',
    };
  }
  const close = pattern.indexOf('}', at);
  if (close === -1) return { at, message: 'This `{` never closes.', advice: 'Add the closing `}`.' };
  const inside = pattern.slice(at + 1, close);
  const range = /^(\d+)-(\d+)$/.exec(inside);
  if (range) return readRange(at, Number(range[1]), Number(range[2]), close + 1);
  const choices = inside.split(',').map((choice) => choice.trim());
  const wrong = choices.find((choice) => !/^[\p{L}\p{N}\p{M}'’ \-\u2010\u2011]*$/u.test(choice));
  const isEmpty = choices.every((choice) => choice === '');
  if (wrong === undefined && !isEmpty)
    return { choices: choices.map((choice) => choice.replaceAll('’', "'")), end: close + 1 };
  const message = isEmpty ? 'These braces hold no word.' : `\`${wrong}\` is not a choice that can be matched.`;
  return { at, message, advice: 'Write words between commas: `{a,b}`.' };
}

function readRange(at: number, first: number, last: number, end: number): Part | PatternProblem {
  if (first > last || last - first >= MAX_SEQUENCES) {
    const message = `\`{${first}-${last}}\` is not a range that counts up.`;
    return { at, message, advice: 'Write the smaller number first, as in `{1-9}`.' };
  }
  return { choices: Array.from({ length: last - first + 1 }, (_, index) => String(first + index)), end };
}

/** The entries of a terminology, each with its patterns. */
export function entriesOf({ preferred, forbidden }: Terminology): { entry: Entry; patterns: readonly string[] }[] {
  return [
    ...preferred.map((data, index) => ({
      entry: {
        path: ['preferred', index] as const,
        kind: 'prefer' as const,
        reason: data.reason,
        advice: `Write \`${data.term}\`.`,
        term: data.term,
        ...limits(data),
      },
      patterns: data['instead-of'],
    })),
    ...forbidden.map((data, index) => ({
      entry: {
        path: ['forbidden', index] as const,
        kind: data.kind,
        reason: data.reason,
        advice: data.suggestion.endsWith('.') ? data.suggestion : `Write instead: ${data.suggestion}.`,
        term: null,
        ...limits(data),
      },
      patterns: [data.pattern],
    })),
  ];
}

function limits(data: { scope?: readonly string[] | undefined; except?: readonly string[] | undefined }) {
  const exceptions = (data.except ?? []).flatMap((phrase) => {
    const sequences = expandPattern(phrase);
    return 'message' in sequences ? [] : sequences;
  });
  return { scope: data.scope ? new Set(data.scope) : null, exceptions };
}

/** Compiles entries. A wording that is replaced stands for its plural, too. Patterns with problems, and wordings that another entry asks for, are left out: they have findings of their own. */
export function compileVocabulary(terminology: Terminology): Vocabulary {
  const root: Node = { next: new Map(), ends: [] };
  const wanted = new Set(terminology.preferred.map(({ term }) => spell(term)));
  for (const { entry, patterns } of entriesOf(terminology)) {
    for (const pattern of patterns) {
      const sequences = expandPattern(pattern);
      if ('message' in sequences) continue;
      for (const sequence of sequences) {
        if (wanted.has(sequence.join(' '))) continue;
        add(root, sequence, { entry, isPlural: false });
        const last = sequence.at(-1)!;
        if (entry.term !== null && !last.endsWith('s')) {
          add(root, [...sequence.slice(0, -1), `${last}s`], { entry, isPlural: true });
        }
      }
    }
  }
  return { root };
}

/** A term as the words that are compared. */
export function spell(term: string): string {
  return wordsOf(term)
    .map(({ text }) => text)
    .join(' ');
}

function add(root: Node, sequence: readonly string[], end: Node['ends'][number]): void {
  let node = root;
  for (const word of sequence) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map(), ends: [] }));
    node = next;
  }
  node.ends.push(end);
}

/** Every match that stands outside its exceptions, from left to right, the longest first where several begin at one word; none overlaps another. */
export function* findMatches({ root }: Vocabulary, words: readonly Word[], scope: Scope): Generator<Match> {
  for (let from = 0; from < words.length; from += 1) {
    let node = root.next.get(words[from]!.text);
    if (!node) continue;
    let longest: Match | undefined;
    for (let to = from + 1; node; to += 1) {
      const end = node.ends.find(({ entry }) => isInScope(entry, scope) && !isExcepted(entry, words, from, to));
      if (end) longest = { ...end, from, to };
      const word: Word | undefined = words[to];
      node = word && isJoined(word) ? node.next.get(word.text) : undefined;
    }
    if (!longest) continue;
    yield longest;
    from = longest.to - 1;
  }
}

/** Whether a word goes on with the phrase of the one before it: white space, a hyphen or only markup stands between them. */
export function isJoined({ gap }: Word): boolean {
  return gap !== GAP.other;
}

/** The guide tells contributors how to write, so it is held to no language rule. An example stands everywhere. */
function isInScope({ scope }: Entry, { kind, view }: Scope): boolean {
  if (kind === 'guide') return false;
  if (scope === null || kind === null) return true;
  return scope.has(SCOPE_OF_KIND[kind]) || scope.has(view === null ? 'no-view' : `${view}-view`);
}

/** Whether the words of a match are part of a phrase in which they are right. */
function isExcepted({ exceptions }: Entry, words: readonly Word[], from: number, to: number): boolean {
  return exceptions.some((phrase) => {
    for (let start = Math.max(0, to - phrase.length); start <= from; start += 1) {
      const isHere = phrase.every(
        (text, index) => words[start + index]?.text === text && (index === 0 || isJoined(words[start + index]!)),
      );
      if (isHere) return true;
    }
    return false;
  });
}
