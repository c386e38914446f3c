/** Releases for tests, made from models. */
import {
  frameworkOf,
  permalinks,
  RELEASE_FORMAT,
  type FrozenFile,
  type Model,
  type NoteRecord,
  type Release,
} from '../../scripts/model/index.ts';

/** What a release says of itself beside its model; each has a value of its own where nothing is given. */
export type ReleaseFacts = {
  readonly previous?: string | null;
  readonly date?: string;
  readonly notes?: readonly NoteRecord[];
  /** Paths of files in its folder. */
  readonly files?: readonly string[];
};

/** A release of this model. */
export function releaseOf(
  model: Model,
  { previous = null, date = '2026-03-01', notes = [], files = [] }: ReleaseFacts = {},
): Release {
  const { version, title, stage, licence } = model;
  const { digest } = frameworkOf(model);
  const record = { formatVersion: RELEASE_FORMAT, version, date, previous, title, stage, licence, digest } as const;
  return {
    record: { ...record, summary: `What ${version} is.`, notes: { html: '<p>Notes.</p>', markdown: 'Notes.' } },
    model,
    notes,
    files: files.map((path): FrozenFile => ({ path, bytes: 1, sha256: '0'.repeat(64) })),
    signature: null,
  };
}

/** A framework in which a mode or a dimension has a new id, everywhere: in lists, in links, and as a former id. */
export function renamed(model: Model, type: 'mode' | 'dimension', from: string, to: string): Model {
  const link = type === 'mode' ? permalinks.mode : permalinks.dimension;
  const text = JSON.stringify(model).replaceAll(`"${from}"`, `"${to}"`).replaceAll(link(from), link(to));
  const draft = JSON.parse(text) as Model;
  const entry = [...draft.modes, ...draft.dimensions].find(({ id }) => id === to)!;
  entry.formerly = [from, ...(entry.formerly ?? []).filter((id) => id !== to)];
  return draft;
}

/** The addresses of the files of releases, as a site has them. */
export function releaseAddresses(releases: readonly Release[]): Set<string> {
  return new Set(
    releases.flatMap(({ record, files }) => files.map(({ path }) => permalinks.releaseFile(record.version, path))),
  );
}
