/** Sources to documents: everything that concerns one file at a time. */
import type { Collection, TerminologySource } from '../analysis/collection.ts';
import { guard } from './check.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic, RuleFinding } from './diagnostics.ts';
import { parseDocument, type SourceDocument } from '../analysis/document.ts';
import { explain } from './explain.ts';
import { parseLinkStates, type LinkStates } from '../analysis/link-states.ts';
import { MAX_TERMINOLOGY_KEYS, placeOf, terminologySchema, type Kind, type Place } from '../schema/kinds.ts';
import { isSameLocale, readLocale, type Locale } from '../analysis/locale.ts';
import { fileRules, textRules } from './phases.ts';
import { ruleOf } from '../rules/index.ts';
import type { NamedMode } from '../rules/rule.ts';
import { intendedPath } from '../schema/placement.ts';
import { decode, type SourceFile, type Text } from '../syntax/source.ts';
import { withPlainSpaces } from '../analysis/spaces.ts';
import { isFlaw } from '../syntax/flaw.ts';
import { validate } from '../schema/validate.ts';
import { parseYaml } from '../syntax/yaml/index.ts';

/** Parses every source. Nothing a source holds makes this throw: what it says of one file never keeps another from being read. */
export function readCollection(files: readonly SourceFile[]): { collection: Collection; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const documents: SourceDocument[] = [];
  const unknown = new Set<string>();
  const intended = new Map<string, string>();
  let terminology: TerminologySource | null = null;
  let links: LinkStates | null = null;
  const paths = new Set(files.map(({ path }) => path));
  const locale = readLocale(files);
  for (const file of files) {
    const read = readSafely(file, paths, locale);
    diagnostics.push(...read.diagnostics);
    if (read.document) documents.push(read.document);
    if (read.terminology) terminology = read.terminology;
    if (read.links) links = read.links;
    const isKnown = placeOf(file.path).type === 'picture' ? read.diagnostics.length === 0 : read.document?.data;
    if (!isKnown) unknown.add(file.path);
    const meant = read.diagnostics.some(({ rule }) => ruleOf(rule).isAboutPath) ? intendedPath(file) : undefined;
    if (meant !== undefined) intended.set(file.path, meant);
  }
  const collection: Collection = { locale, documents, paths, terminology, links, unknown, intended, lost: [] };
  const modes = documents.flatMap(modeIn);
  return { collection, diagnostics: diagnostics.map((diagnostic) => withAdvice(diagnostic, modes)) };
}

/** The mode that a document is of, also where something else in its front matter is wrong. */
function modeIn({ kind, yaml }: SourceDocument): NamedMode[] {
  const { id, order, name } = (yaml?.value ?? {}) as Partial<NamedMode>;
  const isNamed = typeof id === 'string' && typeof name === 'string' && typeof order === 'number';
  return kind === 'mode' && isNamed ? [{ id, order, name }] : [];
}

/** A finding with the advice that only the modes could give. */
function withAdvice({ adviseBy, ...diagnostic }: Diagnostic, modes: readonly NamedMode[]): Diagnostic {
  const advice = adviseBy?.(modes) ?? diagnostic.advice;
  return advice === undefined ? diagnostic : { ...diagnostic, advice };
}

type Read = {
  readonly document?: SourceDocument;
  readonly terminology?: TerminologySource;
  readonly links?: LinkStates;
  readonly diagnostics: readonly Diagnostic[];
};

type ReadablePlace = Exclude<Place, { type: 'picture' | 'unknown' }>;

function readSafely(file: SourceFile, paths: ReadonlySet<string>, locale: Locale): Read {
  let read: Read = { diagnostics: [] };
  const problems = guard(() => {
    read = readFile(file, paths, locale);
    return [];
  });
  return {
    ...read,
    diagnostics: [...read.diagnostics, ...problems.map((problem) => diagnose(file.path, null, problem))],
  };
}

