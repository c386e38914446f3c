/**
 * Text in pieces: what is the same wherever it stands, and slots for what the place decides. A text is cut once; every form of every page
 * fills the slots and joins the pieces, and nothing that was printed is parsed again.
 */

/** What the machinery of a body says in words of its own: a name for each, with what it is about. */
export type WordSlot =
  | { readonly slot: 'word'; readonly word: 'code' | 'table' | 'footnotes' }
  | { readonly slot: 'word'; readonly word: 'back-reference'; readonly number: string }
  | { readonly slot: 'word'; readonly word: 'callout'; readonly kind: string };

/** A place in the HTML of a body that is filled anew wherever the body stands. */
export type HtmlSlot =
  | WordSlot
  /** The address of a link or of a picture, as the body has it. */
  | { readonly slot: 'address'; readonly value: string; readonly isPicture: boolean }
  /** The anchor of a link within the page. `isOwn` says that the body has the id. */
  | { readonly slot: 'anchor'; readonly id: string; readonly isOwn: boolean }
  /** An id of the body, where it stands or where it is named. */
  | { readonly slot: 'id'; readonly id: string }
  /** The name of the element of a heading, `below` levels below the highest one of its body. */
  | { readonly slot: 'heading'; readonly below: number; readonly edge: Edge }
  /** Around the words of a heading that can be linked to and holds no link. */
  | { readonly slot: 'self-link'; readonly id: string; readonly below: number; readonly edge: Edge }
  /** Around a block of code. */
  | { readonly slot: 'code-box'; readonly edge: Edge }
  /** Code in a language; `markup` is it without colours. */
  | { readonly slot: 'code'; readonly language: string; readonly text: string; readonly markup: string };

/** What opens an element, or what closes it. */
export type Edge = 'start' | 'end';

/** A place in the Markdown of a body that is filled anew wherever the body stands. */
export type MarkdownSlot =
  /** The address of a link or picture that leads to this site (`/…`) or to a place on its own page (`#…`); `written` is it as it stands in the text. */
  | { readonly slot: 'address'; readonly value: string; readonly written: string }
  /** The signs of a heading. `below` counts from the highest one of the body, `level` is its own. */
  | { readonly slot: 'heading'; readonly level: number; readonly below: number }
  /** Before the name of a footnote. */
  | { readonly slot: 'footnote' };

/** A text, cut. */
export type Pieces<Slot> = readonly (string | Slot)[];

/** The text that the pieces make with each slot filled. */
export function fill<Slot>(pieces: Pieces<Slot>, filled: (slot: Slot) => string): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : filled(piece);
  return text;
}

/** The pieces with no two strings beside each other, and no empty one. */
export function joined<Slot>(pieces: Pieces<Slot>): Pieces<Slot> {
  const found: (string | Slot)[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (typeof piece !== 'string') found.push(piece);
    else if (typeof last === 'string') found[found.length - 1] = last + piece;
    else if (piece !== '') found.push(piece);
  }
  return found;
}
