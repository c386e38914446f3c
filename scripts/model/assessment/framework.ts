/**
 * What scoring needs to know of a framework: its ladder of modes, its dimensions, and the parameters of the method. Made from a
 * Model by `frameworkOf`, embedded in pages, and published with the score vectors. Names are for people; scoring reads only ids,
 * orders and numbers.
 */

import { ownValue } from '../own-value.ts';
import type { Framework } from '../result-schema.ts';
import type { Model } from '../schema.ts';
import { activeDimensions, activeModes } from '../select.ts';

/** Which framework something was answered for. The digest is over questions, anchors, entry conditions and scoring. */
export type Pin = {
  /** A semantic version. */
  readonly version: string;
  /** The first 16 hexadecimal digits of a SHA-256. */
  readonly digest: string;
};

/** A framework as an assessment sees it. Modes are in order, dimensions in numeric order, aspects in the order of the profile. */
export type { Framework } from '../result-schema.ts';

/** A mode in use. */
export type FrameworkMode = Framework['modes'][number];

/** A model as an assessment sees it: the modes and dimensions in use, and every parameter of the method. The digest is that of the model. */
export function frameworkFrom(model: Model, digest: string): Framework {
  const { gate, aspects, intervals, shelfLifeDays, pairs, mayNotApply } = model.scoring;
  return {
    version: model.version,
    digest,
    modes: activeModes(model).map(({ id, order, name, entry }) => ({ id, order, name, entry })),
    dimensions: activeDimensions(model).map(({ id, name, aspect }) => ({ id, name, aspect })),
    aspects: aspects.map(({ id, name }) => ({ id, name })),
    gate,
    intervals,
    shelfLifeDays,
    pairs,
    mayNotApply,
  };
}

/** The condition of a mode: the least answer on a dimension. */
export type Condition = { readonly mode: string; readonly dimension: string; readonly least: number };

/** The conditions of one mode, in the order of the dimensions. */
export function conditionsOf({ dimensions }: Framework, { id, entry }: FrameworkMode): Condition[] {
  return dimensions.flatMap((dimension) => {
    const least = ownValue(entry, dimension.id);
    return least === undefined ? [] : [{ mode: id, dimension: dimension.id, least }];
  });
}

/**
 * The conditions of which a mode needs at least one that applies, to be entered: those on authority, or all where it has none.
 * Authority stands under the aspects of the dimensions that pairs name as an authority.
 */
export function decidingConditions(framework: Framework, mode: FrameworkMode): Condition[] {
  const { dimensions, pairs } = framework;
  const authorities = new Set(pairs.map(({ authority }) => authority));
  const aspects = new Set(dimensions.filter(({ id }) => authorities.has(id)).map(({ aspect }) => aspect));
  const onAuthority = new Set(dimensions.filter(({ aspect }) => aspects.has(aspect)).map(({ id }) => id));
  const all = conditionsOf(framework, mode);
  const deciding = all.filter(({ dimension }) => onAuthority.has(dimension));
  return deciding.length > 0 ? deciding : all;
}

/** The modes that the gate consists of: all up to its own. None where the framework has no gate. */
export function gateModes({ modes, gate }: Framework): FrameworkMode[] {
  const order = modes.find(({ id }) => id === gate)?.order ?? 0;
  return modes.filter((mode) => mode.order <= order);
}

/** Whether an assessment has to be migrated before this framework can score it. */
export function needsMigration({ framework }: { readonly framework: Pin }, to: Pin): boolean {
  return !isSameFramework(framework, to);
}

/** Whether two framework versions are one and the same. */
export function isSameFramework(one: Pin, other: Pin): boolean {
  return one.digest === other.digest;
}
