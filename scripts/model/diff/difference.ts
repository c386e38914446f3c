/** The semantic diff: what a new model says differently from an old one, entry by entry and field by field. */
import { ownValue } from '../own-value.ts';
import type { Model } from '../schema.ts';
import { greatestBump, type Difference, type ModelChange, type Subject } from './change.ts';
import {
  BOUND,
  CONSEQUENCES,
  FIELDS,
  MOVES,
  PRESENCES,
  REFORMATTED,
  UNUSED,
  type SubjectType,
  type Verdict,
} from './fields.ts';
import { itemsOf, pairUp, type Item, type Pair } from './matching.ts';
import { compareLifecycle } from './lifecycle.ts';
import { conditionedIn, dimensionsIn, followRenames, renamesBetween, slotsOf } from './references.ts';
import { isText, wordsOf } from './same-text.ts';
import { isSameValue, toFieldValue, valuesOf, type Both, type Members } from './compare-values.ts';

/**
 * Everything that `to` says differently from `from`. Entries are known by their stable ids; those without an id by what they stand
 * for: an anchor by its mode, a confusion by its name. Nothing is guessed but this: a signal, term, section or confusion with another
 * id and the very same text has been renamed, and an anchor with the very same text in another place has moved there.
 *
 * Over a chain of models, the bump from the first to the last is at most the greatest bump in the chain, but for two detours whose
 * steps are smaller than what they add up to: anchors that come to stand in each other's place by way of other texts, and a dimension
 * that goes out of use and comes back without what scoring said of it.
 */
export function diffModels(from: Model, to: Model): Difference {
  const modes = renamesBetween('mode', from, to);
  const dimensions = renamesBetween('dimension', from, to);
  const old = followRenames(from, modes, dimensions);
  const context: Context = {
    slots: { before: slotsOf(from, modes), after: slotsOf(to, new Map()) },
    conditioned: new Set([...conditionedIn(old), ...conditionedIn(to)]),
    used: { before: dimensionsIn(from, dimensions), after: dimensionsIn(to, new Map()) },
  };
  const subject: Subject = { type: 'framework', id: 'framework', name: to.title };
  const changes = [...compareFields({ subject, before: old, after: to }, context)];
  return { from: from.version, to: to.version, bump: greatestBump(changes), changes };
}

type Context = {
  readonly slots: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** The dimensions that an entry condition names, before or after. */
  readonly conditioned: ReadonlySet<string>;
  /** The dimensions in use. */
  readonly used: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
};

type Changes = Generator<ModelChange>;

function* compareFields(both: Both, context: Context): Changes {
  const { subject } = both;
  for (const [path, field] of Object.entries(FIELDS[subject.type].fields)) {
    if ('part' in field) yield* comparePart(both, path, field.part, context);
    else if ('entries' in field) yield* compareEntries(both, path, field.entries, context);
    else if (field.class === 'place') yield* comparePlaces(both, path);
    else if (field.class === 'lifecycle') yield* compareLifecycle(both, path, presenceOf(subject, context).use);
    else if (hasConsequence(field.class)) yield* compareValues(both, path, field.class);
  }
}

function hasConsequence(one: string): one is keyof typeof CONSEQUENCES {
  return Object.hasOwn(CONSEQUENCES, one);
}

function comparePart(owner: Both, path: string, type: SubjectType, context: Context): Changes {
  const [before, after] = [ownValue(owner.before, path) as Members, ownValue(owner.after, path) as Members];
  return compareFields({ subject: { type, id: type, name: nameOf(after, type) }, before, after }, context);
}

function nameOf({ name, title, term }: Members, otherwise: string): string {
  return (name ?? title ?? term ?? otherwise) as string;
}

function* compareValues(both: Both, path: string, kind: keyof typeof CONSEQUENCES): Changes {
  // A name makes the identity: where that has changed, the entry has been renamed, and that is told once.
  if (kind === 'name' && both.before['id'] !== both.after['id']) return;
  for (const [field, old, now] of valuesOf(both, path)) {
    const [before, after] = [toFieldValue(old), toFieldValue(now)];
    if (isSameValue(before, after)) continue;
    const isSameWords = isText(old) && isText(now) && wordsOf(old) === wordsOf(now);
    const consequence = isSameWords ? REFORMATTED : CONSEQUENCES[kind];
    yield { ...consequence, ...(kind === 'scoring' && unusedIn(both)), subject: both.subject, field, before, after };
  }
}

