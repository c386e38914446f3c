/** Everything that is wrong with the words of a document, from one pass over them; each rule picks what is its own. */
import { isCallout } from '../../../body/index.ts';
import { isComplete, validOf, type Collection } from '../collection.ts';
import type { SourceDocument, ValidDocument } from '../document.ts';
import type { Terminology } from '../../schema/kinds.ts';
import type { CheckContext } from '../context.ts';
import type { LanguageFlaw } from '../flaw.ts';
import { rangeAt } from '../../syntax/source.ts';
import {
  findDimensionMistakes,
  findModeMistakes,
  indexNames,
  type Named,
  plain,
  type Names,
  type OnRight,
} from './names.ts';
import { findOutvoted, type Declared, type Outvoted, type Use } from './outvoted.ts';
import { compileVocabulary, findMatches, type Match, type Vocabulary } from './vocabulary.ts';
import { findRepeats, type Repeat } from './repeats.ts';
import { passagesOf, type Passage, type Word } from './passages.ts';

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

/** What is found in one document: flaws by code, and what it calls modes and dimensions. */
type Found = {
  readonly byCode: ReadonlyMap<Code, readonly LanguageFlaw[]>;
  readonly uses: readonly Use[];
};

type Code = LanguageFlaw['code'];

const NO_TERMS: Terminology = { preferred: [], forbidden: [] };
const languages = new WeakMap<Collection, Language>();
const found = new WeakMap<SourceDocument, Found>();
const outvotedNames = new WeakMap<Collection, ReadonlyMap<string, Outvoted>>();

/** The flaws of a code that the words of a document have. A name that outvotes that of the model is right, and no flaw. */
export function findLanguage<C extends Code>(
  code: C,
  document: SourceDocument,
  context: CheckContext,
): Extract<LanguageFlaw, { code: C }>[] {
  const flaws = foundIn(document, context).byCode.get(code) ?? [];
  return flaws.filter((flaw): flaw is Extract<LanguageFlaw, { code: C }> => {
    const use = useOf(flaw);
    return !use || outvotedIn(context).get(use.label)?.name !== use.name;
  });
}

/** The label that a flaw is about and the name that the text gives it instead, as it reads. */
function useOf(flaw: LanguageFlaw): Pick<Use, 'label' | 'name'> | undefined {
  return 'is' in flaw && flaw.is === 'name' ? { label: flaw.label, name: plain(flaw.written) } : undefined;
}

/** A mode or dimension whose name other sources speak against: at that name, with the other one and who calls it so. */
export type Disputed = {
  readonly source: Declaration['source'];
  readonly label: string;
  readonly name: string;
  readonly other: string;
  readonly paths: readonly string[];
  /** The version of the newest release, where it has the other name as well. */
  readonly release: string | undefined;
};

/** The modes or dimensions whose name other sources speak against. */
export function* findMisnamed(kind: Kind, context: CheckContext): Generator<Disputed> {
  const version = context.released.releases[0]?.model.version;
  for (const { label, name, releasedName, source } of languageOf(context).declared) {
    const outvoted = source.kind === kind ? outvotedIn(context).get(label) : undefined;
    if (!outvoted) continue;
    const release = releasedName === outvoted.name ? version : undefined;
    yield { source, label, name, other: outvoted.name, paths: outvoted.paths, release };
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
  const byCode = new Map<Code, LanguageFlaw[]>();
  const uses: Use[] = [];
  const report = (flaw: LanguageFlaw): void => {
    const list = byCode.get(flaw.code);
    if (list) list.push(flaw);
    else byCode.set(flaw.code, [flaw]);
    const use = useOf(flaw);
    if (use) uses.push({ path: document.path, ...use });
  };
  const onRight = ({ label, name }: Named): void => void uses.push({ path: document.path, label, name });
  for (const passage of passagesOf(document)) readPassage(document, passage, language, { report, onRight });
  return { byCode, uses };
}

type Listener = {
  readonly report: (flaw: LanguageFlaw) => void;
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
    report(refused(document, words, match));
  }
  const { modes, dimensions } = language;
  const names = [
    ...(modes.all.length > 0 ? findModeMistakes(modes, words, source, onRight) : []),
    ...(dimensions.all.length > 0 ? findDimensionMistakes(dimensions, words, source, onRight, language.isEnglish) : []),
  ];
  for (const { start, end, ...mistake } of names) report({ ...mistake, range: rangeAt(text, start, end) });
  if (!language.isEnglish) return;
  for (const repeat of findRepeats(words, source)) report(repeated(document, repeat));
}

function refused(
  document: SourceDocument,
  words: readonly Word[],
  { entry: { kind, reason, suggestion, term }, from, to, isPlural }: Match,
): LanguageFlaw {
  const [start, end] = [words[from]!.start, words[to - 1]!.end];
  const { text } = document;
  const written = text.content.slice(start, end).replace(/\s+/g, ' ');
  const range = rangeAt(text, start, end);
  const code = `term-${kind}` as const;
  if (term === null) return { code, range, written, reason, suggestion, term, edits: [] };
  const better = preferredFor(term, isPlural, written);
  const isCertain =
    articleFits(words[from - 1], written, better) &&
    !isQuoted(document, words, start, end) &&
    !mayBeName(written, text.content.slice(Math.max(0, start - 20), start));
  const edits = isCertain ? [{ range, text: better }] : [];
  return { code, range, written, reason, suggestion, term: better, edits };
}

/** Whether words can be the name of somebody or of a product: they have capitals that no beginning of a sentence explains. */
function mayBeName(written: string, before: string): boolean {
  if (/\p{Lu}/u.test(written.slice(1))) return true;
  return /^\p{Lu}/u.test(written) && !/(?:^|[.!?…:|*#>-]|\n\s*\n|\d\.)\s*$/.test(before);
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

function repeated({ text }: SourceDocument, { first, last, count, isCertain }: Repeat): LanguageFlaw {
  const written = text.content.slice(first.start, first.end);
  const edits = isCertain ? [{ range: rangeAt(text, first.end, last.end), text: '' }] : [];
  return { code: 'repeated-word', range: rangeAt(text, first.start, last.end), written, count, edits };
}