function readFile(file: SourceFile, paths: ReadonlySet<string>, locale: Locale): Read {
  const objection = findObjection(file, paths);
  if (objection) return { diagnostics: [diagnose(file.path, null, objection)] };
  const place = placeOf(file.path);
  if (place.type === 'picture' || place.type === 'unknown') return { diagnostics: [] };
  const known = lastRead.get(file);
  const read = known && isSameLocale(known.locale, locale) ? known.read : readContent(file, place, locale);
  lastRead.set(file, { locale, read });
  // What is found out about a document beside others is kept by the document, so each collection has one of its own.
  return read.document ? { ...read, document: { ...read.document } } : read;
}

/**
 * What files were last read as. Neither files nor what is read of them is ever changed, so that sources that are checked again and
 * again, while some of them are mended, are parsed only where they differ.
 */
const lastRead = new WeakMap<SourceFile, { readonly locale: Locale; readonly read: Read }>();

/** What a file holds that can be read: it depends on nothing but the file and the locale. */
function readContent(file: SourceFile, place: ReadablePlace, locale: Locale): Read {
  const decoded = decode(file.path, file.bytes!);
  if (isFlaw(decoded)) return { diagnostics: [diagnose(file.path, null, explain(decoded))] };
  const diagnostics = judgeText(decoded, locale).map((problem) => diagnose(file.path, decoded, problem));
  // What hides or damages text makes the rest of it unreliable; what can be mended is read as if it were.
  if (diagnostics.some(({ severity, fix }) => severity === 'error' && !fix)) return { diagnostics };
  const text = withPlainSpaces(decoded, locale);
  const read = place.type === 'document' ? readDocument(place.kind, text) : readData(place.type, text);
  return { ...read, diagnostics: [...diagnostics, ...read.diagnostics.filter(isNoConsequence(diagnostics))] };
}

/** A line that begins with a wrong character is indented by it: what is then wrong with that line is the same mistake. */
function isNoConsequence(found: readonly Diagnostic[]): (diagnostic: Diagnostic) => boolean {
  const indenting = found.filter(({ severity, range }) => severity === 'error' && range.start.column === 1);
  const lines = new Set(indenting.map(({ range }) => range.start.line));
  return ({ range }) => !lines.has(range.start.line);
}

/** The first rule that objects to a file before it is decoded. */
function findObjection(file: SourceFile, paths: ReadonlySet<string>): RuleFinding | undefined {
  for (const rule of fileRules) {
    const finding = rule.file(file, paths);
    if (finding) return { ...finding, rule: rule.id };
  }
  return undefined;
}

function judgeText(text: Text, locale: Locale): RuleFinding[] {
  return textRules.flatMap((rule) => [...rule.text(text, locale)].map((finding) => ({ ...finding, rule: rule.id })));
}

function readDocument(kind: Kind, text: Text): Read {
  const { document, flaws } = parseDocument(kind, text);
  const diagnostics = flaws.map((flaw) => diagnose(text.path, text, explain(flaw)));
  return { diagnostics, ...(document ? { document } : {}) };
}

function readData(type: 'terminology' | 'links', text: Text): Read {
  return type === 'links' ? readLinks(text) : readTerminology(text);
}

function readLinks(text: Text): Read {
  const links = parseLinkStates(text);
  return isFlaw(links) ? { diagnostics: [diagnose(text.path, text, explain(links))] } : { links, diagnostics: [] };
}

function readTerminology(text: Text): Read {
  const yaml = parseYaml(text, 0, text.content.length, MAX_TERMINOLOGY_KEYS);
  if (isFlaw(yaml)) return { diagnostics: [diagnose(text.path, text, explain(yaml))] };
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    const isList = Array.isArray(yaml.value);
    const problem = explain({ code: 'fm-not-map', range: yaml.valueRange([]), of: 'source', isList });
    return { diagnostics: [diagnose(text.path, text, problem)] };
  }
  const { data, flaws } = validate(terminologySchema, yaml);
  const diagnostics = [...flaws, ...yaml.cutOffs].map((flaw) => diagnose(text.path, text, explain(flaw)));
  return { diagnostics, ...(data ? { terminology: { text, yaml, data } } : {}) };
}
