/** What the searches for marks that were left or taken give and share. */
import type { Nodes } from 'mdast';
import type { Stretch } from '../../../syntax/characters.ts';

/** A mark that readers see as it is written, with what is wrong and what to write. */
export type LeftMark = Stretch & { readonly message: string; readonly advice: string };

/** A backslash with the sign that it takes its meaning from. */
export const ESCAPE = /\\[!-/:-@[-`{-~]/;
/** Each of them in a text. */
export const ESCAPES = new RegExp(ESCAPE.source, 'g');

/** From where to where a node stands in its file. */
export function offsetsOf({ position }: Nodes): [start: number, end: number] {
  return [position!.start.offset!, position!.end.offset!];
}
