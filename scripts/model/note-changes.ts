/** What became of a field note after its publication. */
import type { NoteRecord } from './schema.ts';
import { compareText } from './compare-text.ts';

/** A correction with what was corrected, or a withdrawal with its reason, and its day. */
export type NoteChange = {
  readonly type: 'correction' | 'withdrawal';
  readonly date: string;
  readonly text: string;
};

/** Every dated change of a note, the newest first; a withdrawal comes before all corrections. Empty for a note as it was published. */
export function changesOf({ corrections = [], withdrawal }: NoteRecord): NoteChange[] {
  const corrected = corrections.map(({ date, what }): NoteChange => ({ type: 'correction', date, text: what }));
  const newestFirst = corrected.toSorted((a, b) => compareText(b.date, a.date));
  if (!withdrawal) return newestFirst;
  return [{ type: 'withdrawal', date: withdrawal.date, text: withdrawal.reason }, ...newestFirst];
}

/** The day from which a note is as it stands: that of its last change, or of its publication. */
export function updatedOn(note: NoteRecord): string {
  return [note.date, ...changesOf(note).map(({ date }) => date)].sort(compareText).at(-1)!;
}

/** The notes by the day from which they are as they stand, the newest first; those of one day as they came. */
export function byUpdate(notes: readonly NoteRecord[]): NoteRecord[] {
  return notes.toSorted((a, b) => compareText(updatedOn(b), updatedOn(a)));
}

/** The day on which one of these notes was published or changed last; null where there is none. */
export function newestUpdate(notes: readonly NoteRecord[]): string | null {
  const [newest] = byUpdate(notes);
  return newest ? updatedOn(newest) : null;
}
