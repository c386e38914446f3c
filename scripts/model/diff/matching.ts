/** The entries of lists in a model, and which of an old model is which of a new one. */
import { FIELDS, type SubjectType } from './fields.ts';
import { isText } from './same-text.ts';
import { compareIds, readField, type Members } from './compare-values.ts';
import { ownValue } from '../own-value.ts';

/** An entry of a list. */
export type Item = {
  readonly value: Members;
  /** What tells it from its like: its fields of class `identity`, or its number, from 1, where it has none. */
  readonly id: string;
  /** The list that it stands in, where its owner has several: the view of a signal. */
  readonly list: string;
  /** Its place in that list, from 0. */
  readonly index: number;
  /** What an entry without identity belongs to: of an anchor, the mode that it describes. */
  readonly slot: string;
};

/** The old and the new state of one entry, of which one may be missing. */
export type Pair = { readonly before?: Item; readonly after?: Item };

/**
 * The entries of a field that holds lists, in the order that the format means: by `order`, as they are read, or by id where order
 * means nothing. `slots` names what stands at each number.
 */
export function itemsOf(owner: Members, path: string, type: SubjectType, slots: readonly string[]): Item[] {
  const hasPlaces = 'order' in FIELDS[type].fields || !FIELDS[type].isReadInOrder;
  return [...readField(owner, path)].flatMap(([listPath, values]) => {
    const list = listPath.slice(listPath.lastIndexOf('.') + 1);
    const sorted = hasPlaces
      ? (values as Members[]).toSorted((one, other) => byPlace(type, one, other))
      : (values as Members[]);
    return sorted.map((value, index): Item => {
      const number = String(index + 1);
      return { value, id: idOf(type, value) || number, list, index, slot: slots[index] ?? number };
    });
  });
}

function byPlace(type: SubjectType, one: Members, other: Members): number {
  const place = ({ order }: Members): number => (typeof order === 'number' ? order : 0);
  return place(one) - place(other) || compareIds(idOf(type, one), idOf(type, other));
}

function idOf(type: SubjectType, value: Members): string {
  const fields = Object.entries(FIELDS[type].fields);
  const names = fields.filter(([, field]) => 'class' in field && field.class === 'identity').map(([name]) => name);
  return names.map((name) => ownValue(value, name)).join('/');
}

/** Whether an old and a new entry are the same, by one way of telling. */
type Test = (before: Item, after: Item) => boolean;

/** Which old entry is which new one, in the order of the new ones; those that are gone come last. */
export function pairUp(type: SubjectType, before: readonly Item[], after: readonly Item[]): Pair[] {
  const found = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const isSame of testsFor(type)) {
    for (const item of after) {
      const match = found.has(item) ? undefined : before.find((old) => !taken.has(old) && isSame(old, item));
      if (!match) continue;
      found.set(item, match);
      taken.add(match);
    }
  }
  const kept = after.map((item): Pair => {
    const match = found.get(item);
    return match ? { before: match, after: item } : { after: item };
  });
  return [...kept, ...before.filter((item) => !taken.has(item)).map((item): Pair => ({ before: item }))];
}

/** The ways of telling, the most certain first. */
function testsFor(type: SubjectType): readonly Test[] {
  const { fields, isKnownByText } = FIELDS[type];
  const isSameId: Test = (before, after) => before.id === after.id;
  const isSameText: Test = (before, after) => textOf(type, before.value) === textOf(type, after.value);
  if (type === 'anchor') {
    // Where two anchors have changed places, answers have changed their meaning, although no text is new.
    const isSameSlot: Test = (before, after) => before.slot === after.slot;
    return [(before, after) => isSameSlot(before, after) && isSameText(before, after), isSameText, isSameSlot];
  }
  if ('formerly[]' in fields) return [isSameId, wasCalled];
  const isSameList: Test = (before, after) => before.list === after.list;
  const stays: Test = (before, after) => isSameId(before, after) && isSameList(before, after);
  return [
    stays,
    isSameId,
    ...(isKnownByText ? [(...pair: Parameters<Test>) => isSameList(...pair) && isSameText(...pair)] : []),
  ];
}

const wasCalled: Test = (before, after) => ((after.value['formerly'] ?? []) as string[]).includes(before.id);

/** All texts of an entry, as Markdown. */
function textOf(type: SubjectType, value: Members): string {
  const values = Object.keys(FIELDS[type].fields).flatMap((path) => [...readField(value, path).values()]);
  return JSON.stringify(values.filter(isText).map(({ markdown }) => markdown));
}
