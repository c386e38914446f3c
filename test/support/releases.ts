/** Releases for tests, made from models. */
import {
  frameworkOf,
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
  };
}
