/**
 * A saved assessment from one version of a framework to another, dimension by dimension. Runs where both models are at hand: on the
 * command line, and in the browser once it has fetched them.
 */
import type { Dimension, Model } from '../schema.ts';
import { isSameFramework } from './framework.ts';
import type { Framework } from './framework.ts';
import { sortSnapshots } from './edit.ts';
import { outcomeOf } from './snapshot.ts';
import { mayBeLeftOut } from './exceptions.ts';
import type { Answer, Answers, Assessment, Snapshot, Subsystem } from './saved.ts';

/** A version of a framework with its texts. */
export type FrameworkOfVersion = { readonly framework: Framework; readonly model: Model };

/**
 * What becomes of the answers to one dimension. Carried: question and anchors are unchanged. Confirm: they have changed, or the old
 * ones are unknown, so the answer stands as asserted until somebody confirms it. History: the dimension is gone or the answer has no
 * anchor any more, so only the snapshot keeps it.
 */
export type Fate = 'carried' | 'confirm' | 'history';

/** A migrated assessment, pinned to the new version, and what became of each dimension that was answered. */
export type Migration = {
  readonly assessment: Assessment;
  readonly dimensions: readonly { readonly from: string; readonly to: string | null; readonly fate: Fate }[];
};

/**
 * Migrates to `to`. `from` is the version that the assessment is pinned to, or null where it is not at hand; then only a patch
 * release carries answers over, for a patch changes nothing that was answered. The old state is added as a snapshot of `date`, with
 * the results that its own version gives, so nothing is lost and old results never change.
 */
export function migrate(
  saved: Assessment,
  from: FrameworkOfVersion | null,
  to: FrameworkOfVersion,
  date: string,
): Migration {
  const known = from && isSameFramework(from.framework, saved.framework) ? from : null;
  const given = [...new Set(saved.subsystems.flatMap(({ answers }) => Object.keys(answers)))].sort(byNumber);
  const moves = new Map(given.map((id) => [id, becomesOf(id, given, saved.framework.version, known, to)]));
  const { version, digest } = to.framework;
  const subsystems = saved.subsystems.map((one) => moveSubsystem(one, moves, saved.framework.version, to.framework));
  const kept = given.length > 0 ? [snapshotOf(saved, known, date)] : [];
  return {
    assessment: {
      ...saved,
      framework: { version, digest },
      subsystems,
      snapshots: sortSnapshots([...saved.snapshots, ...kept]),
    },
    dimensions: given.map((id) => ({ from: id, ...endOf(moves.get(id)!, subsystems) })),
  };
}

type Move = { readonly to: string | null; readonly fate: Fate };

function becomesOf(
  id: string,
  given: readonly string[],
  version: string,
  from: FrameworkOfVersion | null,
  to: FrameworkOfVersion,
): Move {
  const active = to.model.dimensions.filter(({ status }) => status === 'active');
  // An answer under a former id replaces none under the id itself, and of two former ids one alone has the place.
  const target =
    active.find((one) => one.id === id) ??
    active.find((one) => !given.includes(one.id) && one.formerly?.find((former) => given.includes(former)) === id);
  if (!target) return { to: null, fate: 'history' };
  if (isPatch(version, to.framework.version)) return { to: target.id, fate: 'carried' };
  const source = from?.model.dimensions.find((one) => one.id === id);
  const isUnchanged = source !== undefined && wordingOf(source) === wordingOf(target) && !hasNewMeaning(target, source);
  return { to: target.id, fate: isUnchanged ? 'carried' : 'confirm' };
}

/** What became of a dimension in the end: where no subsystem could keep its answer, that is history as well. */
function endOf(move: Move, subsystems: readonly Subsystem[]): Move {
  const isKept = subsystems.some(({ answers }) => move.to !== null && Object.hasOwn(answers, move.to));
  return isKept ? move : { to: null, fate: 'history' };
}

/** What people answered: the question in both views, and each anchor with what one would see. */
export function wordingOf({ question, anchors }: Dimension): string {
  const lines = anchors.flatMap(({ statement, evidence }) => [statement.text, evidence.markdown]);
  return JSON.stringify([question.enterprise.text, question.individual.text, ...lines]);
}

/** An editor says that a meaning has changed, even where the words have not. */
function hasNewMeaning(target: Dimension, source: Dimension): boolean {
  return (target.meaningChanged ?? []).some((version) => !source.meaningChanged?.includes(version));
}

/** Whether two final versions differ in their last number only. Pre-releases promise nothing to each other. */
function isPatch(from: string, to: string): boolean {
  const minor = (version: string): string => version.split('.').slice(0, 2).join('.');
  return !from.includes('-') && !to.includes('-') && minor(from) === minor(to);
}

function moveSubsystem(
  subsystem: Subsystem,
  moves: ReadonlyMap<string, Move>,
  version: string,
  framework: Framework,
): Subsystem {
  const moved = new Map<string, Answer>();
  for (const [dimension, answer] of Object.entries(subsystem.answers)) {
    const { to, fate } = moves.get(dimension)!;
    const isBeyond = typeof answer.answer === 'number' && answer.answer > framework.modes.length;
    if (to === null || isBeyond) continue;
    moved.set(to, fate === 'confirm' ? toConfirm(answer, version) : answer);
  }
  const answers: Answers = Object.fromEntries(moved);
  const allowed = [...moved].filter(
    ([dimension, { answer }]) => answer !== 'does-not-apply' || mayBeLeftOut(framework, answers, dimension),
  );
  return { ...subsystem, answers: Object.fromEntries(allowed) };
}

/** An answer that was already waiting to be confirmed stays an answer to the wording it was given for. */
function toConfirm(answer: Answer, version: string): Answer {
  return answer.answer === 'not-sure' ? answer : { ...answer, answeredFor: answer.answeredFor ?? version };
}

function snapshotOf({ framework, subsystems }: Assessment, from: FrameworkOfVersion | null, date: string): Snapshot {
  const results = from && subsystems.map(({ id, answers }) => outcomeOf(from.framework, id, answers, date));
  return { date, framework, subsystems, ...(results && { results }) };
}

function byNumber(one: string, other: string): number {
  return Number(one.slice(1)) - Number(other.slice(1));
}
