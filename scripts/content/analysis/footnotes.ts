/** Footnotes that a text refers to without defining them. */
import type { SourceDocument } from './document.ts';
import { proseOf } from './prose.ts';
import { rangeAt, type Range, type Text } from '../syntax/source.ts';

/**
 * A name that no footnote has, where the text refers to it first; or, where something stands at the beginning of a line that only
 * lacks the form of a definition, that. `definition` is what to write there.
 */
export type UndefinedFootnote = { readonly name: string; readonly range: Range; readonly definition?: string };

const found = new WeakMap<SourceDocument, readonly UndefinedFootnote[]>();

/** The names of footnotes in a document that no footnote has, each once. */
export function undefinedFootnotes(document: SourceDocument): readonly UndefinedFootnote[] {
  if (!document.text.content.includes('[^')) return [];
  const known = found.get(document) ?? findUndefined(document, proseOf(document));
  found.set(document, known);
  return known;
}

/** `[^a-z]`, `[^/]` and `[^\s]` are what patterns look like, not footnotes. */
const CHARACTER_CLASS = /^(?:\w-\w|\\.|[^\w\s])+_?$/;

/** Brackets with a name, what stands before them on their line, and a colon after them, which a definition has right there. */
const BRACKETS = /(?:(?<before>^[ \t]*)|)(?<!\\)\[\^(?<name>[^[\]\n]+)\](?<colon>[ \t]*[:：])?/gm;

type Brackets = { readonly name: string; readonly colon: string; readonly isFirst: boolean; readonly start: number };

function findUndefined({ text }: SourceDocument, prose: string): UndefinedFootnote[] {
  const byName = new Map<string, Brackets[]>();
  for (const { index, groups } of prose.matchAll(BRACKETS)) {
    const { before, name = '', colon = '' } = groups!;
    if (name.trim() === '' || CHARACTER_CLASS.test(name)) continue;
    const brackets = { name, colon, isFirst: before !== undefined, start: index + (before ?? '').length };
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), brackets]);
  }
  return [...byName.values()].map((all) => describe(text, all));
}

/** All brackets with one name are one mistake. */
function describe(text: Text, all: readonly Brackets[]): UndefinedFootnote {
  const rangeOf = ({ name, start }: Brackets, more = 0): Range =>
    rangeAt(text, start, start + `[^${name}]`.length + more);
  const misformed = findMisformed(all);
  if (misformed) {
    const { name, colon } = misformed;
    return { name, range: rangeOf(misformed, colon.length), definition: `[^${name}]:` };
  }
  // A definition that is not one, because of its name, goes with the references to it.
  const first = all.find(({ colon }) => colon !== ':') ?? all[0]!;
  return { name: first.name, range: rangeOf(first) };
}

/** What is meant as a definition: its colon is another one or stands further on, or it has none and there is a reference to it. */
function findMisformed(all: readonly Brackets[]): Brackets | undefined {
  const candidates = all.filter(({ name, isFirst, colon }) => isFirst && colon !== ':' && !/\s/.test(name));
  const withColon = candidates.find(({ colon }) => colon !== '');
  return withColon ?? candidates.findLast((one) => one !== all[0]);
}
