/** Everything that language rules find in a document, from one pass over its words; each rule picks what is its own. */
import { isComplete, validOf, type Collection } from '../collection.ts';
import type { SourceDocument, ValidDocument } from '../document.ts';
import type { Terminology } from '../kinds.ts';
import { isCallout } from '../markdown.ts';
import type { CheckContext, Finding, PlacedFinding } from '../rule.ts';
import type { RuleId } from '../rules/index.ts';
import { rangeAt } from '../source.ts';
import {
  findDimensionMistakes,
  findModeMistakes,
  indexNames,
  type Named,
  type NameMistake,
  type Names,
  type OnRight,
} from './names.ts';
import { findOutvoted, type Declared, type Outvoted, type Use } from './outvoted.ts';
import { compileVocabulary, findMatches, type Entry, type Match, type Vocabulary } from './vocabulary.ts';
import { findRepeats, type Repeat } from './repeats.ts';
import { passagesOf, type Passage, type Word } from './words.ts';

type Kind = 'mode' | 'dimension';

/** A mode or a dimension with the source that declares it. */
type Declaration = Named & Declared & { readonly source: ValidDocument<Kind> };

type Language = {
  readonly vocabulary: Vocabulary;
  readonly declared: readonly Declaration[];
  readonly modes: Names;
  readonly dimensions: Names;
  readonly isEnglish: boolean;
};

/** What is found in one document: findings by rule, and what it calls modes and dimensions. */
type Found = {
  readonly byRule: ReadonlyMap<RuleId, readonly NamedFinding[]>;
  readonly uses: readonly Use[];
};

/** A finding, and what name it is about. */
type NamedFinding = Finding & Pick<NameMistake, 'other'>;

const NO_TERMS: Terminology = { preferred: [], forbidden: [] };
const languages = new WeakMap<Collection, Language>();
const found = new WeakMap<SourceDocument, Found>();
const outvotedNames = new WeakMap<Collection, ReadonlyMap<string, Outvoted>>();

/** What one language rule finds in a document. A name that outvotes that of the model is right, and no finding. */
export function findLanguage(rule: RuleId, document: SourceDocument, context: CheckContext): readonly Finding[] {
  const findings = foundIn(document, context).byRule.get(rule) ?? [];
  return findings.flatMap(({ other, ...finding }) =>
    other && outvotedIn(context).get(other.label)?.name === other.written ? [] : finding,
  );
}

/** The modes or dimensions whose name other sources speak against, each as a finding at that name. */
export function* findMisnamed(kind: Kind, context: CheckContext): Generator<PlacedFinding> {
  const version = context.released.releases[0]?.model.version;
  for (const { label, name, releasedName, source } of languageOf(context).declared) {
    const outvoted = source.kind === kind ? outvotedIn(context).get(label) : undefined;
    if (!outvoted) continue;
    const { paths } = outvoted;
    const release = releasedName === outvoted.name ? `, as version ${version} does` : '';
    yield {
      source,
      range: source.yaml.valueRange(['name']),
      message: `${paths.length === 1 ? `\`${paths[0]}\` calls` : `${paths.length} sources call`} ${label} \`${outvoted.name}\`${release}, not \`${name}\`.`,
      advice: `Write \`name: ${outvoted.name}\`, or the new name in ${paths.length === 1 ? 'that source' : 'all of them'}.`,
    };
  }
}

function outvotedIn(context: CheckContext): ReadonlyMap<string, Outvoted> {
  const known = outvotedNames.get(context.collection);
  if (known) return known;
  const uses = context.collection.documents.flatMap((document) => foundIn(document, context).uses);
  const made = findOutvoted(languageOf(context).declared, uses);
  outvotedNames.set(context.collection, made);
  return made;
}

function foundIn(document: SourceDocument, context: CheckContext): Found {
  const known = found.get(document) ?? readDocument(document, languageOf(context));
  found.set(document, known);
  return known;
}

/** The language of a collection: its terminology, and the names in its model. Names that are themselves in doubt are left out. */
function languageOf({ collection, released }: CheckContext): Language {
  const known = languages.get(collection);
  if (known) return known;
  const newest = released.releases[0]?.model;
  const modes = validOf(collection, 'mode')
    .filter(({ data }) => data.status === 'active')
    .map((source): Declaration => {
      const { id, order, name } = source.data;
      const releasedName = newest?.modes.find((mode) => mode.id === id)?.name ?? null;
      return { id, number: order, label: `Mode ${order}`, name, releasedName, source };
    });
  const dimensions = validOf(collection, 'dimension').map((source): Declaration => {
    const { id, name } = source.data;
    const releasedName = newest?.dimensions.find((dimension) => dimension.id === id)?.name ?? null;
    return { id, number: Number(id.slice(1)), label: id, name, releasedName, source };
  });
  const certainModes = areCertain(collection, 'mode', modes) ? modes : [];
  const certainDimensions = areCertain(collection, 'dimension', dimensions) ? dimensions : [];
  const language = {
    vocabulary: compileVocabulary(collection.terminology?.data ?? NO_TERMS),
    declared: [...certainModes, ...certainDimensions],
    modes: indexNames(certainModes),
    dimensions: indexNames(certainDimensions),
    isEnglish: collection.locale.language === 'en',
  };
  languages.set(collection, language);
  return language;
}

