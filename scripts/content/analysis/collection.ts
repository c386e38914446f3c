/** All sources of one framework, as the checks and the compiler look at them. */
import { isValid, type SourceDocument, type ValidDocument } from './document.ts';
import { isOfKind, nameOf, placeOf, stemOf, type Kind, type Terminology } from '../schema/kinds.ts';
import type { LinkStates } from './link-states.ts';
import type { Locale } from './locale.ts';
import { portablePath } from '../schema/placement.ts';
import type { Text } from '../syntax/source.ts';
import type { YamlValue } from '../syntax/yaml/index.ts';

/** The language rules with their places. */
export type TerminologySource = { readonly text: Text; readonly yaml: YamlValue; readonly data: Terminology };

/** Every source that could be read, and the path of every source that is there. */
export type Collection = {
  readonly locale: Locale;
  readonly documents: readonly SourceDocument[];
  /** Paths of all sources, whether or not they could be read. */
  readonly paths: ReadonlySet<string>;
  readonly terminology: TerminologySource | null;
  /** What is known of web links, or null where nobody asked. */
  readonly links: LinkStates | null;
  /** Paths of documents with a problem that leaves their content unknown: what depends on it is not judged. */
  readonly unknown: ReadonlySet<string>;
  /** Of files whose own path is wrong, the one that they are meant to have, where it can be told. */
  readonly intended: ReadonlyMap<string, string>;
  /** Sources that are gone although others name them. */
  readonly lost: readonly LostSource[];
};

/** A source that is not there: what names it, in the order of the paths, and where it last was. */
export type LostSource = {
  readonly path: string;
  readonly namedBy: readonly string[];
  /** The version of the newest release that had it, or null where none had. */
  readonly release: string | null;
  /** What version control says of it, or null where it says nothing. */
  readonly removal: Removal | null;
};

/** Whether a removed source is still in the last commit; otherwise the commit that took it away, with its day, YYYY-MM-DD. */
export type Removal = 'uncommitted' | { readonly commit: string; readonly day: string };

/** Keeps what is found out about a collection, so that rules that ask for every document do not find it out again. */
function remembered<T>(find: (collection: Collection, kind: Kind) => T): (collection: Collection, kind: Kind) => T {
  const known = new WeakMap<Collection, Map<Kind, T>>();
  return (collection, kind) => {
    const answers = known.get(collection) ?? new Map<Kind, T>();
    known.set(collection, answers);
    if (!answers.has(kind)) answers.set(kind, find(collection, kind));
    return answers.get(kind)!;
  };
}

const findValid = remembered((collection, kind) =>
  collection.documents.filter((document) => document.kind === kind && isValid(document)),
);

/** The documents of a kind whose front matter is in order, in the order of their paths. */
export function validOf<K extends Kind>(collection: Collection, kind: K): readonly ValidDocument<K>[] {
  return findValid(collection, kind) as unknown as readonly ValidDocument<K>[];
}

/** Whether every source of a kind is known, so that counts over the kind mean something. */
export const isComplete = remembered(
  (collection, kind) =>
    ![...collection.unknown].some((path) => isOfKind(placeMeant(collection, path), kind) || isStray(collection, path)),
);

/** The path that a source has, or is meant to have where its own is wrong. */
export function placeMeant({ intended }: Collection, path: string): string {
  return intended.get(path) ?? path;
}

/** Whether a path is that of a document in a place where none belongs, and nothing tells where it does: it may be of any kind. */
function isStray(collection: Collection, path: string): boolean {
  return placeOf(placeMeant(collection, path)).type === 'unknown' && /\.md$/i.test(portablePath(path));
}

const misplaced = new WeakMap<Collection, ReadonlySet<string>>();

/**
 * Whether a source that is meant to stand at `path` has another path, which is a finding of its own: what names it is then not
 * judged.
 */
export function isMisplaced(collection: Collection, path: string): boolean {
  if (collection.paths.has(path)) return false;
  const meant = misplaced.get(collection) ?? findMisplaced(collection);
  misplaced.set(collection, meant);
  return meant.has(path) || meant.has(nameOf(path));
}

/** The paths that sources with another path are meant to have; of a stray only the name is known. */
function findMisplaced(collection: Collection): Set<string> {
  const strays = [...collection.unknown].filter((path) => isStray(collection, path));
  return new Set([
    ...collection.intended.values(),
    ...strays.map((path) => nameOf(portablePath(path))),
    ...(['section', 'mode', 'dimension'] as const).flatMap((kind) => pathsOfIds(collection, kind)),
  ]);
}

/** The paths that the ids of documents stand for whose file has another name. */
function pathsOfIds(collection: Collection, kind: 'section' | 'mode' | 'dimension'): string[] {
  return validOf(collection, kind).flatMap((document) => {
    const { path } = document;
    if (document.data.id === expectedId(document)) return [];
    return [`${path.slice(0, -nameOf(path).length)}${document.data.id.toLowerCase()}.md`];
  });
}

/** Whether a source is gone although others name it, which is told once: what names it is then not judged. */
export function isLost({ lost }: Collection, path: string): boolean {
  return lost.some((source) => source.path === path);
}

