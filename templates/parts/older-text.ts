/** Notes that were written for a text that has changed since. */
import { changedSince } from '../../scripts/model/index.ts';
import type { NoteRecord } from '../../scripts/model/index.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';

/** Says that what the note cites means something else by now; null where that is not so. */
export function olderText({ model }: Pick<Page, 'model'>, note: NoteRecord): string | null {
  const { modes, dimensions } = changedSince(model, note);
  const changed = [
    ...modes.map(({ order, name }) => strings.gradient.numbered(order, name)),
    ...dimensions.map(({ id, name }) => `${id} ${name}`),
  ];
  return changed.length > 0 ? strings.note.olderText(note.writtenFor, changed) : null;
}
