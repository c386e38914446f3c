/** The language rules judged by themselves: patterns that can be matched, examples that do what they say, and no contradictions. */
import type { Collection, TerminologySource } from '../../analysis/collection.ts';
import type { Terminology } from '../../schema/kinds.ts';
import type { PlacedFinding } from '../rule.ts';
import { offsetAt, rangeAt, type Range } from '../../syntax/source.ts';
import type { ValuePath } from '../../syntax/yaml/index.ts';
import { expandPattern, MAX_SEQUENCES, type PatternFlaw } from '../../analysis/language/patterns.ts';
import {
  compileVocabulary,
  entriesOf,
  findMatches,
  spell,
  type VocabularyEntry,
  type Vocabulary,
} from '../../analysis/language/vocabulary.ts';
import { wordsOf } from '../../analysis/language/passages.ts';

const NOWHERE = { kind: null, view: null } as const;

function report(source: TerminologySource, range: Range, message: string, advice: string): PlacedFinding {
  return { source: { path: source.text.path, text: source.text }, range, message, advice };
}

/** The places of the patterns of an entry: of a list of wordings, or of the one pattern. */
function patternPaths(entry: VocabularyEntry, patterns: readonly string[]): ValuePath[] {
  const isPreferred = entry.path[0] === 'preferred';
  return patterns.map((_, index) => (isPreferred ? [...entry.path, 'instead-of', index] : [...entry.path, 'pattern']));
}

/** Patterns and phrases that cannot be matched, and subjects that are not there. */
export function* checkPatterns({ terminology }: Collection): Generator<PlacedFinding> {
  if (!terminology) return;
  for (const [path, pattern] of writtenPatterns(terminology.data)) {
    const flaw = expandPattern(pattern);
    if (!('is' in flaw)) continue;
    yield report(terminology, placeInValue(terminology, path, pattern, flaw.at), ...tellPattern(flaw));
  }
  yield* checkSubjects(terminology);
}

function tellPattern(flaw: PatternFlaw): [message: string, advice: string] {
  switch (flaw.is) {
    case 'too-many':
      return [`This pattern stands for more than ${MAX_SEQUENCES} phrases.`, 'Split it into several entries.'];
    case 'no-word':
      return ['This pattern can stand for no word at all.', 'Write at least one word.'];
    case 'closes-nothing':
      return ['This `}` closes nothing.', 'Remove it, or add `{` before.'];
    case 'never-closes':
      return ['This `{` never closes.', 'Add the closing `}`.'];
    case 'strange': {
      const message = `A pattern is made of words; \`${flaw.sign}\` cannot be matched.`;
      return [message, 'Use words, `{a,b}` and `{1-9}`; patterns are not regular expressions.'];
    }
    case 'no-choice':
      return ['These braces hold no word.', 'Write words between commas: `{a,b}`.'];
    case 'wrong-choice':
      return [`\`${flaw.choice}\` is not a choice that can be matched.`, 'Write words between commas: `{a,b}`.'];
    case 'range': {
      const { first, last } = flaw;
      const written = `{${first}-${last}}`;
      if (first > last) return [`\`${written}\` is not a range that counts up.`, `Write \`{${last}-${first}}\`.`];
      const most = `{${first}-${first + MAX_SEQUENCES - 1}}`;
      const message = `\`${written}\` stands for ${last - first + 1} numbers; the limit is ${MAX_SEQUENCES}.`;
      return [message, `Write \`${most}\` at most.`];
    }
  }
}

/** Every pattern with its place: those of subjects, and those of entries with their exceptions. */
function writtenPatterns(data: Terminology): [ValuePath, string][] {
  const listed = (path: ValuePath, patterns: readonly string[] = []): [ValuePath, string][] =>
    patterns.map((pattern, index) => [[...path, index], pattern]);
  const ofSubjects = Object.entries(data.subjects ?? {}).flatMap(([name, lists]) =>
    Object.entries(lists).flatMap(([key, patterns]) => listed(['subjects', name, key], patterns)),
  );
  const ofEntries = entriesOf(data).flatMap(({ entry, patterns }) => [
    ...patternPaths(entry, patterns).map((path, at): [ValuePath, string] => [path, patterns[at]!]),
    ...listed([...entry.path, 'except'], dataOf(data, entry).except),
  ]);
  return [...ofSubjects, ...ofEntries];
}

function dataOf(data: Terminology, { path: [list, index] }: VocabularyEntry) {
  return data[list][index]!;
}

/** An entry that names no subject would apply nowhere. */
function* checkSubjects(terminology: TerminologySource): Generator<PlacedFinding> {
  const names = Object.keys(terminology.data.subjects ?? {});
  for (const { entry } of entriesOf(terminology.data)) {
    const name = dataOf(terminology.data, entry)['said-of'];
    if (name === undefined || names.includes(name)) continue;
    const range = terminology.yaml.valueRange([...entry.path, 'said-of']);
    const advice =
      names.length > 0
        ? `Write one of ${names.map((one) => `\`${one}\``).join(', ')}.`
        : 'Add it under `subjects`, or remove `said-of`.';
    yield report(terminology, range, `There is no subject \`${name}\`.`, advice);
  }
}

