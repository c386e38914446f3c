/** What became of one mode or dimension from release to release. Told from two models each time, so nothing of it is ever frozen. */
import { diffModels } from '../diff/index.ts';
import type { ModelChange } from '../diff/index.ts';
import type { Dimension, Mode, Model } from '../schema.ts';
import { releaseOf } from './order.ts';
import type { Release } from './schema.ts';

/** A mode or a dimension; its id as in the model that is told about. */
export type HistorySubject = { readonly type: 'mode' | 'dimension'; readonly id: string };

/** A version in a history. Both are of that version: the id may have been another one then. */
export type HistoryVersion = {
  readonly version: string;
  /** The day of its release, or null where it has not been released. */
  readonly date: string | null;
  readonly id: string;
};

/** The versions that changed something about a subject, the newest first, and the first one that had it. */
export type History = {
  readonly entries: readonly (HistoryVersion & { readonly changes: readonly ModelChange[] })[];
  readonly since: HistoryVersion;
};

/** The history of a subject of one model; null for what that model does not have. */
export type TellHistory = (subject: HistorySubject) => History | null;

/** A version in the chain, with what it changed since the one before it; null where there is none to compare it with. */
type Step = {
  readonly version: string;
  readonly date: string | null;
  readonly model: Model;
  readonly changes: readonly ModelChange[] | null;
};

/** Histories for every edition of a site, each with no release compared twice. */
export type Historian = {
  /** Of the model of a release, back along the releases that each compares itself with. */
  readonly ofRelease: (version: string) => TellHistory;
  /** Of a model that is not released, which comes after release `previous`. */
  readonly ofWorking: (model: Model, previous: string) => TellHistory;
};

/** Reads the releases as chains. Throws where a version is asked for that none of them has: that is a bug of the caller. */
export function historian(releases: readonly Release[]): Historian {
  const chains = new Map<string, readonly Step[]>();

  function chainOf({ record, model }: Release): readonly Step[] {
    const known = chains.get(record.version);
    if (known) return known;
    const previous = releaseOf(record.previous, releases);
    const { version, date } = record;
    const changes = previous ? diffModels(previous.model, model).changes : null;
    const chain = [{ version, date, model, changes }, ...(previous ? chainOf(previous) : [])];
    chains.set(version, chain);
    return chain;
  }

  function chainAt(version: string): readonly Step[] {
    const release = releaseOf(version, releases);
    if (!release) throw new Error(`There is no release ${version}.`);
    return chainOf(release);
  }

  return {
    ofRelease: (version) => tellFrom(chainAt(version)),
    ofWorking: (model, previous) => {
      const before = chainAt(previous);
      const { changes } = diffModels(before[0]!.model, model);
      return tellFrom([{ version: model.version, date: null, model, changes }, ...before]);
    },
  };
}

function tellFrom(chain: readonly Step[]): TellHistory {
  return ({ type, id: name }) => {
    const entries: History['entries'][number][] = [];
    let since: HistoryVersion | null = null;
    let id = name;
    for (const { version, date, model, changes } of chain) {
      // An id is never used again, so the history of an entry ends where it is missing.
      if (!has(model, { type, id })) break;
      const told = (changes ?? []).filter((change) => isAbout(change, { type, id }));
      since = { version, date, id };
      if (told.length > 0) entries.push({ ...since, changes: told });
      id = idBefore(told, { type, id });
    }
    return since && { entries, since };
  };
}

function has(model: Model, { type, id }: HistorySubject): boolean {
  const entries: readonly (Mode | Dimension)[] = type === 'mode' ? model.modes : model.dimensions;
  return entries.some((entry) => entry.id === id);
}

function idBefore(changes: readonly ModelChange[], { type, id }: HistorySubject): string {
  const rename = changes.find(({ kind, subject }) => kind === 'renamed' && subject.type === type && subject.id === id);
  return rename ? String(rename.before) : id;
}

/** Whether a reader of the subject's page should know of a change: of the subject, of its parts, or of what scoring says of it. */
function isAbout({ subject, field, before, after }: ModelChange, { type, id }: HistorySubject): boolean {
  if (subject.type === type && subject.id === id) return true;
  if (type === 'mode') return subject.type === 'signal' && subject.in === id;
  switch (subject.type) {
    case 'anchor':
    case 'confusion':
      return subject.in === id;
    case 'pair':
      return subject.id.split('/').includes(id);
    case 'may-not-apply':
      return subject.id === id || (field === 'onlyWith' && (before === id || after === id));
    case 'mode':
      return field === `entry.${id}`;
    default:
      return false;
  }
}
