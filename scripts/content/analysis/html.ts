/** Raw HTML in a body, by the element that it opens. */
import type { Html } from 'mdast';
import type { SourceDocument } from './document.ts';

/** A piece of raw HTML that a finding is due for: what stands inside an element belongs to its opening tag. */
export type RawHtml = {
  readonly node: Html;
  /** The name of the element in lower case, where it is one. */
  readonly tag: string | undefined;
  /** The closing tag of an element in running text. */
  readonly closing: Html | undefined;
  /** Whether other tags stand between the two. */
  readonly holdsHtml: boolean;
};

const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

const pieces = new WeakMap<SourceDocument, readonly RawHtml[]>();

/** The raw HTML of a document, found once. */
export function rawHtml(document: SourceDocument): readonly RawHtml[] {
  const known = pieces.get(document) ?? findPieces(document.nodes('html'));
  pieces.set(document, known);
  return known;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function findPieces(nodes: readonly Html[]): RawHtml[] {
  const closable = new Set(nodes.map(({ value }) => /^<\/([a-z][a-z0-9-]*)>$/i.exec(value)?.[1]?.toLowerCase()));
  const found: Mutable<RawHtml>[] = [];
  const opened = new Set<string>();
  let outer: Mutable<RawHtml> | undefined;
  let depth = 0;
  for (const node of nodes) {
    const [, closes, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(node.value) ?? [];
    const tag = name?.toLowerCase();
    const opens = !closes && tag !== undefined && !VOID_TAGS.has(tag) && /^<[^<>]*[^/]>$/.test(node.value);
    if (outer) {
      if (tag === outer.tag && closes) depth -= 1;
      else outer.holdsHtml = true;
      if (tag === outer.tag && opens) depth += 1;
      if (depth > 0) continue;
      outer.closing = node;
      outer = undefined;
      continue;
    }
    // The end of an element whose beginning has a finding.
    if (closes && tag !== undefined && opened.has(tag)) continue;
    for (const [, inside] of node.value.matchAll(/<([a-z][a-z0-9-]*)/gi)) opened.add(inside!.toLowerCase());
    const piece: Mutable<RawHtml> = { node, tag, closing: undefined, holdsHtml: false };
    found.push(piece);
    // A tag alone in its node opens an element in running text; a block of HTML comes whole.
    if (!opens || !closable.has(tag)) continue;
    outer = piece;
    depth = 1;
  }
  return found;
}

/** Whether an HTML comment runs to the end of the source because nothing closes it. */
export function hasUnclosedComment(document: SourceDocument): boolean {
  return document.nodes('html').some(({ value }) => value.startsWith('<!--') && !value.includes('-->'));
}
