/** Two assessments made one. */
import { clip, sortSnapshots } from './edit.ts';
import { LIMITS } from './saved.ts';
import type { Assessment, Subsystem } from './saved.ts';
import { compareText } from '../compare-text.ts';

/** The name that something gets where its own is taken. */
type Named = (name: string) => string;

/**
 * Both together, with nothing of either lost; the same once more adds nothing. Both are for one version of the framework.
 *
 * A subsystem is known by its id and a name that it has or had. One that both have alike stands there once; of one that both have
 * with other answers, theirs is added beside mine, and its snapshots join those of mine. One that has only the id of another gets an
 * id of its own, in its snapshots as well. Where a name is taken, `nameOf` gives another. Null where a file cannot hold that many.
 */
export function merge(mine: Assessment, theirs: Assessment, nameOf: Named): Assessment | null {
  const named: Named = (name) => clip(nameOf(name)) || name;
  const theirOwn = withOwnIds(mine, theirs, named);
  const others = new Set(allNames(theirOwn).keys());
  const subsystems = theirOwn.subsystems.reduce((all, one) => addBeside(all, one, others, named), mine.subsystems);
  const kept = new Set(mine.snapshots.map(printCanonical));
  const added = theirOwn.snapshots.filter((one) => !kept.has(printCanonical(one)));
  const snapshots = sortSnapshots([...mine.snapshots, ...added]);
  const isTooMuch = subsystems.length > LIMITS.subsystems || snapshots.length > LIMITS.snapshots;
  return isTooMuch ? null : { ...mine, subsystems, snapshots };
}

/** With one more at the end, unless it is there. Beside another with its id it gets one that no other has, and would get it again. */
function addBeside(all: Subsystem[], one: Subsystem, others: ReadonlySet<string>, named: Named): Subsystem[] {
  const answers = printCanonical(one.answers);
  for (const id of idsFor(one.id, [one.name, answers])) {
    if (id !== one.id && others.has(id)) continue;
    const twin = all.find((own) => own.id === id);
    if (!twin) {
      const isTaken = all.some(({ name }) => name === one.name);
      return [...all, { ...one, id, name: isTaken ? named(one.name) : one.name }];
    }
    if ([one.name, named(one.name)].includes(twin.name) && printCanonical(twin.answers) === answers) return all;
  }
  return all;
}

/** Theirs with other ids for what only happens to have an id of mine. */
function withOwnIds(mine: Assessment, theirs: Assessment, named: Named): Assessment {
  const ids = matchIds(allNames(mine), allNames(theirs), named);
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

type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** For every id of theirs the one that it has beside mine; no two get the same. */
function matchIds(mine: Names, theirs: Names, named: Named): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set(theirs.keys());
  for (const [id, names] of theirs) {
    for (const own of idsFor(id, [...names].sort())) {
      const known = mine.get(own);
      const isOther = known && ![...names].some((name) => known.has(name) || known.has(named(name)));
      if (isOther || (own !== id && taken.has(own))) continue;
      ids.set(id, own);
      taken.add(own);
      break;
    }
  }
  return ids;
}

/** An id, and others without end for where it is taken: the same ones for the same content, so that merging again finds them. */
function* idsFor(id: string, content: unknown): Generator<string> {
  yield id;
  for (let count = 1; ; count += 1) yield `${id.slice(0, 55)}-${hashOf(printCanonical([count, id, content]))}`;
}

/** The 32 bits of FNV-1a over the code units of a text. Texts that happen to agree are told apart by what stands at the id. */
function hashOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The names that every subsystem has or had, those in snapshots as well. */
function allNames({ subsystems, snapshots }: Assessment): Names {
  const names = new Map<string, Set<string>>();
  for (const { id, name } of [...snapshots.flatMap((one) => one.subsystems), ...subsystems]) {
    names.set(id, (names.get(id) ?? new Set()).add(name));
  }
  return names;
}

/** The same text for the same content, in whatever order its fields were set. */
function printCanonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member === null || typeof member !== 'object' || Array.isArray(member)
      ? member
      : Object.fromEntries(Object.entries(member).sort(([a], [b]) => compareText(a, b))),
  );
}
