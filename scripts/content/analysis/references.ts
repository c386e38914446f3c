/** Names of modes, dimensions, aspects and notes in front matter, and what they name. */
import { isValidKind, type SourceDocument } from './document.ts';
import type { ValuePath } from '../syntax/yaml/index.ts';

/** A name with its place in front matter. */
export type Reference = readonly [path: ValuePath, name: string | undefined];

/** The names of modes, dimensions or field notes in the front matter of a document, but for the conditions of a mode: these are keys. */
export function namesIn(document: SourceDocument, kind: 'mode' | 'dimension' | 'field-note'): Reference[] {
  if (kind === 'field-note') {
    const names = isValidKind(document, 'framework') ? (document.data['booklet-notes'] ?? []) : [];
    return names.map((name, index) => [['booklet-notes', index], name]);
  }
  const successor = isValidKind(document, kind) ? document.data['replaced-by'] : undefined;
  return [[['replaced-by'], successor], ...(kind === 'mode' ? modesIn(document) : dimensionsIn(document))];
}

function modesIn(document: SourceDocument): Reference[] {
  return isValidKind(document, 'scoring') ? [[['gate'], document.data.gate]] : [];
}

function dimensionsIn(document: SourceDocument): Reference[] {
  if (isValidKind(document, 'field-note')) {
    return document.data.moves.flatMap(({ dimensions }, index) =>
      dimensions.map((id, place): Reference => [['moves', index, 'dimensions', place], id]),
    );
  }
  if (!isValidKind(document, 'scoring')) return [];
  return [
    ...document.data.pairs.flatMap(({ authority, control }, index): Reference[] => [
      [['pairs', index, 'authority'], authority],
      [['pairs', index, 'control'], control],
    ]),
    ...document.data['may-not-apply'].flatMap(({ dimension, 'only-with': companion }, index): Reference[] => [
      [['may-not-apply', index, 'dimension'], dimension],
      [['may-not-apply', index, 'only-with'], companion],
    ]),
  ];
}

/**
 * The ids of the sources that a note cites, which are anchors on its page; null where they are not known: front matter, the list
 * as a whole or an id in it has a finding of its own.
 */
export function citedIds({ data }: SourceDocument<'field-note'>): string[] | null {
  if (!data) return null;
  const ids = (data.sources ?? []).map(({ id }) => id);
  const isListMissing = data.origin === 'published-account' && ids.length === 0;
  return isListMissing || new Set(ids).size < ids.length ? null : ids;
}
