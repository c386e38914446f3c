/** Field notes by what they have in common. */
import { NOTE_FACETS, type NoteFacet } from './permalinks.ts';
import { DIRECTIONS, ORIGINS, VIEWS } from './enumerations.ts';
import type { Model, NoteRecord } from './schema.ts';
import { activeModes, notesAtMode, notesOnDimension } from './select.ts';

/** One value of a facet: its id, as addresses have it, and the notes that have it, in the order of the list. */
export type FacetValue = { readonly id: string; readonly notes: readonly NoteRecord[] };

/** A facet with the values that some note has, in the order of the model. */
export type Facet = { readonly name: NoteFacet; readonly values: readonly FacetValue[] };

/** How many notes make a tag worth a page: with one alone it would lead from a note back to the same note. */
const LEAST_TAGGED = 2;

/** What these notes can be narrowed by. Values that no note has, and facets without values, are left out. */
export function noteFacets(model: Model, notes: readonly NoteRecord[]): Facet[] {
  const facets = NOTE_FACETS.map((name) => ({ name, values: VALUES[name](model, notes) }));
  return facets
    .map(({ name, values }) => ({ name, values: values.filter((value) => value.notes.length > 0) }))
    .filter(({ values }) => values.length > 0);
}

/** Whether there is a list of the notes that have this value. */
export function hasFacet(facets: readonly Facet[], facet: NoteFacet, id: string): boolean {
  return facets.some(({ name, values }) => name === facet && values.some((value) => value.id === id));
}

/** The id of a dimension as addresses have it. */
export function dimensionValue(id: string): string {
  return id.toLowerCase();
}

const VALUES: Record<NoteFacet, (model: Model, notes: readonly NoteRecord[]) => FacetValue[]> = {
  mode: (model, notes) => activeModes(model).map(({ id, order }) => ({ id, notes: notesAtMode(notes, order) })),
  dimension: (model, notes) =>
    model.dimensions.map(({ id }) => ({ id: dimensionValue(id), notes: notesOnDimension(notes, id) })),
  view: (_, notes) => VIEWS.map((id) => ({ id, notes: notes.filter(({ view }) => view === id) })),
  direction: (_, notes) =>
    DIRECTIONS.map((id) => ({ id, notes: notes.filter(({ moves }) => moves.some((move) => move.direction === id)) })),
  origin: (_, notes) => ORIGINS.map((id) => ({ id, notes: notes.filter(({ origin }) => origin === id) })),
  tag: (_, notes) => tagValues(notes),
};

function tagValues(notes: readonly NoteRecord[]): FacetValue[] {
  const tags = [...new Set(notes.flatMap((note) => note.tags))].sort();
  return tags
    .map((id) => ({ id, notes: notes.filter((note) => note.tags.includes(id)) }))
    .filter((value) => value.notes.length >= LEAST_TAGGED);
}
