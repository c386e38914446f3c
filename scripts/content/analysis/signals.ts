/** The signals of modes. */
import { activeByOrder, type Collection } from './collection.ts';
import { findSection, type SourceDocument, type ValidDocument } from './document.ts';
import { readEntries, type ListEntry } from './entries.ts';
import { VIEW_SECTIONS } from '../schema/kinds.ts';
import { nodeRange } from '../syntax/markdown.ts';
import { rangeAt, type Range } from '../syntax/source.ts';

/** A signal with the mode that names it. */
export type DeclaredSignal = { readonly document: ValidDocument<'mode'>; readonly entry: ListEntry };

/** The signals of all active modes, in order. */
export function signalsOf(collection: Collection): DeclaredSignal[] {
  return activeByOrder(collection, 'mode').flatMap((document) =>
    entriesOf(document).map((entry) => ({ document, entry })),
  );
}

/** The entries of a mode's sections for the two views. */
export function entriesOf(document: SourceDocument): ListEntry[] {
  return VIEW_SECTIONS.flatMap((title) => {
    const section = findSection(document, title);
    return section ? readEntries(section, document.text).entries : [];
  });
}

/** Where the name of a signal is written. */
export function rangeOfName({ document: { text }, entry: { item, name } }: DeclaredSignal): Range {
  const from = item.position!.start.offset!;
  const at = text.content.indexOf(name, from);
  const end = item.position!.end.offset!;
  return at === -1 || at > end ? nodeRange(text, item) : rangeAt(text, at, at + name.length);
}
