/** The values of a field, in one model and side by side in two. */
import type { FieldValue, Subject } from './change.ts';
import { isText } from './same-text.ts';
import { ownValue } from '../own-value.ts';
import { compareText } from '../compare-text.ts';

/** The members of something in a model, by name. */
export type Members = Readonly<Record<string, unknown>>;

/** Something that both models have. */
export type Both = { readonly subject: Subject; readonly before: Members; readonly after: Members };

/** The values of a field by their paths: one, or those of all members where it has a `*`; lists without order sorted. */
export function readField(owner: Members, path: string): Map<string, unknown> {
  if (path.endsWith('.*')) {
    const base = path.slice(0, -2);
    const members = Object.entries((valueAt(owner, base) ?? {}) as Members);
    return new Map(members.map(([name, value]) => [`${base}.${name}`, value]));
  }
  if (path.endsWith('[]')) {
    const base = path.slice(0, -2);
    const values = (valueAt(owner, base) ?? []) as string[];
    return new Map([[base, values.toSorted(compareIds)]]);
  }
  return new Map([[path, valueAt(owner, path)]]);
}

function valueAt(owner: Members, path: string): unknown {
  return path.split('.').reduce((value: unknown, name) => ownValue(value as Members | undefined, name), owner);
}

/** Orders ids as people count: `D2` before `D10`. */
export function compareIds(one: string, other: string): number {
  const [a, b] = [one, other].map((id) => id.replace(/\d+/g, (digits) => digits.padStart(9, '0')));
  return compareText(a!, b!);
}

/** Every value of a field by its path, null where one model has none, in an order that does not depend on how members are written. */
export function* valuesOf(
  { before, after }: Both,
  path: string,
): Generator<[path: string, before: unknown, after: unknown]> {
  const [old, now] = [readField(before, path), readField(after, path)];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort(compareIds);
  for (const one of paths) yield [one, old.get(one) ?? null, now.get(one) ?? null];
}

/** A value as changes tell it. */
export function toFieldValue(value: unknown): FieldValue {
  return isText(value) ? value.markdown : (value as FieldValue);
}

/** Whether nothing has changed. */
export function isSameValue(before: FieldValue, after: FieldValue): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
