/**
 * Sources that are gone although others still name them. What is lost is told once, where it stood; what names it is right, and is
 * not judged.
 */
import { posix } from 'node:path';
import type { Release } from '../../model/index.ts';
import {
  expectedId,
  findLostDimension,
  holdersOfId,
  isMisplaced,
  renamedIdsOf,
  type Collection,
  type LostSource,
  type Removal,
} from './collection.ts';
import { isValidKind, type SourceDocument } from './document.ts';
import { findGap } from './ladder.ts';
import { isOfKind, placeOf, SOURCE_FOLDER, stemOf, type Kind } from '../schema/kinds.ts';
import { namesIn } from './references.ts';
import { isSameButCase, isSlip } from '../syntax/suggest.ts';
import { judgeDimensionId, judgeId } from '../schema/value-schemas.ts';

/**
 * The collection with what is lost from it, which is unknown as a source is that cannot be read. `findRemoved` gives what version
 * control knows of sources that are gone, by path; it is asked only where a source is missed.
 */
export function withLost(
  collection: Collection,
  releases: readonly Release[],
  findRemoved: () => ReadonlyMap<string, Removal>,
): Collection {
  const missing = missingSources(collection, releases[0]);
  if (missing.size === 0) return collection;
  const released = releasedPaths(releases);
  const removed = findRemoved();
  const lost = [...missing]
    .map(([path, namedBy]): LostSource => {
      const [release, removal] = [released.get(path) ?? null, removed.get(path) ?? null];
      return { path, namedBy: [...namedBy], release, removal };
    })
    .filter((source) => isCertain(collection, source));
  if (lost.length === 0) return collection;
  // A gap among the dimensions is found by counting them.
  const gap = findLostDimension(collection);
  const uncounted = lost.map(({ path }) => path).filter((path) => path !== pathOf('dimension', `D${gap}`));
  return { ...collection, lost, unknown: new Set([...collection.unknown, ...uncounted]) };
}

/** What sources name, or the newest release has in use, and is not there, with the paths of the sources that name it. */
function missingSources(collection: Collection, newest: Release | undefined): Map<string, Set<string>> {
  const missing = new Map<string, Set<string>>();
  for (const path of newest ? goneSince(newest, collection) : []) {
    if (!isMisplaced(collection, path)) missing.set(path, new Set());
  }
  for (const document of collection.documents) {
    for (const path of pathsNamedIn(document)) {
      if (collection.paths.has(path) || isMisplaced(collection, path)) continue;
      missing.set(path, (missing.get(path) ?? new Set()).add(document.path));
    }
  }
  return missing;
}

/**
 * The modes and dimensions that a release has in use and that have no file now: they would keep one when they are retired. Where there
 * are as many files as before, one of them has another name, which the rules about ids judge.
 */
function goneSince({ model }: Release, { paths }: Collection): string[] {
  return (['mode', 'dimension'] as const).flatMap((kind) => {
    const released = kind === 'mode' ? model.modes : model.dimensions;
    const isFewer = [...paths].filter((path) => isOfKind(path, kind)).length < released.length;
    const inUse = released.filter(({ status }) => status === 'active').map(({ id }) => pathOf(kind, id));
    return isFewer ? inUse.filter((path) => !paths.has(path)) : [];
  });
}

/** Whether a document links to a path, or names by id what belongs there. */
export function namesPath(document: SourceDocument, path: string): boolean {
  for (const named of pathsNamedIn(document)) if (named === path) return true;
  return false;
}

/** The paths of the documents and pictures that a document links to or names by id. */
function* pathsNamedIn(document: SourceDocument): Generator<string> {
  for (const type of ['link', 'definition', 'image'] as const) {
    for (const { url } of document.nodes(type)) {
      const path = posix.join(posix.dirname(document.path), url.split('#', 1)[0]!);
      const place = path.startsWith(`${SOURCE_FOLDER}/`) ? placeOf(path).type : 'unknown';
      if (place === 'document' || place === 'picture') yield path;
    }
  }
  for (const kind of ['mode', 'dimension', 'field-note'] as const) {
    for (const [, name] of namesIn(document, kind))
      if (name !== undefined && isId(name, kind)) yield pathOf(kind, name);
  }
  const conditions = isValidKind(document, 'mode') ? Object.keys(document.data.entry ?? {}) : [];
  for (const id of conditions) if (isId(id, 'dimension')) yield pathOf('dimension', id);
}

