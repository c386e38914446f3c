/** Everything that language rules find in a document, from one pass over its words; each rule picks what is its own. */
import { isComplete, validOf, type Collection } from '../collection.ts';
import type { SourceDocument } from '../document.ts';
import type { Terminology } from '../kinds.ts';
import type { CheckContext, Finding } from '../rule.ts';
import type { RuleId } from '../rules/index.ts';
import { rangeAt } from '../source.ts';
import {
  findDimensionMistakes,
  findModeMistakes,
  indexNames,
  type Named,
  type NameMistake,
  type Names,
} from './names.ts';
import { compileVocabulary, findMatches, type Entry, type Match, type Vocabulary } from './vocabulary.ts';
import { findRepeats, type Repeat } from './repeats.ts';
import { passagesOf, type Passage, type Word } from './words.ts';

type Language = {
  readonly vocabulary: Vocabulary;
  readonly modes: Names;
  readonly dimensions: Names;
  readonly isEnglish: boolean;
};

const NO_TERMS: Terminology = { preferred: [], forbidden: [] };
const languages = new WeakMap<Collection, Language>();
const found = new WeakMap<SourceDocument, ReadonlyMap<RuleId, readonly Finding[]>>();

/** What one language rule finds in a document. */
export function findLanguage(rule: RuleId, document: SourceDocument, context: CheckContext): readonly Finding[] {
  let byRule = found.get(document);
  if (!byRule) found.set(document, (byRule = readDocument(document, languageOf(context.collection))));
  return byRule.get(rule) ?? [];
}

/** The language of a collection: its terminology, and the names in its model. Names that are themselves in doubt are left out. */
function languageOf(collection: Collection): Language {
  const known = languages.get(collection);
  if (known) return known;
  const active = validOf(collection, 'mode').filter(({ data }) => data.status === 'active');
  const modes = active.map(({ data: { order, name } }) => ({
    number: order,
    label: `Mode ${order}`,
    name,
  }));
  const dimensions = validOf(collection, 'dimension').map(({ data: { id, name } }) => ({
    number: Number(id.slice(1)),
    label: id,
    name,
  }));
  const language = {
    vocabulary: compileVocabulary(collection.terminology?.data ?? NO_TERMS),
    modes: indexNames(areCertain(collection, 'mode', modes) ? modes : []),
    dimensions: indexNames(areCertain(collection, 'dimension', dimensions) ? dimensions : []),
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

function readDocument(document: SourceDocument, language: Language): ReadonlyMap<RuleId, readonly Finding[]> {
  const byRule = new Map<RuleId, Finding[]>();
  const report = (rule: RuleId, finding: Finding): void => {
    const list = byRule.get(rule);
    if (list) list.push(finding);
    else byRule.set(rule, [finding]);
  };
  for (const passage of passagesOf(document)) readPassage(document, passage, language, report);
  return byRule;
}

type Report = (rule: RuleId, finding: Finding) => void;

function readPassage(document: SourceDocument, passage: Passage, language: Language, report: Report): void {
  const { words, view } = passage;
  const { kind, text } = document;
  const source = text.content;
  for (const match of findMatches(language.vocabulary, { words, source }, { kind, view })) {
    report(`term-${match.entry.kind}`, describeMatch(document, words, match));
  }
  const names = [
    ...(language.modes.all.length > 0 ? findModeMistakes(language.modes, words, source) : []),
    ...(language.dimensions.all.length > 0 ? findDimensionMistakes(language.dimensions, words, source) : []),
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
  { text }: SourceDocument,
  words: readonly Word[],
  { entry, from, to, isPlural }: Match,
): Finding {
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  const written = text.content.slice(start, end).replace(/\s+/g, ' ');
  const range = rangeAt(text, start, end);
  const message = `“${written}” ${VERDICTS[entry.kind]}. ${entry.reason}`;
  return { range, message, ...correct(entry, isPlural, written, range) };
}

function correct(
  entry: Entry,
  isPlural: boolean,
  written: string,
  range: Finding['range'],
): Pick<Finding, 'advice' | 'fix'> {
  if (entry.term === null) return { advice: entry.advice };
  const term = isPlural ? `${entry.term}s` : entry.term;
  const isCapital = /^\p{Lu}/u.test(written);
  const replacement = isCapital ? term[0]!.toUpperCase() + term.slice(1) : term;
  return { advice: `Write “${replacement}”.`, fix: [{ range, text: replacement }] };
}

function describeName({ text }: SourceDocument, { start, end, message, advice, fix }: NameMistake): Finding {
  const edits = fix ? [{ range: rangeAt(text, fix.start, fix.end), text: fix.text }] : undefined;
  return { range: rangeAt(text, start, end), message, advice, ...(edits ? { fix: edits } : {}) };
}

function describeRepeat({ text }: SourceDocument, { first, last, count, isCertain }: Repeat): Finding {
  const written = text.content.slice(first.start, first.end);
  const message = `The word “${written}” stands ${count === 2 ? 'twice' : `${count} times`} in a row.`;
  const fix = isCertain ? { fix: [{ range: rangeAt(text, first.end, last.end), text: '' }] } : {};
  return { range: rangeAt(text, first.start, last.end), message, advice: `Write “${written}” once.`, ...fix };
}