const findIds = remembered((collection, kind) => {
  const ids = new Set<string>();
  for (const path of collection.paths) {
    const meant = placeMeant(collection, path);
    if (!isOfKind(meant, kind) && !isStray(collection, path)) continue;
    const id = idOfStem(stemOf(isOfKind(meant, kind) ? meant : portablePath(path)), kind);
    if (kind !== 'dimension' || /^D\d+$/.test(id)) ids.add(id);
  }
  for (const { data } of validOf(collection, kind)) if ('id' in data) ids.add(data.id);
  for (const { path } of collection.lost) if (isOfKind(path, kind)) ids.add(idOfStem(stemOf(path), kind));
  const lost = kind === 'dimension' ? findLostDimension(collection) : undefined;
  if (lost !== undefined) ids.add(`D${lost}`);
  return ids;
});

/**
 * The first number that no dimension has, counted from 1, though a later one is taken; undefined where there is none, or where
 * sources that are unknown leave it open. Where the numbers in ids have no gap, a file has the wrong name.
 */
export function findLostDimension(collection: Collection): number | undefined {
  if (!isComplete(collection, 'dimension')) return undefined;
  const documents = validOf(collection, 'dimension');
  const isInIds = documents.every((_, index) => holdersOfId(collection, 'dimension', `D${index + 1}`).length > 0);
  const numbers = documents.map(({ stem }) => Number(stem.slice(1))).sort((a, b) => a - b);
  const gap = numbers.findIndex((number, index) => number !== index + 1);
  return isInIds || gap === -1 ? undefined : gap + 1;
}

/**
 * The ids that a reference may name: those that sources declare, and file names, which an id has to agree with anyway. A dimension
 * whose file is lost is told once, so its id is among them.
 */
export function idsOf(collection: Collection, kind: Kind): ReadonlySet<string> {
  return findIds(collection, kind);
}

function idOfStem(stem: string, kind: Kind): string {
  return kind === 'dimension' ? stem.toUpperCase() : stem;
}

/** The id that a document has by its file name. */
export function expectedId({ kind, stem }: Pick<SourceDocument, 'kind' | 'stem'>): string {
  return idOfStem(stem, kind);
}

const findHolders = remembered((collection, kind) => {
  const holders = new Map<string, SourceDocument[]>();
  for (const document of validOf(collection, kind)) {
    if (!('id' in document.data)) continue;
    const others = holders.get(document.data.id);
    if (others) others.push(document);
    else holders.set(document.data.id, [document]);
  }
  return holders;
});

const findRenamed = remembered((collection, kind) => {
  const documents = validOf(collection, kind);
  return new Map(
    documents.flatMap(({ data }) => {
      if (!('formerly' in data)) return [];
      return (data.formerly ?? []).map((old): [string, string] => [old, data.id]);
    }),
  );
});

/** The ids that modes or dimensions had before, each with the one that took it over. */
export function renamedIdsOf(collection: Collection, kind: Kind): ReadonlyMap<string, string> {
  return findRenamed(collection, kind);
}

/** The documents of a kind with this id: more than one is a mistake. */
export function holdersOfId(collection: Collection, kind: Kind, id: string): readonly SourceDocument[] {
  return findHolders(collection, kind).get(id) ?? [];
}

/** Whether a document has the id of another one, which says that it is the copy of the two: that is told, and nothing else of it. */
export function isCopy(
  collection: Collection,
  { kind, stem, data }: ValidDocument<'mode' | 'section' | 'dimension'>,
): boolean {
  return data.id !== expectedId({ kind, stem }) && holdersOfId(collection, kind, data.id).length > 1;
}

const findRetired = remembered((collection, kind): ReadonlySet<string> => {
  const documents = validOf(collection, kind as 'mode' | 'dimension');
  const retired = documents.filter(({ data }) => data.status === 'retired');
  return new Set(retired.length < documents.length ? retired.map(({ data }) => data.id) : []);
});

/** The ids of a kind that are out of use; none where all are, which is one mistake. */
export function retiredIdsOf(collection: Collection, kind: 'mode' | 'dimension'): ReadonlySet<string> {
  return findRetired(collection, kind);
}

const findActive = remembered((collection, kind) =>
  (validOf(collection, kind) as readonly ValidDocument<'mode' | 'section'>[])
    .filter(({ data }) => !('status' in data) || data.status === 'active')
    .sort((a, b) => a.data.order - b.data.order),
);

/** The documents in use of a kind that has an order, in that order. */
export function activeByOrder<K extends 'mode' | 'section'>(
  collection: Collection,
  kind: K,
): readonly ValidDocument<K>[] {
  return findActive(collection, kind) as unknown as readonly ValidDocument<K>[];
}

/** The number of active modes, or undefined while their own findings leave it open. */
export function modeCount(collection: Collection): number | undefined {
  if (!isComplete(collection, 'mode')) return undefined;
  const modes = activeByOrder(collection, 'mode');
  const isLadder = modes.length > 0 && modes.every((mode, index) => mode.data.order === index + 1);
  return isLadder ? modes.length : undefined;
}
