/** What became of the ids that releases published: none is lost, and none comes to name something else. */
import semver from 'semver';
import type { Dimension, Mode, Model } from '../schema.ts';
import { activeModes } from '../select.ts';

/** A broken promise about an id. */
export type IdProblem = {
  readonly kind: 'vanished' | 'reused';
  readonly type: 'mode' | 'dimension' | 'section';
  readonly id: string;
  /** The newest final release that published it; null where none has yet. */
  readonly release: string | null;
  readonly message: string;
  readonly advice: string;
};

type Named = Pick<Mode | Dimension, 'id' | 'name' | 'status' | 'formerly'>;
type Kind = 'mode' | 'dimension';

const LISTS = { mode: 'modes', dimension: 'dimensions' } as const;

/**
 * The ids of modes and dimensions that final releases published and that `current` has lost or gives to something else; the releases
 * come in any order. Pre-releases promise nothing. Sections, signals and terms go by being taken out, so theirs cannot be lost; but no
 * new section takes the id of a mode that is out of use, nor a new mode that of a section that was taken out.
 */
export function findIdProblems(releases: readonly Model[], current: Model): IdProblem[] {
  const finals = releases
    .filter(({ version }) => !semver.prerelease(version))
    .toSorted((one, other) => semver.compare(one.version, other.version));
  return [
    ...(['mode', 'dimension'] as const).flatMap((type) => [
      ...findVanished(type, finals, current),
      ...findReused(type, finals, current),
    ]),
    ...findTaken(finals, current),
  ];
}

function entriesOf(model: Model, type: Kind): readonly Named[] {
  return model[LISTS[type]];
}

/** Every id that was published, also as a former one, with the newest release that did. */
function publishedIn(finals: readonly Model[], type: Kind): Map<string, string> {
  const published = new Map<string, string>();
  for (const model of finals)
    for (const { id, formerly = [] } of entriesOf(model, type))
      for (const one of [id, ...formerly]) published.set(one, model.version);
  return published;
}

function findVanished(type: Kind, finals: readonly Model[], current: Model): IdProblem[] {
  const known = publishedIn([current], type);
  const lost = [...publishedIn(finals, type)].filter(([id]) => !known.has(id));
  return lost.map(([id, release]) => ({
    kind: 'vanished',
    type,
    id,
    release,
    message: `The id \`${id}\` of a ${type} in ${release} is gone, and its address would lead nowhere.`,
    advice: `Keep the ${type} with \`status: retired\`, or name the id in \`formerly\` of what it has become.`,
  }));
}

function findReused(type: Kind, finals: readonly Model[], current: Model): IdProblem[] {
  const published = publishedIn(finals, type);
  const problem = (id: string, message: string, advice: string): IdProblem => {
    return { kind: 'reused', type, id, release: published.get(id) ?? null, message, advice };
  };
  return entriesOf(current, type).flatMap((entry, index, entries) => {
    const message = whyReused(type, entry, finals, current);
    if (message) return [problem(entry.id, message, `Ids are never used again: give this ${type} another id.`)];
    const claimed = entries.slice(0, index).flatMap((other) => other.formerly ?? []);
    const twice = (entry.formerly ?? []).filter((id) => claimed.includes(id));
    return twice.map((id) =>
      problem(
        id,
        `Two ${type}s name \`${id}\` in \`formerly\`.`,
        'An address leads to one of them: take it from the other.',
      ),
    );
  });
}

/** Why an id is used for the second time: another entry is known by it still, was once renamed from it, or went out of use. */
function whyReused(type: Kind, entry: Named, finals: readonly Model[], current: Model): string | undefined {
  const { id, name, status, formerly = [] } = entry;
  const holder = heirOf(id, type, current);
  if (holder) return `The id \`${id}\` leads to ${type} \`${holder.id}\`, which names it in \`formerly\`.`;
  for (const model of finals) {
    const renamed = heirOf(id, type, model);
    // One that was renamed and gets its old id back is the same still.
    if (renamed && !formerly.includes(renamed.id)) {
      return `The id \`${id}\` was that of ${type} \`${renamed.id}\` in ${model.version}.`;
    }
  }
  const last = finals.at(-1);
  const retired = last && entriesOf(last, type).find((one) => one.id === id && one.status === 'retired');
  if (!retired || status === 'retired' || retired.name === name) return undefined;
  return `The id \`${id}\` was that of ${type} “${retired.name}”, which is retired in ${last.version}; “${name}” is another one.`;
}

/** The entry of a model that has had an id before its own. */
function heirOf(id: string, type: Kind, model: Model): Named | undefined {
  return entriesOf(model, type).find((one) => one.id !== id && one.formerly?.includes(id));
}

/** New sections with the id of a mode that is out of use, and new modes with that of a section that is gone. */
function findTaken(finals: readonly Model[], current: Model): IdProblem[] {
  const modes = publishedIn(finals, 'mode');
  const sections = new Map(finals.flatMap(({ version, sections }) => sections.map(({ id }) => [id, version] as const)));
  const activeIds = activeModes(current).map(({ id }) => id);
  const sectionIds = current.sections.map(({ id }) => id);
  const problem = (type: 'mode' | 'section', owner: 'mode' | 'section', id: string, release: string): IdProblem => ({
    kind: 'reused',
    type,
    id,
    release,
    message: `The id \`${id}\` was that of a ${owner} in ${release}, so no ${type} can have it.`,
    advice: `Ids are never used again: give this ${type} another id.`,
  });
  return [
    ...sectionIds
      .filter((id) => modes.has(id) && !sections.has(id) && !activeIds.includes(id))
      .map((id) => problem('section', 'mode', id, modes.get(id)!)),
    ...activeIds
      .filter((id) => sections.has(id) && !modes.has(id) && !sectionIds.includes(id))
      .map((id) => problem('mode', 'section', id, sections.get(id)!)),
  ];
}