/** Whether every number stands for one name: sources that cannot be read, gaps and repeats have findings of their own. */
function areCertain(collection: Collection, kind: 'mode' | 'dimension', list: readonly Named[]): boolean {
  const numbers = new Set(list.map(({ number }) => number));
  const isWhole = list.every((_, index) => numbers.has(index + 1)) && numbers.size === list.length;
  return isComplete(collection, kind) && isWhole;
}

function readDocument(document: SourceDocument, language: Language): Found {
  const byRule = new Map<RuleId, NamedFinding[]>();
  const uses: Use[] = [];
  const report = (rule: RuleId, finding: NamedFinding): void => {
    const list = byRule.get(rule);
    if (list) list.push(finding);
    else byRule.set(rule, [finding]);
    if (finding.other) uses.push({ path: document.path, label: finding.other.label, name: finding.other.written });
  };
  const onRight = ({ label, name }: Named): void => void uses.push({ path: document.path, label, name });
  for (const passage of passagesOf(document)) readPassage(document, passage, language, { report, onRight });
  return { byRule, uses };
}

type Listener = {
  readonly report: (rule: RuleId, finding: NamedFinding) => void;
  readonly onRight: OnRight;
};

function readPassage(
  document: SourceDocument,
  passage: Passage,
  language: Language,
  { report, onRight }: Listener,
): void {
  const { words, view } = passage;
  const { kind, text } = document;
  const source = text.content;
  for (const match of findMatches(language.vocabulary, { words, source }, { kind, view })) {
    report(`term-${match.entry.kind}`, describeMatch(document, words, match));
  }
  const { modes, dimensions } = language;
  const names = [
    ...(modes.all.length > 0 ? findModeMistakes(modes, words, source, onRight) : []),
    ...(dimensions.all.length > 0 ? findDimensionMistakes(dimensions, words, source, onRight) : []),
  ];
  for (const mistake of names) report(mistake.rule, describeName(document, mistake));
  if (!language.isEnglish) return;
  for (const repeat of findRepeats(words, source)) report('repeated-word', describeRepeat(document, repeat));
}

const VERDICTS: Record<Entry['kind'], string> = {
  rank: 'ranks',
  hype: 'praises',
  claim: 'promises too much',
  person: 'addresses one reader',
  prefer: 'is not the preferred term',
};

function describeMatch(
  document: SourceDocument,
  words: readonly Word[],
  { entry, from, to, isPlural }: Match,
): Finding {
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  const { text } = document;
  const written = text.content.slice(start, end).replace(/\s+/g, ' ');
  const range = rangeAt(text, start, end);
  const message = `“${written}” ${VERDICTS[entry.kind]}. ${entry.reason}`;
  if (entry.term === null) return { range, message, advice: entry.advice };
  const term = preferredFor(entry.term, isPlural, written);
  const isCertain = articleFits(words[from - 1], written, term) && !isQuoted(document, words, start, end);
  return { range, message, advice: `Write “${term}”.`, ...(isCertain ? { fix: [{ range, text: term }] } : {}) };
}

/** The preferred term in the number and with the first letter of what it replaces. */
function preferredFor(term: string, isPlural: boolean, written: string): string {
  const counted = isPlural ? `${term}s` : term;
  return /^\p{Lu}/u.test(written) ? counted[0]!.toUpperCase() + counted.slice(1) : counted;
}

/** Whether an article before one of two texts also goes with the other: “a” and “an” ask for different beginnings. */
function articleFits(before: Word | undefined, one: string, other: string): boolean {
  const beginsWithVowel = (text: string): boolean => /^[aeiou]/i.test(text);
  return !/^an?$/.test(before?.text ?? '') || beginsWithVowel(one) === beginsWithVowel(other);
}

/** A mark that a quotation can begin or end with. Between letters, an apostrophe is none. */
const OPENING_MARK = /["“”„«»‹›‘‚]|(?<!\p{L})'/u;
const CLOSING_MARK = /["“”«»‹›‘]|['’](?!\p{L})/u;

/** Whether words can be those of somebody else: they stand in a block quotation that is no callout, or between quotation marks. */
function isQuoted(document: SourceDocument, words: readonly Word[], start: number, end: number): boolean {
  const { content } = document.text;
  const isInBlock = document
    .nodes('blockquote')
    .some((node) => node.position!.start.offset! <= start && end <= node.position!.end.offset! && !isCallout(node));
  // The marks of a whole passage stand right outside its first and its last word.
  const before = content.slice(Math.max(0, words[0]!.start - 1), start);
  const after = content.slice(end, words.at(-1)!.end + 2);
  return isInBlock || (OPENING_MARK.test(before) && CLOSING_MARK.test(after));
}

function describeName({ text }: SourceDocument, { start, end, message, advice, other }: NameMistake): NamedFinding {
  return { range: rangeAt(text, start, end), message, advice, ...(other ? { other } : {}) };
}

function describeRepeat({ text }: SourceDocument, { first, last, count, isCertain }: Repeat): Finding {
  const written = text.content.slice(first.start, first.end);
  const message = `The word “${written}” stands ${count === 2 ? 'twice' : `${count} times`} in a row.`;
  const fix = isCertain ? { fix: [{ range: rangeAt(text, first.end, last.end), text: '' }] } : {};
  return { range: rangeAt(text, first.start, last.end), message, advice: `Write “${written}” once.`, ...fix };
}
