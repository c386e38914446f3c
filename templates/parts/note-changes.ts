/** What became of a field note after its publication: corrections, or that it was withdrawn. */
import { changesOf } from '../../scripts/model/index.ts';
import type { NoteChange, NoteRecord } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { strings } from '../strings.ts';

const text = strings.note;

/** The title of a note, which says first that it was withdrawn: wherever the title is read, so is that. */
export function noteTitle({ title, status }: NoteRecord): string {
  return status === 'withdrawn' ? text.withdrawnTitle(title) : title;
}

/** What was done to the note and when, without the words about it: `Corrected on 2 March 2026`. */
export function changeLabel({ type, date }: NoteChange): string {
  return text.changes[type](strings.date(date));
}

/** Every change of the note as a notice, the newest first; nothing for a note as it was published. */
export function changeNotices(note: NoteRecord): Html[] {
  return changesOf(note).map(
    (change) => html`<p class="notice"><strong>${changeLabel(change)}:</strong> ${change.text}</p>`,
  );
}

/** What a note says in short today: that it was withdrawn and why, or what was corrected last and then its summary. */
export function currentSummary(note: NoteRecord): string {
  const [last] = changesOf(note);
  if (!last) return note.summary;
  const change = `${changeLabel(last)}: ${last.text}`;
  return last.type === 'withdrawal' ? change : `${change} ${note.summary}`;
}
