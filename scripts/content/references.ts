/** Names of modes, dimensions, aspects and notes in front matter, and what they name. */
import { isValidKind, type SourceDocument, type ValidDocument } from './document.ts';
import type { Kind } from './kinds.ts';
import type { Finding } from './rule.ts';
import { adviseChoice } from './suggest.ts';
import type { ValuePath, YamlValue } from './syntax/yaml/index.ts';

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

/** The findings for the references of a document that name nothing known; `noun` is what messages call what they should name. */
export function* findUnknown(
  document: SourceDocument,
  references: readonly Reference[],
  known: ReadonlySet<string>,
  noun: string,
): Generator<Finding> {
  // Where there is none at all, that is the finding.
  if (known.size === 0) return;
  for (const [path, name] of references) {
    if (name !== undefined && !known.has(name)) yield unknownName(document.yaml!, path, name, [...known], noun);
  }
}

/** The finding for a name that is not among the known ones. */
export function unknownName(
  yaml: YamlValue,
  path: ValuePath,
  name: string,
  known: readonly string[],
  noun: string,
): Finding {
  return {
    range: yaml.valueRange(path),
    message: `Unknown ${noun} \`${name}\`.`,
    advice: adviseChoice(name, known),
  };
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

/** The findings for references to what is out of use; `asker` says what must not name it. */
export function* findRetired(
  document: ValidDocument<Kind>,
  references: readonly Reference[],
  retired: ReadonlySet<string>,
  noun: string,
  asker: string,
): Generator<Finding> {
  for (const [path, name] of references) {
    if (name === undefined || !retired.has(name)) continue;
    yield {
      range: document.yaml.valueRange(path),
      message: `${noun} \`${name}\` is retired, so ${asker} cannot name it.`,
      advice: `Name an active ${noun.toLowerCase()}.`,
    };
  }
}

/** The finding for an entry whose replacement is itself; a name that is unknown is another finding. */
export function findSelfReplacement(
  { data, yaml }: ValidDocument<'mode'> | ValidDocument<'dimension'>,
  noun: string,
): Finding | undefined {
  if (data['replaced-by'] !== data.id) return undefined;
  const message = `This ${noun} is replaced by itself.`;
  return {
    range: yaml.valueRange(['replaced-by']),
    message,
    advice: `Name another ${noun}, or remove \`replaced-by\`.`,
  };
}
