/** Two assessments made one. */
import { clip, firstUnused, insertSubsystem, namesById, sortSnapshots, unusedId } from './edit.ts';
import { LIMITS } from './saved.ts';
import type { Assessment, Snapshot, Subsystem } from './saved.ts';

/**
 * Both together, with nothing of either lost. A subsystem is known by its id and name: one that both have alike stands there once;
 * one that both have with other answers is added under a name from `nameOf`, with the same history; one that has only the id of
 * another gets an id of its own, in its snapshots as well. Merging the same again adds nothing. Both are for one version of the
 * framework. Null where a file cannot hold that many.
 */
export function merge(mine: Assessment, theirs: Assessment, nameOf: (name: string) => string): Assessment | null {
  const theirOwn = withOwnIds(mine, theirs);
  let merged = mine;
  for (const one of theirOwn.subsystems) {
    const twin = merged.subsystems.find(({ id }) => id === one.id);
    const names = [one.name, clip(nameOf(one.name))];
    // What an earlier merge has added stands there already.
    if (merged.subsystems.some((own) => names.includes(own.name) && isSame(own.answers, one.answers))) continue;
    if (merged.subsystems.length >= LIMITS.subsystems) return null;
    const hasName = merged.subsystems.some(({ name }) => name === one.name);
    const added = {
      ...one,
      id: twin ? unusedId(merged, theirOwn) : one.id,
      name: hasName ? clip(nameOf(one.name)) : one.name,
    };
    merged = insertSubsystem(merged, added, merged.subsystems.length);
  }
  const added = theirOwn.snapshots.filter(
    (one) => !mine.snapshots.some((own) => isSame(contentOf(own), contentOf(one))),
  );
  const snapshots = sortSnapshots([...mine.snapshots, ...added]);
  return snapshots.length > LIMITS.snapshots ? null : { ...merged, snapshots };
}

/** Theirs with other ids for what only happens to have an id of mine. */
function withOwnIds(mine: Assessment, theirs: Assessment): Assessment {
  const [myNames, theirNames] = [namesById(mine), namesById(theirs)];
  const taken = new Set([...myNames.keys(), ...theirNames.keys()]);
  const ids = new Map<string, string>();
  for (const [id, name] of theirNames) {
    const isOther = myNames.has(id) && myNames.get(id) !== name;
    const known = [...myNames].find(([myId, myName]) => myName === name && !theirNames.has(myId));
    const own = isOther ? (known?.[0] ?? firstUnused(taken)) : id;
    taken.add(own);
    ids.set(id, own);
  }
  const renamed = (one: Subsystem): Subsystem => ({ ...one, id: ids.get(one.id)! });
  return {
    ...theirs,
    subsystems: theirs.subsystems.map(renamed),
    snapshots: theirs.snapshots.map(({ subsystems, results, ...snapshot }) => ({
      ...snapshot,
      subsystems: subsystems.map(renamed),
      ...(results && {
        results: results.map((one) => ({ ...one, subsystem: ids.get(one.subsystem) ?? one.subsystem })),
      }),
    })),
  };
}

/** What a snapshot says, whatever ids its subsystems have here. */
function contentOf({ date, framework, subsystems }: Snapshot): object {
  return { date, framework, subsystems: subsystems.map(({ name, answers }) => ({ name, answers })) };
}

function isSame(one: object, other: object): boolean {
  return printCanonical(one) === printCanonical(other);
}

function printCanonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member === null || typeof member !== 'object' || Array.isArray(member)
      ? member
      : Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}