function isId(name: string, kind: Kind): boolean {
  return (kind === 'dimension' ? judgeDimensionId(name) : judgeId(name)) === undefined;
}

const FOLDER_OF = { mode: 'modes', dimension: 'dimensions', 'field-note': 'field-notes', section: 'sections' } as const;

function pathOf(kind: keyof typeof FOLDER_OF, id: string): string {
  return `${SOURCE_FOLDER}/${FOLDER_OF[kind]}/${kind === 'dimension' ? id.toLowerCase() : id}.md`;
}

/**
 * Whether a source was there: a release or an earlier commit had it, another file still has its id, the others of its kind have a gap
 * for it, or several sources name it.
 */
function isCertain(collection: Collection, { path, namedBy, release, removal }: LostSource): boolean {
  const paths = [...collection.paths];
  if (successorOf(collection, path) !== undefined || paths.some((other) => isSameButCase(path, other))) return false;
  if (release !== null || removal !== null || isHeldElsewhere(collection, path) || isKindMissing(collection, path))
    return true;
  if (isGapLeft(collection, path)) return true;
  // All numbers are near to each other, so that one of them is near says nothing.
  const isNumber = /^d\d+$/.test(stemOf(path));
  return namedBy.length > 1 && (isNumber || !paths.some((other) => isSlip(path, other)));
}

/** Whether the numbers of the kind that a path is of lack one, which what is lost had. */
function isGapLeft(collection: Collection, path: string): boolean {
  return (['mode', 'section'] as const).some((kind) => isOfKind(path, kind) && findGap(collection, kind) !== undefined);
}

/** The path of what has taken over the id that a source at this path would have. */
export function successorOf(collection: Collection, path: string): string | undefined {
  const place = placeOf(path);
  if (place.type !== 'document' || (place.kind !== 'mode' && place.kind !== 'dimension')) return undefined;
  const id = renamedIdsOf(collection, place.kind).get(idAt(path, place.kind));
  return id === undefined ? undefined : pathOf(place.kind, id);
}

/** Whether a file of another name has the id that one at this path would have. */
export function isHeldElsewhere(collection: Collection, path: string): boolean {
  const place = placeOf(path);
  return place.type === 'document' && holdersOfId(collection, place.kind, idAt(path, place.kind)).length > 0;
}

/** Whether a path is that of a mode or a dimension and there is none at all, which is a finding of its own. */
export function isKindMissing({ paths }: Collection, path: string): boolean {
  return (['mode', 'dimension'] as const).some(
    (kind) => isOfKind(path, kind) && ![...paths].some((other) => isOfKind(other, kind)),
  );
}

function idAt(path: string, kind: Kind): string {
  return expectedId({ kind, stem: stemOf(path) });
}

/** The sources of all releases by path, each with the version of the newest release that had it. */
function releasedPaths(releases: readonly Release[]): Map<string, string> {
  const versions = new Map<string, string>();
  for (const { model, notes } of releases.toReversed()) {
    const paths = [
      ...model.modes.map(({ id }) => pathOf('mode', id)),
      ...model.dimensions.map(({ id }) => pathOf('dimension', id)),
      ...model.sections.map(({ id }) => pathOf('section', id)),
      ...notes.map(({ slug }) => pathOf('field-note', slug)),
    ];
    for (const path of paths) versions.set(path, model.version);
  }
  return versions;
}

/** Paths as advice names them: the first three, and how many more there are. */
export function namePaths(paths: readonly string[]): string {
  const named = paths.slice(0, 3).map((path) => `\`${path}\``);
  const others = paths.length - named.length;
  if (others > 0) return `${named.join(', ')} and ${others} more`;
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
