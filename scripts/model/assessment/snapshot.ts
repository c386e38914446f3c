/** Taking snapshots. They are only ever added. */
import { sortSnapshots } from './edit.ts';
import type { Framework } from './framework.ts';
import { score } from './score.ts';
import { LIMITS } from './saved.ts';
import type { Assessment, Outcome, Snapshot, Subsystem } from './saved.ts';

/** Places that are kept for the snapshots that migrations to newer versions add. */
const ROOM = 20;

/** With a snapshot of the subsystems as they are, and their results on that day. At the limit nothing changes. */
export function withSnapshot(from: Assessment, framework: Framework, date: string): Assessment {
  if (from.snapshots.length >= LIMITS.snapshots - ROOM) return from;
  const taken: Snapshot = {
    date,
    framework: from.framework,
    subsystems: from.subsystems,
    results: from.subsystems.map(({ id, answers }) => outcomeOf(framework, id, answers, date)),
  };
  return { ...from, snapshots: sortSnapshots([...from.snapshots, taken]) };
}

/** What a snapshot keeps of a result. */
export function outcomeOf(
  framework: Framework,
  subsystem: string,
  answers: Subsystem['answers'],
  date: string,
): Outcome {
  const { position, low, high, gate } = score(framework, answers, date);
  return { subsystem, position, low, high, gate };
}
