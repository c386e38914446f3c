/** Orders that run from 1: which of them stand twice, and which is missing; and whether dimensions agree with how many there are. */
import { activeByOrder, isComplete, isCopy, modeCount, type Collection } from './collection.ts';
import { findSection, type BodySection, type SourceDocument, type ValidDocument } from './document.ts';
import { readAnchors } from './entries.ts';

type Ordered = 'mode' | 'section';

/** The documents in use whose order another one has, each with that other one; none while a source of the kind is unknown. */
export function repeatsOf(
  collection: Collection,
  kind: Ordered,
): { document: ValidDocument<Ordered>; twin: ValidDocument<Ordered> }[] {
  if (!isComplete(collection, kind)) return [];
  const documents = activeByOrder<Ordered>(collection, kind).filter((document) => !isCopy(collection, document));
  const firsts = new Map<number, ValidDocument<Ordered>>();
  return documents.flatMap((document) => {
    const twin = firsts.get(document.data.order);
    if (!twin) firsts.set(document.data.order, document);
    return twin ? [{ document, twin }] : [];
  });
}

/** An order that is missing, and the document with the last one. */
export type Gap = { readonly order: number; readonly last: ValidDocument<Ordered> };

/** The first order that is missing. A repeat explains a gap, so where there is one, only that is told. */
export function findGap(collection: Collection, kind: Ordered): Gap | undefined {
  if (!isComplete(collection, kind) || repeatsOf(collection, kind).length > 0) return undefined;
  const documents = activeByOrder<Ordered>(collection, kind);
  if (documents.some((document) => isCopy(collection, document))) return undefined;
  const order = documents.findIndex((document, index) => document.data.order !== index + 1) + 1;
  return order === 0 ? undefined : { order, last: documents.at(-1)! };
}

/** The anchors of a dimension, counted. */
export type Counted = { readonly document: SourceDocument; readonly section: BodySection; readonly count: number };

const counts = new WeakMap<Collection, readonly Counted[]>();

/** The anchors of every dimension. Those that are not in order are findings of their own, and are not counted. */
export function countAnchors(collection: Collection): readonly Counted[] {
  const known = counts.get(collection);
  if (known) return known;
  const made = collection.documents.flatMap((document) => {
    const section = document.kind === 'dimension' ? findSection(document, 'Anchors') : undefined;
    if (!section || section.blocks.length === 0) return [];
    const { anchors, flaws } = readAnchors(section, document.text);
    return flaws.length > 0 ? [] : [{ document, section, count: anchors.length }];
  });
  counts.set(collection, made);
  return made;
}

/** Whether several dimensions agree on another number of modes than there is: then one is missing or too many. */
export function areModesOutvoted(collection: Collection): boolean {
  const modes = modeCount(collection);
  const [first, ...others] = countAnchors(collection);
  if (!modes || !first || others.length === 0) return false;
  return first.count !== modes && others.every(({ count }) => count === first.count);
}

/** The number of active modes, or undefined while findings leave it open, that about the number of anchors included. */
export function agreedModeCount(collection: Collection): number | undefined {
  return areModesOutvoted(collection) ? undefined : modeCount(collection);
}
