/** Releases for tests: the small framework as it might have been, with files of which only sizes and hashes are known. */
import { createHash } from 'node:crypto';
import { compile } from '../../scripts/content/index.ts';
import { compareVersions, previousOf, RELEASE_FILES, RELEASE_FORMAT } from '../../scripts/model/index.ts';
import type { FrozenFile, Model, Release, ReleaseRecord, ReleaseSignature } from '../../scripts/model/index.ts';
import { smallSources, SURROUNDINGS } from './sources.ts';

const { model, notes } = compile(smallSources(), SURROUNDINGS).compiled!;

/** What sets one release apart. */
export type ReleaseFacts = {
  readonly version: string;
  readonly date: string;
  /** What this release changed; later ones keep it. */
  readonly edit?: (draft: Model) => void;
  readonly record?: Partial<ReleaseRecord>;
  readonly files?: readonly FrozenFile[];
  readonly signature?: ReleaseSignature;
};

/** Releases in the order of the facts, which is that of time, as a renderer gets them: the newest version first. */
export function releasesOf(facts: readonly ReleaseFacts[]): Release[] {
  const versions = facts.map(({ version }) => version);
  let latest = model;
  const releases = facts.map(({ version, date, edit, record, files, signature = null }): Release => {
    const draft = structuredClone(latest);
    edit?.(draft);
    latest = { ...draft, version };
    return {
      record: { ...recordOf(latest, date, previousOf(version, versions)), ...record },
      model: latest,
      notes: notes.records,
      files: files ?? filesOf(version),
      signature,
    };
  });
  return releases.sort((a, b) => compareVersions(b.record.version, a.record.version));
}

const NOTES = '<h2>Why</h2><p>See <a href="/modes/shared/">shared</a> and <img src="/images/bed.svg" alt="A bed">.</p>';

/** Four releases: the first, a pre-release, the current one, and a pre-release of the next. */
export function fourReleases(): Release[] {
  return releasesOf([
    { version: '0.9.0', date: '2026-01-02' },
    { version: '1.0.0-rc.1', date: '2026-02-03', edit: (m) => void (m.tagline = 'A tagline of then.') },
    {
      version: '1.0.0',
      date: '2026-03-04',
      edit: (m) => {
        m.modes[1]!.role.title = 'Attentive helper';
        m.modes[2]!.entry['D4'] = 3;
      },
      record: {
        notes: { html: NOTES, markdown: '## Why\n\nSee [shared](/modes/shared/) and ![A bed](/images/bed.svg).' },
      },
    },
    { version: '1.1.0-draft.1', date: '2026-04-05', edit: (m) => void (m.modes[0]!.role.title = 'Other') },
  ]);
}

function recordOf({ version, title, stage, licence }: Model, date: string, previous: string | null): ReleaseRecord {
  return {
    formatVersion: RELEASE_FORMAT,
    version,
    date,
    previous,
    title,
    stage,
    licence,
    digest: hash(version).slice(0, 16),
    summary: `What ${version} is about.`,
    notes: { html: '', markdown: '' },
  };
}

function filesOf(version: string): FrozenFile[] {
  const named = [`garden-${version}.pdf`, `garden-${version}.tar.gz`, `garden-${version}.zip`];
  return [...Object.values(RELEASE_FILES), ...named, 'images/bed.svg']
    .sort()
    .map((path, index) => ({ path, bytes: 10 ** (index % 8), sha256: hash(`${version}/${path}`) }));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