/** The lesser verdict on what would change scores, where the entry that it belongs to is out of use before or after. */
function unusedIn({ before, after }: Pick<Both, 'before' | 'after'>): Verdict | null {
  return before['status'] === 'retired' || after['status'] === 'retired' ? UNUSED : null;
}

function* comparePlaces(both: Both, path: string): Changes {
  const { subject, before, after } = both;
  // Entries that are read in order are told as a whole list; who comes into use or goes out of it has no other place.
  if (
    FIELDS[subject.type].isReadInOrder ||
    before['status'] !== after['status'] ||
    ownValue(before, path) === ownValue(after, path)
  )
    return;
  const [old, now] = [toFieldValue(ownValue(before, path)), toFieldValue(ownValue(after, path))];
  yield { ...MOVES.place, ...unusedIn(both), subject, field: path, before: old, after: now };
}

function presenceOf({ type, id }: Subject, { conditioned }: Context): { readonly use: Verdict; readonly id: Verdict } {
  const { presence = 'prose' } = FIELDS[type];
  return PRESENCES[presence === 'dimension' && conditioned.has(id) ? 'conditioned' : presence];
}

function* compareEntries(owner: Both, path: string, type: SubjectType, context: Context): Changes {
  const { slots } = context;
  const pairs = pairUp(
    type,
    itemsOf(owner.before, path, type, slots.before),
    itemsOf(owner.after, path, type, slots.after),
  );
  for (const pair of pairs) {
    const subject = subjectOf(type, (pair.after ?? pair.before)!, owner.subject);
    if (isKept(pair)) yield* compareBoth(owner, subject, pair, context);
    else yield cameOrWent(owner, subject, pair, context);
  }
  if (FIELDS[type].isReadInOrder) yield* compareOrder(owner.subject, path, pairs);
}

function isKept(pair: Pair): pair is Required<Pair> {
  return pair.before !== undefined && pair.after !== undefined;
}

function subjectOf(type: SubjectType, { id, list, value }: Item, owner: Subject): Subject {
  const isOwned = owner.type === 'mode' || owner.type === 'dimension';
  return {
    type,
    id,
    name: nameOf(value, id),
    ...(isOwned && { in: owner.id }),
    ...(type === 'signal' && { view: list }),
  };
}

function cameOrWent(owner: Both, subject: Subject, { before, after }: Pair, context: Context): ModelChange {
  const { use, id } = presenceOf(subject, context);
  const isScored = FIELDS[subject.type].presence === 'scoring';
  const unused = isScored ? unusedIn(owner) : after && unusedIn({ before: after.value, after: after.value });
  const { bump, reason } = unused ?? boundTo(subject, context) ?? (after ? use : id);
  const ids = { before: before ? subject.id : null, after: after ? subject.id : null };
  return { kind: after ? 'added' : 'removed', bump, reason, subject, field: null, ...ids };
}

/** The lesser verdict on what names a dimension that is in use in one of the models only. */
function boundTo({ type, id }: Subject, { used }: Context): Verdict | null {
  const isInBoth = (dimension: string): boolean => used.before.has(dimension) && used.after.has(dimension);
  return FIELDS[type].isOfDimensions && !id.split('/').every(isInBoth) ? BOUND : null;
}

function* compareBoth(owner: Both, subject: Subject, pair: Required<Pair>, context: Context): Changes {
  const { before, after } = pair;
  if (subject.type === 'anchor') {
    const moved = { ...MOVES.place, ...unusedIn(owner), subject, field: 'place' };
    if (before.slot !== after.slot) yield { ...moved, before: before.slot, after: after.slot };
  } else if (before.id !== after.id) {
    const { bump, reason } = presenceOf(subject, context).id;
    yield { kind: 'renamed', subject, field: 'id', before: before.id, after: after.id, bump, reason };
  }
  if (before.list !== after.list) {
    yield { ...MOVES.list, subject, field: 'view', before: before.list, after: after.list };
  }
  yield* compareFields({ subject, before: before.value, after: after.value }, context);
}

/** One change for each list in which entries that stayed are read in another order. */
function* compareOrder(subject: Subject, path: string, pairs: readonly Pair[]): Changes {
  const kept = pairs.filter(isKept).filter(({ before, after }) => before.list === after.list);
  for (const list of new Set(kept.map(({ after }) => after.list))) {
    const now = kept.filter(({ after }) => after.list === list);
    const old = now.toSorted((one, other) => one.before.index - other.before.index);
    if (old.every((pair, index) => pair === now[index])) continue;
    const [before, after] = [old.map((pair) => pair.before.id), now.map((pair) => pair.after.id)];
    yield { ...MOVES.order, subject, field: path.replace('*', list), before, after };
  }
}
