/** Orders that run from 1: which of them stand twice, and which is missing. */
import { activeByOrder, isComplete, isCopy, type Collection } from './collection.ts';
import type { ValidDocument } from './document.ts';

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
