/** All sources of one framework, as the checks and the compiler look at them. */
import { isValid, type SourceDocument, type ValidDocument } from './document.ts';
import { isOfKind, stemOf, type Kind, type Terminology } from './kinds.ts';
import type { LinkStates } from './link-states.ts';
import type { Text } from './source.ts';
import type { YamlValue } from './yaml.ts';

/** The language rules with their places. */
export type TerminologySource = { readonly text: Text; readonly yaml: YamlValue; readonly data: Terminology };

/** Every source that could be read, and the path of every source that is there. */
export type Collection = {
  readonly documents: readonly SourceDocument[];
  /** Paths of all sources, whether or not they could be read. */
  readonly paths: ReadonlySet<string>;
  readonly terminology: TerminologySource | null;
  /** What is known of web links, or null where nobody asked. */
  readonly links: LinkStates | null;
  /** Paths of documents with a problem that leaves their content unknown: what depends on it is not judged. */
  readonly unknown: ReadonlySet<string>;
};

/** The documents of a kind whose front matter is in order, in the order of their paths. */
export function validOf<K extends Kind>(collection: Collection, kind: K): ValidDocument<K>[] {
  return collection.documents.filter(
    (document): document is ValidDocument<K> => document.kind === kind && isValid(document),
  );
}

/** Whether every source of a kind is known, so that counts over the kind mean something. */
export function isComplete(collection: Collection, kind: Kind): boolean {
  return ![...collection.unknown].some((path) => isOfKind(path, kind));
}

/** The ids that a reference may name: those that sources declare, and file names, which an id has to agree with anyway. */
export function idsOf(collection: Collection, kind: Kind): Set<string> {
  const ids = new Set<string>();
  for (const path of collection.paths) {
    if (!isOfKind(path, kind)) continue;
    const stem = stemOf(path);
    ids.add(kind === 'dimension' ? stem.toUpperCase() : stem);
  }
  for (const { data } of validOf(collection, kind)) if ('id' in data) ids.add(data.id);
  return ids;
}

/** The documents in use of a kind that has an order, in that order. */
export function activeByOrder<K extends 'mode' | 'section'>(collection: Collection, kind: K): ValidDocument<K>[] {
  return validOf(collection, kind)
    .filter(({ data }) => !('status' in data) || data.status === 'active')
    .sort((a, b) => a.data.order - b.data.order);
}

/** The number of active modes, or undefined while their own findings leave it open. */
export function modeCount(collection: Collection): number | undefined {
  if (!isComplete(collection, 'mode')) return undefined;
  const modes = activeByOrder(collection, 'mode');
  const isLadder = modes.length > 0 && modes.every((mode, index) => mode.data.order === index + 1);
  return isLadder ? modes.length : undefined;
}
