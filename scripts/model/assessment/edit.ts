/** Changes to an assessment, each a new value: what the browser keeps is never altered in place. Snapshots are only ever added. */
import type { Framework } from './framework.ts';
import { ASSESSMENT_FORMAT, LIMITS } from './saved.ts';
import type { Answer, Assessment, Snapshot, Subsystem } from './saved.ts';
import { compareText } from '../compare-text.ts';
import { UNFIT_FOR_LINES } from '../hidden-characters.ts';

/** An assessment with nothing in it but one unanswered subsystem. */
export function emptyAssessment({ version, digest }: Framework, name: string): Assessment {
  return {
    formatVersion: ASSESSMENT_FORMAT,
    framework: { version, digest },
    view: 'enterprise',
    subsystems: [{ id: 's1', name, answers: {} }],
    snapshots: [],
  };
}

/** With one answer set, or taken away by null. Whatever depended on an answer being left out is not touched. */
export function withAnswer(from: Assessment, subsystem: string, dimension: string, answer: Answer | null): Assessment {
  return changeSubsystem(from, subsystem, (one) => {
    const { [dimension]: _before, ...others } = one.answers;
    return { ...one, answers: answer === null ? others : { ...others, [dimension]: answer } };
  });
}

/** With an unanswered subsystem at the end. At the limit, or for a name without a visible sign, the assessment comes back as it was. */
export function withSubsystem(from: Assessment, name: string): Assessment {
  return insertSubsystem(from, { id: unusedId(from), name: clip(name), answers: {} }, from.subsystems.length);
}

/** With a subsystem of this name where there is none, so that there is always something to answer for. */
export function withFirst(from: Assessment, name: string): Assessment {
  return from.subsystems.length > 0 ? from : withSubsystem(from, name);
}

/** With a copy of a subsystem behind it, answers and notes included. */
export function withDuplicate(from: Assessment, subsystem: string, nameOf: (name: string) => string): Assessment {
  const index = from.subsystems.findIndex(({ id }) => id === subsystem);
  const original = from.subsystems[index];
  if (!original) return from;
  const name = clip(nameOf(original.name));
  return insertSubsystem(from, { ...original, id: unusedId(from), name }, index + 1);
}

/** With another name for a subsystem. Its id stays, so that its history stays with it. */
export function withName(from: Assessment, subsystem: string, name: string): Assessment {
  const written = clip(name);
  return written === '' ? from : changeSubsystem(from, subsystem, (one) => ({ ...one, name: written }));
}

/** Without a subsystem. Snapshots keep it. */
export function withoutSubsystem(from: Assessment, subsystem: string): Assessment {
  return { ...from, subsystems: from.subsystems.filter(({ id }) => id !== subsystem) };
}

/** With a subsystem put in at a place, which is how a deletion is undone. One that is already there, or one too many, changes nothing. */
export function insertSubsystem(from: Assessment, subsystem: Subsystem, index: number): Assessment {
  const isThere = from.subsystems.some(({ id }) => id === subsystem.id);
  if (isThere || from.subsystems.length >= LIMITS.subsystems || subsystem.name === '') return from;
  return { ...from, subsystems: from.subsystems.toSpliced(index, 0, subsystem) };
}

/** Whether anything has been answered or kept. */
export function isBlank({ subsystems, snapshots }: Assessment): boolean {
  return snapshots.length === 0 && subsystems.every(({ answers }) => Object.keys(answers).length === 0);
}

function changeSubsystem(from: Assessment, id: string, change: (one: Subsystem) => Subsystem): Assessment {
  return { ...from, subsystems: from.subsystems.map((one) => (one.id === id ? change(one) : one)) };
}

/** An id that no subsystem or snapshot has: one that was deleted is not taken again, or its history would go to another. */
function unusedId({ subsystems, snapshots }: Assessment): string {
  const taken = new Set([...subsystems, ...snapshots.flatMap((one) => one.subsystems)].map(({ id }) => id));
  let number = 1;
  while (taken.has(`s${number}`)) number += 1;
  return `s${number}`;
}

const UNFIT = new RegExp(`[${UNFIT_FOR_LINES}]+`, 'gu');

/** A name as the format takes it: one line, not too long; empty where there is nothing in it to see. */
export function clip(name: string): string {
  const line = name.replace(UNFIT, ' ').trim();
  const cut = Array.from(line).slice(0, LIMITS.name).join('').trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(cut) ? cut : '';
}

/** Snapshots by their day; those of one day stay as they were added. */
export function sortSnapshots(snapshots: readonly Snapshot[]): Snapshot[] {
  return [...snapshots].sort((a, b) => compareText(a.date, b.date));
}
