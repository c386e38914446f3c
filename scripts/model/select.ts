/** Questions that more than one renderer asks of a Model. */
import type { Dimension, Mode, Model, NoteRecord, Notes } from './schema.ts';

/** The modes in use, in order. Retired ones keep their page but are no longer counted. */
export function activeModes(model: Model): Mode[] {
  return model.modes.filter((mode) => mode.status === 'active');
}

/** Whether the name of a mode says its number by itself, as “Level 1” does, so that the number need not stand beside it. */
export function saysNumber(name: string, order: number): boolean {
  return new RegExp(String.raw`(?<![\p{L}\p{N}]|\d[.,])${order}(?![\p{L}\p{N}]|[.,]\d)`, 'u').test(name);
}

/** The dimensions in use, in numeric order. */
export function activeDimensions(model: Model): Dimension[] {
  return model.dimensions.filter((dimension) => dimension.status === 'active');
}

/** Where position `position` (1 to n, halves allowed) lies on the gradient: 0 at the first mode, 1 at the last. */
export function placeOnGradient(position: number, modes: number): number {
  return modes > 1 ? (position - 1) / (modes - 1) : 0;
}

/** The notes that lists show: all but the withdrawn, which stand apart. */
export function listedNotes({ records }: Notes): NoteRecord[] {
  return records.filter(({ status }) => status !== 'withdrawn');
}

/** The notes that no longer stand. */
export function withdrawnNotes({ records }: Notes): NoteRecord[] {
  return records.filter(({ status }) => status === 'withdrawn');
}

/** The notes with a move that starts or ends at this mode, or passes through it. */
export function notesAtMode(notes: readonly NoteRecord[], order: number): NoteRecord[] {
  return notes.filter((note) =>
    note.moves.some(({ from, to }) => Math.min(from, to) <= order && order <= Math.max(from, to)),
  );
}

/** The notes with a move that names this dimension. */
export function notesOnDimension(notes: readonly NoteRecord[], id: string): NoteRecord[] {
  return notes.filter((note) => note.moves.some((move) => move.dimensions.includes(id)));
}
