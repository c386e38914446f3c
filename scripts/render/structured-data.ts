/**
 * What pages say as data, in the words of schema.org. Every function gives nodes of one JSON-LD graph; `address` makes the full
 * address of a permalink, which is also the `@id` of what stands there.
 */
import { textIn } from '../body/index.ts';
import {
  activeDimensions,
  activeModes,
  changesOf,
  licenceAddress,
  ownValue,
  permalinks,
  updatedOn,
} from '../model/index.ts';
import type { Dimension, Glossary, Mode, Model, NoteChange, NoteRecord, Source } from '../model/index.ts';
import type { NavigationLink } from '../../templates/page.ts';
import { changeLabel, noteTitle } from '../../templates/parts/note-changes.ts';
import type { ShownRelease } from '../../templates/parts/release.ts';
import { strings } from '../../templates/strings.ts';

/** From a permalink, with or without `#anchor`, to its full address. */
export type Address = (permalink: string) => string;

/** What stands somewhere, as a member of a graph. */
export type Node = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** A JSON-LD document, or null where there is nothing to say. */
export function graphOf(nodes: readonly Node[]): object | null {
  return nodes.length === 0 ? null : { '@context': 'https://schema.org', '@graph': nodes };
}

/** The way to a page from the first one. */
export function breadcrumbData(trail: readonly NavigationLink[], address: Address): Node[] {
  if (trail.length < 2) return [];
  const itemListElement = trail.map(({ title, permalink }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: address(permalink),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}

/** The site as a whole. */
export function siteData({ title, summary, language, licence }: Model, address: Address): Node[] {
  const url = address(permalinks.home);
  const about = {
    name: title,
    description: summary,
    inLanguage: language,
    ...licenceOf(licence),
  };
  return [{ '@type': 'WebSite', '@id': url, url, ...about, publisher: editorsOf(title) }];
}

/** The framework, as the terms that its parts define. */
export function frameworkData(model: Model, address: Address): Node[] {
  const { modes, dimensions, glossary } = permalinks;
  const parts = [modes, dimensions, glossary].map((permalink) => ({ '@id': address(permalink) }));
  const about = {
    version: model.version,
    ...licenceOf(model.licence),
    creator: editorsOf(model.title),
  };
  return [
    { ...termSet(address(permalinks.framework), model.title, model.summary, model.language), ...about, hasPart: parts },
  ];
}

/** The modes in use, in order. */
export function modesData(model: Model, description: string, address: Address): Node[] {
  const terms = activeModes(model).map(({ id }) => ({ '@id': address(permalinks.mode(id)) }));
  const set = termSet(address(permalinks.modes), strings.modes.title, description, model.language);
  return [{ ...set, hasDefinedTerm: terms }];
}

/** The dimensions in use, in order. */
export function dimensionsData(model: Model, description: string, address: Address): Node[] {
  const terms = activeDimensions(model).map(({ id }) => ({ '@id': address(permalinks.dimension(id)) }));
  const set = termSet(address(permalinks.dimensions), strings.dimensions.title, description, model.language);
  return [{ ...set, hasDefinedTerm: terms }];
}

/** One mode. */
export function modeData({ id, order, name, definition }: Mode, address: Address): Node[] {
  return [term(address(permalinks.mode(id)), address(permalinks.modes), name, definition.text, String(order))];
}

/** One dimension. */
export function dimensionData({ id, name, question }: Dimension, address: Address): Node[] {
  const set = address(permalinks.dimensions);
  return [term(address(permalinks.dimension(id)), set, name, question.enterprise.text, id)];
}

/** The glossary with all of its terms. */
export function glossaryData({ title, summary, terms }: Glossary, language: string, address: Address): Node[] {
  const set = address(permalinks.glossary);
  const defined = terms.map(({ id, term: name, definition }) =>
    term(address(permalinks.term(id)), set, name, textIn(definition)),
  );
  return [{ ...termSet(set, title, summary, language), hasDefinedTerm: defined }];
}

/** A field note as an article. What its authors are is known of the editors alone. */
export function noteData(note: NoteRecord, model: Model, address: Address): Node[] {
  const url = address(permalinks.fieldNote(note.slug));
  const editors = editorsOf(model.title);
  const changes = changesOf(note);
  return [
    {
      '@type': 'Article',
      '@id': url,
      url,
      headline: noteTitle(note),
      description: note.summary,
      datePublished: note.date,
      ...(changes.length > 0 ? { dateModified: updatedOn(note), correction: changes.map(correctionData) } : {}),
      ...(note.status === 'withdrawn' ? { creativeWorkStatus: strings.note.statuses.withdrawn } : {}),
      inLanguage: model.language,
      ...licenceOf(model.licence),
      author: note.authors.map((name) => (name === editors['name'] ? editors : { '@type': 'Person', name })),
      publisher: editors,
      keywords: note.tags,
      citation: note.sources.map(sourceData),
    },
  ];
}

/** A correction; schema.org has no other word for what is said of a work that was withdrawn. */
function correctionData(change: NoteChange): Node {
  return { '@type': 'CorrectionComment', name: changeLabel(change), text: change.text, datePublished: change.date };
}

/** A source: whether its author is a person or a group, nobody knows. */
function sourceData({ author, title, publisher, date, url }: Source): Node {
  return {
    '@type': 'CreativeWork',
    name: title,
    url,
    creditText: author,
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(date === undefined ? {} : { datePublished: date }),
  };
}

/** A release as a dataset with every file of it; `name` is what it is called. */
export function releaseData(
  { record, address: permalink, files }: ShownRelease,
  name: string,
  address: Address,
): Node[] {
  const url = address(permalink);
  return [
    {
      '@type': 'Dataset',
      '@id': url,
      url,
      name,
      description: record.summary,
      version: record.version,
      datePublished: record.date,
      ...licenceOf(record.licence),
      creator: editorsOf(record.title),
      isAccessibleForFree: true,
      distribution: files.map((file) => ({
        '@type': 'DataDownload',
        name: file.path,
        contentUrl: address(file.address),
        encodingFormat: mediaType(file.path),
        contentSize: `${file.bytes} B`,
        sha256: file.sha256,
      })),
    },
  ];
}

function termSet(url: string, name: string, description: string, language: string): Node {
  return { '@type': 'DefinedTermSet', '@id': url, url, name, description, inLanguage: language };
}

function term(url: string, set: string, name: string, description: string, code?: string): Node {
  const known = code === undefined ? {} : { termCode: code };
  return { '@type': 'DefinedTerm', '@id': url, url, name, ...known, description, inDefinedTermSet: { '@id': set } };
}

function editorsOf(title: string): Node {
  return { '@type': 'Organization', name: strings.release.editors(title) };
}

/** A licence by its address; nothing where it has none. */
function licenceOf(licence: string): { license?: string } {
  const address = licenceAddress(licence);
  return address === null ? {} : { license: address };
}

/** The media types of the files of a release, by the ending of their name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
  md: 'text/markdown',
  pdf: 'application/pdf',
  zip: 'application/zip',
  gz: 'application/gzip',
  cff: 'application/yaml',
  bib: 'application/x-bibtex',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

function mediaType(path: string): string {
  return ownValue(MEDIA_TYPES, path.slice(path.lastIndexOf('.') + 1)) ?? 'text/plain';
}
