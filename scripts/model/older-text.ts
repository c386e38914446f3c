/** Notes that were written for a text that has changed since. */
import { compareVersions } from './release/order.ts';
import type { Dimension, Mode, Model, NoteRecord } from './schema.ts';
import { activeModes, notesAtMode, notesOnDimension } from './select.ts';

/** What a note cites whose meaning changed after the version that it was written for; both lists are empty for most notes. */
export type ChangedSince = { readonly modes: readonly Mode[]; readonly dimensions: readonly Dimension[] };

/** The modes and dimensions of the note's moves whose meaning, as editors say, changed in a version after `writtenFor`. */
export function changedSince(model: Model, note: NoteRecord): ChangedSince {
  const isChanged = ({ meaningChanged = [] }: Mode | Dimension): boolean =>
    meaningChanged.some((version) => compareVersions(version, note.writtenFor) > 0);
  return {
    modes: activeModes(model).filter((mode) => isChanged(mode) && notesAtMode([note], mode.order).length > 0),
    dimensions: model.dimensions.filter(
      (dimension) => isChanged(dimension) && notesOnDimension([note], dimension.id).length > 0,
    ),
  };
}