/** The character of a value, where it is written as it reads; else the whole value. */
function placeInValue({ text, yaml }: TerminologySource, path: ValuePath, value: string, at: number): Range {
  const range = yaml.valueRange(path);
  const start = offsetAt(text, range.start);
  const found = text.content.slice(start, offsetAt(text, range.end)).indexOf(value);
  return found === -1 ? range : rangeAt(text, start + found + at, start + found + value.length);
}

/** Examples that pass where they should fail, or fail where they should pass. */
export function* checkExamples(collection: Collection): Generator<PlacedFinding> {
  const { terminology } = collection;
  // Entries that contradict each other fail each other's examples, and a pattern with a problem its own; only that is reported.
  if (!terminology || conflictsIn(terminology).length > 0 || !checkPatterns(collection).next().done) return;
  const vocabulary = compileVocabulary(terminology.data);
  for (const { entry } of entriesOf(terminology.data)) {
    const { pass, fail } = dataOf(terminology.data, entry);
    for (const [at, example] of fail.entries()) {
      if (matchesOf(vocabulary, example).some((match) => isSame(match.entry, entry))) continue;
      const range = terminology.yaml.valueRange([...entry.path, 'fail', at]);
      yield report(
        terminology,
        range,
        'This example should fail, but the entry does not match it.',
        'Correct the example or the pattern.',
      );
    }
    for (const [at, example] of pass.entries()) {
      const match = matchesOf(vocabulary, example).find(
        ({ entry: { scope } }) => scope === null || scope === entry.scope,
      );
      if (!match) continue;
      const range = terminology.yaml.valueRange([...entry.path, 'pass', at]);
      const other = isSame(match.entry, entry)
        ? 'the entry itself'
        : `the entry on ${describe(terminology, match.entry)}`;
      yield report(
        terminology,
        range,
        `This example should pass, but ${other} matches it.`,
        'Correct the example or the pattern.',
      );
    }
  }
}

function matchesOf(vocabulary: Vocabulary, text: string) {
  return [...findMatches(vocabulary, { words: wordsOf(text), source: text }, NOWHERE)];
}

function isSame(a: VocabularyEntry, b: VocabularyEntry): boolean {
  return a.path[0] === b.path[0] && a.path[1] === b.path[1];
}

function describe({ yaml }: TerminologySource, { path }: VocabularyEntry): string {
  return `line ${yaml.valueRange(path).start.line}`;
}

/** Wordings that one entry asks for and another refuses, and wordings that two entries refuse. */
export function checkConflicts({ terminology }: Collection): readonly PlacedFinding[] {
  return terminology ? conflictsIn(terminology) : [];
}

function conflictsIn(terminology: TerminologySource): readonly PlacedFinding[] {
  const conflicts: PlacedFinding[] = [];
  const owners = new Map<string, ValuePath>();
  const entries = entriesOf(terminology.data);
  for (const { entry } of entries) {
    if (entry.term === null) continue;
    const words = spell(entry.term);
    const first = owners.get(words);
    const place = [...entry.path, 'term'];
    if (first) conflicts.push(conflict(terminology, place, `\`${entry.term}\` is preferred by two entries`, first));
    else owners.set(words, place);
  }
  const refused = new Map<string, ValuePath>();
  for (const { entry, patterns } of entries) {
    for (const [at, place] of patternPaths(entry, patterns).entries()) {
      const sequences = expandPattern(patterns[at]!);
      if ('is' in sequences) continue;
      const all = sequences.map((sequence) => sequence.join(' '));
      const preferred = all.find((phrase) => owners.has(phrase));
      const repeated = all.find((phrase) => refused.has(phrase));
      if (preferred !== undefined) {
        const message = `\`${preferred}\` is preferred by one entry and ${entry.term === null ? 'forbidden' : 'replaced'} by another`;
        conflicts.push(conflict(terminology, place, message, owners.get(preferred)!));
      } else if (repeated !== undefined) {
        conflicts.push(conflict(terminology, place, `\`${repeated}\` stands in two entries`, refused.get(repeated)!));
      }
      for (const phrase of all) if (!refused.has(phrase)) refused.set(phrase, place);
    }
  }
  return conflicts;
}

function conflict(source: TerminologySource, place: ValuePath, message: string, other: ValuePath): PlacedFinding {
  const { start } = source.yaml.valueRange(other);
  const related = { path: source.text.path, start };
  const text = `${message} (the other is on line ${start.line}).`;
  return { ...report(source, source.yaml.valueRange(place), text, 'Remove it from one of the two entries.'), related };
}
