/** Checked documents to the Model and the Notes. Runs only on sources without errors, and relies on the forms that checks guarantee. */
import type { RootContent } from 'mdast';
import {
  compareText,
  FORMAT_VERSION,
  withLowerScheme,
  type Dimension,
  type Glossary,
  type Mode,
  type Model,
  type NoteRecord,
  type Notes,
  type Phrase,
  type Prose,
  type Scoring,
  type Section,
  type Signal,
} from '../../model/index.ts';
import { resolveLink, type LinkContext } from '../analysis/addresses.ts';
import { validOf } from '../analysis/collection.ts';
import { findSection, type SourceDocument, type ValidDocument } from '../analysis/document.ts';
import { readAnchors, readEntries, signalId } from '../analysis/entries.ts';
import { toPhrase, toProse, type Resolve } from './prose.ts';

/** Release notes as an editor wrote them. */
export type ReleaseNotes = { readonly summary: string; readonly body: Prose };

/** How many notes the booklet carries in full where the title page does not choose. */
const BOOKLET_NOTES = 20;

/** The Model of a collection without errors. */
export function compileModel(context: LinkContext): Model {
  const { collection } = context;
  const titlePage = only(validOf(collection, 'framework'));
  const { version, title, stage, licence, language, direction, question, tagline, summary } = titlePage.data;
  return {
    formatVersion: FORMAT_VERSION,
    version,
    title,
    stage,
    licence,
    language,
    direction,
    question,
    tagline,
    summary,
    introduction: bodyOf(titlePage, context),
    sections: validOf(collection, 'section')
      .map((document) => compileSection(document, context))
      .sort((a, b) => a.order - b.order),
    modes: validOf(collection, 'mode')
      .map((document) => compileMode(document, context))
      .sort((a, b) => a.order - b.order || compareText(a.id, b.id)),
    dimensions: validOf(collection, 'dimension')
      .map((document) => compileDimension(document, context))
      .sort((a, b) => a.order - b.order),
    scoring: compileScoring(only(validOf(collection, 'scoring')), context),
    glossary: compileGlossary(only(validOf(collection, 'glossary')), context),
  };
}

/** The Notes of a collection without errors: records now, bodies when asked for. */
export function compileNotes(context: LinkContext): Notes {
  const documents = new Map(validOf(context.collection, 'field-note').map((document) => [document.stem, document]));
  const records = [...documents.values()]
    .map(compileRecord)
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.slug, b.slug));
  const newest = records.filter(({ status }) => status !== 'withdrawn').slice(0, BOOKLET_NOTES);
  const chosen = only(validOf(context.collection, 'framework')).data['booklet-notes'];
  return {
    records,
    booklet: chosen ?? newest.map(({ slug }) => slug),
    body: remember((slug) => bodyOf(documents.get(slug)!, context)),
  };
}

/** Each body is compiled once: page, data file, feed and print edition ask for the same ones. */
function remember(body: (slug: string) => Prose): (slug: string) => Prose {
  const bodies = new Map<string, Prose>();
  return (slug) => {
    const known = bodies.get(slug);
    if (known) return known;
    const made = body(slug);
    bodies.set(slug, made);
    return made;
  };
}

/** The notes of the next release, or null where nobody has written any. */
export function compileReleaseNotes(context: LinkContext): ReleaseNotes | null {
  const [notes] = validOf(context.collection, 'release-notes');
  return notes ? { summary: notes.data.summary, body: bodyOf(notes, context) } : null;
}

/** The guide at a path without its title, or null where there is none. */
export function compileGuide(path: string, context: LinkContext): Prose | null {
  const guide = context.collection.documents.find((document) => document.path === path);
  return guide ? bodyOf(guide, context) : null;
}

function only<T>([first]: readonly T[]): T {
  if (!first) throw new Error('A source that checks require is missing.');
  return first;
}

/** Everything in a body but its front matter and its title. */
function bodyOf(document: SourceDocument, context: LinkContext): Prose {
  const lead = document.lead.filter((block) => !(block.type === 'heading' && block.depth === 1));
  return prose(
    [...lead, ...document.sections.flatMap(({ heading, blocks }) => [heading, ...blocks])],
    document,
    context,
  );
}

function prose(blocks: readonly RootContent[], document: SourceDocument, context: LinkContext): Prose {
  return toProse(blocks, document.references, resolver(document, context));
}

function phraseOf(blocks: readonly RootContent[], document: SourceDocument, context: LinkContext): Phrase {
  const [paragraph] = blocks;
  return toPhrase(
    paragraph?.type === 'paragraph' ? paragraph.children : [],
    document.references,
    resolver(document, context),
  );
}

function resolver(document: SourceDocument, context: LinkContext): Resolve {
  return (url) => {
    const resolution = resolveLink(url, document, context);
    return withLowerScheme('address' in resolution ? resolution.address : url);
  };
}

function compileSection(document: ValidDocument<'section'>, context: LinkContext): Section {
  return { ...document.data, body: bodyOf(document, context) };
}

type Lifecycle = Pick<Mode, 'status' | 'since' | 'replacedBy' | 'formerly' | 'meaningChanged'>;

