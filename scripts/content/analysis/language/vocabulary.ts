/** Language rules as data: patterns of words, compiled into one tree that is walked once over a text, whatever their number. */
import { SCOPE_OF_KIND, type Kind, type Terminology } from '../../schema/kinds.ts';
import { conditionsOf, isMeant, type Conditions, type EntryData } from './context.ts';
import { expandPattern } from './patterns.ts';
import { isJoined, wordsOf, type View, type Word } from './passages.ts';

/** Which entry of the terminology a pattern comes from. */
export type EntryPath = readonly ['preferred' | 'forbidden', number];

/** One entry as matching needs it. */
export type VocabularyEntry = {
  readonly path: EntryPath;
  /** The rule that reports it, without its prefix `term-`. */
  readonly kind: 'prefer' | Terminology['forbidden'][number]['kind'];
  readonly reason: string;
  /** What is written in its place, for preferred terms; what is suggested, for all others. */
  readonly term: string | null;
  readonly suggestion: string;
  readonly scope: ReadonlySet<string> | null;
  readonly conditions: Conditions;
};

/** A place where the words of an entry stand: indexes into the words, the end exclusive. */
export type Match = {
  readonly entry: VocabularyEntry;
  readonly from: number;
  readonly to: number;
  readonly isPlural: boolean;
};

type Node = { readonly next: Map<string, Node>; ends: { entry: VocabularyEntry; isPlural: boolean }[] };

/** Compiled language rules. */
export type Vocabulary = { readonly root: Node };

/** Where a text stands, for entries that apply only in some places. */
export type Scope = { readonly kind: Kind | null; readonly view: View };

/** The entries of a terminology, each with its patterns. */
export function entriesOf(terminology: Terminology): { entry: VocabularyEntry; patterns: readonly string[] }[] {
  const { preferred, forbidden, subjects } = terminology;
  return [
    ...preferred.map((data, index) => ({
      entry: {
        path: ['preferred', index] as const,
        kind: 'prefer' as const,
        reason: data.reason,
        term: data.term,
        suggestion: '',
        ...limits(data, subjects),
      },
      patterns: data['instead-of'],
    })),
    ...forbidden.map((data, index) => ({
      entry: {
        path: ['forbidden', index] as const,
        kind: data.kind,
        reason: data.reason,
        term: null,
        suggestion: data.suggestion,
        ...limits(data, subjects),
      },
      patterns: [data.pattern],
    })),
  ];
}

function limits(data: EntryData, subjects: Terminology['subjects']): Pick<VocabularyEntry, 'scope' | 'conditions'> {
  return { scope: data.scope ? new Set(data.scope) : null, conditions: conditionsOf(data, subjects) };
}

/** Compiles entries. A wording that is replaced stands for its plural, too. Patterns with problems, and wordings that another entry asks for, are left out: they have findings of their own. */
export function compileVocabulary(terminology: Terminology): Vocabulary {
  const root: Node = { next: new Map(), ends: [] };
  const wanted = new Set(terminology.preferred.map(({ term }) => spell(term)));
  for (const { entry, patterns } of entriesOf(terminology)) {
    for (const pattern of patterns) {
      const sequences = expandPattern(pattern);
      if ('is' in sequences) continue;
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

/** Words in a row with the source that their offsets are in. */
type Text = { readonly words: readonly Word[]; readonly source: string };

/**
 * Every match that is meant where it stands, from left to right, the longest first where several begin at one word; none overlaps
 * another, and a number goes on to one of the same entry (“from level 2 to level 3”).
 */
export function* findMatches(vocabulary: Vocabulary, text: Text, scope: Scope): Generator<Match> {
  const { words } = text;
  for (let from = 0; from < words.length; from += 1) {
    const longest = findLongest(vocabulary, text, scope, from);
    if (!longest) continue;
    let { to } = longest;
    while (goesOn(words, to)) {
      const next = findLongest(vocabulary, text, scope, to + 1);
      if (next?.entry !== longest.entry) break;
      to = next.to;
    }
    yield { ...longest, to };
    from = to - 1;
  }
}

/** Whether a number is followed by a word that another number goes on behind. */
function goesOn(words: readonly Word[], to: number): boolean {
  return /^l?\d+$/.test(words[to - 1]!.text) && /^(?:to|and|or|through|than)$/.test(words[to]?.text ?? '');
}

/** The longest match that begins at a word. */
function findLongest({ root }: Vocabulary, { words, source }: Text, scope: Scope, from: number): Match | undefined {
  let node = root.next.get(words[from]?.text ?? '');
  let longest: Match | undefined;
  for (let to = from + 1; node; to += 1) {
    const stretch = { words, source, from, to: endOfNumber(words, to, source) };
    const end = node.ends.find(({ entry }) => isInScope(entry, scope) && isMeant(entry.conditions, stretch));
    if (end) longest = { ...end, from, to: stretch.to };
    const word: Word | undefined = words[to];
    node = word && (isJoined(word) || isGiven(words, to, source)) ? node.next.get(word.text) : undefined;
  }
  return longest;
}

/** Whether a number is what the words before it are set to: “level: 3”, “level = 3”. */
function isGiven(words: readonly Word[], at: number, source: string): boolean {
  const [before, number] = [words[at - 1]!, words[at]!];
  if (!/^\d+$/.test(number.text)) return false;
  // An abbreviation ends no sentence.
  if (/^lvls?$/.test(before.text)) return source.slice(before.end, number.start).trim() === '.';
  return /^[*_]*\s?[:=][*_]*\s[*_]*$/.test(source.slice(before.end, number.start));
}

/** Where a number at the end of a match ends: a fraction and the end of a range belong to it (“3.5”, “2–3”, “2/3”). */
function endOfNumber(words: readonly Word[], to: number, source: string): number {
  const [last, next] = [words[to - 1]!, words[to]];
  if (!next || !/^l?\d+$/.test(last.text) || !/^l?\d+$/.test(next.text)) return to;
  return /^[.,/\-–]$/.test(source.slice(last.end, next.start)) ? to + 1 : to;
}

/** The guide tells contributors how to write, so it is held to no language rule. An example stands everywhere. */
function isInScope({ scope }: VocabularyEntry, { kind, view }: Scope): boolean {
  if (kind === 'guide') return false;
  if (scope === null || kind === null) return true;
  return scope.has(SCOPE_OF_KIND[kind]) || scope.has(view === null ? 'no-view' : `${view}-view`);
}
