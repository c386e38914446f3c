/** Footnotes that a text refers to without defining them. */
import type { SourceDocument } from './document.ts';
import { proseOf } from './prose.ts';
import { rangeAt, type Range } from './source.ts';

/** A reference that stands in the text as it is written, because no footnote has this name. */
export type UndefinedFootnote = { readonly name: string; readonly range: Range };

const found = new WeakMap<SourceDocument, readonly UndefinedFootnote[]>();

/** The references of a document to footnotes that are not there. */
export function undefinedFootnotes(document: SourceDocument): readonly UndefinedFootnote[] {
  if (!document.text.content.includes('[^')) return [];
  const known = found.get(document) ?? findUndefined(document, proseOf(document));
  found.set(document, known);
  return known;
}

/** `[^a-z]`, `[^/]` and `[^\s]` are what patterns look like, not footnotes. */
const CHARACTER_CLASS = /^(?:\w-\w|\\.|[^\w\s])+_?$/;

function findUndefined({ text }: SourceDocument, prose: string): UndefinedFootnote[] {
  const matches = [...prose.matchAll(/(?<!\\)\[\^([^[\]\n]+)\](:?)/g)].filter(
    ([, name]) => name!.trim() !== '' && !CHARACTER_CLASS.test(name!),
  );
  // A definition that is not one, because of its name, goes with the references to it.
  const referred = new Set(matches.filter(([, , colon]) => !colon).map(([, name]) => name));
  return matches
    .filter(([, name, colon]) => !colon || !referred.has(name))
    .map(({ 0: all, 1: name, 2: colon, index }) => ({
      name: name!,
      range: rangeAt(text, index, index + all.length - colon!.length),
    }));
}