function lifecycle(data: ValidDocument<'mode' | 'dimension'>['data']): Lifecycle {
  const { status, since, formerly, 'replaced-by': replacedBy, 'meaning-changed': meaningChanged } = data;
  return { status, since, replacedBy, formerly, meaningChanged };
}

function compileMode(document: ValidDocument<'mode'>, context: LinkContext): Mode {
  const { id, order, name, role, entry = {} } = document.data;
  const arrival = findSection(document, 'How teams get here');
  const regression = findSection(document, 'What makes it regress');
  return {
    id,
    order,
    name,
    ...lifecycle(document.data),
    role: { title: role, description: phraseOf(section(document, 'Human role').blocks, document, context) },
    definition: phraseOf(document.lead, document, context),
    entry,
    signals: {
      enterprise: compileSignals(document, 'Enterprise view', context),
      individual: compileSignals(document, 'Individual view', context),
    },
    ...(arrival ? { arrival: prose(arrival.blocks, document, context) } : {}),
    ...(regression ? { regression: prose(regression.blocks, document, context) } : {}),
  };
}

function section(document: SourceDocument, title: string) {
  return only([findSection(document, title)]) as NonNullable<ReturnType<typeof findSection>>;
}

type CompiledEntry = { readonly name: string; readonly description: Phrase };

function compileEntries(document: SourceDocument, title: string, context: LinkContext): CompiledEntry[] {
  const { entries } = readEntries(section(document, title), document.text);
  return entries.map(({ name, content }) => ({
    name,
    description: toPhrase(content, document.references, resolver(document, context)),
  }));
}

function compileSignals(document: SourceDocument, title: string, context: LinkContext): Signal[] {
  return compileEntries(document, title, context).map(({ name, description }) => ({
    id: signalId(name),
    name,
    description,
  }));
}

function compileDimension(document: ValidDocument<'dimension'>, context: LinkContext): Dimension {
  const { id, name, aspect } = document.data;
  const questions = compileEntries(document, 'Question', context);
  const question = (view: string): Phrase => only(questions.filter((entry) => entry.name === view)).description;
  const { anchors } = readAnchors(section(document, 'Anchors'), document.text);
  return {
    id,
    order: Number(id.slice(1)),
    name,
    aspect,
    ...lifecycle(document.data),
    asks: prose(document.lead, document, context),
    question: { enterprise: question('Enterprise view'), individual: question('Individual view') },
    anchors: anchors.map(({ statement, evidence }) => ({
      statement: toPhrase(statement, document.references, resolver(document, context)),
      evidence: prose(evidence, document, context),
    })),
    confusions: compileEntries(document, 'Common confusions', context),
    delegateMore: prose(section(document, 'To delegate more').blocks, document, context),
    soundToStay: prose(section(document, 'Sound to stay').blocks, document, context),
  };
}

function compileScoring(document: ValidDocument<'scoring'>, context: LinkContext): Scoring {
  const { gate, aspects, intervals, pairs, 'shelf-life': shelfLife, 'may-not-apply': mayNotApply } = document.data;
  return {
    gate: gate ?? null,
    aspects,
    intervals,
    shelfLifeDays: shelfLife.days,
    pairs,
    mayNotApply: mayNotApply.map(({ dimension, when, 'only-with': onlyWith }) => ({ dimension, when, onlyWith })),
    body: bodyOf(document, context),
  };
}

function compileGlossary(document: ValidDocument<'glossary'>, context: LinkContext): Glossary {
  const preferred = context.collection.terminology?.data.preferred ?? [];
  const anchors = new Map(document.headings.map(({ node, anchor }) => [node, anchor]));
  return {
    title: document.data.title,
    summary: document.data.summary,
    introduction: prose(document.lead, document, context),
    terms: document.sections.map(({ heading, title, blocks }) => ({
      id: anchors.get(heading)!,
      term: title,
      definition: prose(blocks, document, context),
      insteadOf: preferred
        .filter(({ term }) => term.toLowerCase() === title.toLowerCase())
        .flatMap((entry) => entry['instead-of']),
    })),
  };
}

/** The other words that lead to terms, by the ids of these. They are about finding the framework, so that no version depends on them. */
export function compileSynonyms({ collection }: LinkContext): ReadonlyMap<string, readonly string[]> {
  const { headings } = only(validOf(collection, 'glossary'));
  const anchors = new Map(headings.map(({ title, anchor }) => [title.toLowerCase(), anchor]));
  const synonyms = collection.terminology?.data.synonyms ?? [];
  return new Map(synonyms.map(({ term, words }) => [anchors.get(term.toLowerCase())!, words]));
}

function compileRecord(document: ValidDocument<'field-note'>): NoteRecord {
  const { 'written-for': writtenFor, sources = [], ...rest } = document.data;
  return { slug: document.stem, ...rest, sources: sources.map(withKnownScheme), writtenFor };
}

function withKnownScheme<T extends { readonly url: string }>(source: T): T {
  return { ...source, url: withLowerScheme(source.url) };
}
