/** What entries of a model say of each other by id, across a change of ids. */
import type { Model } from '../schema.ts';
import { activeDimensions, activeModes } from '../select.ts';
import { itemsOf, pairUp } from './matching.ts';

/** New ids by old ones. */
export type Renames = ReadonlyMap<string, string>;

/** The ids that modes or dimensions of an old model have in a new one, where they were renamed. */
export function renamesBetween(type: 'mode' | 'dimension', from: Model, to: Model): Renames {
  const list = `${type}s`;
  const pairs = pairUp(type, itemsOf(from, list, type, []), itemsOf(to, list, type, []));
  return new Map(
    pairs.flatMap(({ before, after }) => (before && after && before.id !== after.id ? [[before.id, after.id]] : [])),
  );
}

/** An old model whose references name modes and dimensions as a new one does. What is referred to keeps its own id. */
export function followRenames(model: Model, modes: Renames, dimensions: Renames): Model {
  if (modes.size + dimensions.size === 0) return model;
  const mode = (id: string): string => modes.get(id) ?? id;
  const dimension = (id: string): string => dimensions.get(id) ?? id;
  const { gate, pairs, mayNotApply } = model.scoring;
  return {
    ...model,
    modes: model.modes.map(({ entry, replacedBy, ...rest }) => ({
      ...rest,
      entry: Object.fromEntries(Object.entries(entry).map(([id, least]) => [dimension(id), least])),
      replacedBy: replacedBy && mode(replacedBy),
    })),
    dimensions: model.dimensions.map(({ replacedBy, ...rest }) => ({
      ...rest,
      replacedBy: replacedBy && dimension(replacedBy),
    })),
    scoring: {
      ...model.scoring,
      gate: gate && mode(gate),
      pairs: pairs.map((pair) => ({
        ...pair,
        authority: dimension(pair.authority),
        control: dimension(pair.control),
      })),
      mayNotApply: mayNotApply.map((one) => ({
        ...one,
        dimension: dimension(one.dimension),
        onlyWith: one.onlyWith && dimension(one.onlyWith),
      })),
    },
  };
}

/** The ids of the modes in use by their places on the gradient, as `renames` calls them: what anchors describe. */
export function slotsOf(model: Model, renames: Renames): string[] {
  const slots: string[] = [];
  for (const { id, order } of activeModes(model)) slots[order - 1] = renames.get(id) ?? id;
  return slots;
}

/** The ids of the dimensions that an entry condition of a mode in use names. */
export function conditionedIn(model: Model): string[] {
  return activeModes(model).flatMap(({ entry }) => Object.keys(entry));
}

/** The ids of the dimensions in use, as `renames` calls them. */
export function dimensionsIn(model: Model, renames: Renames): Set<string> {
  return new Set(activeDimensions(model).map(({ id }) => renames.get(id) ?? id));
}
