/**
 * Releases as data. A release is a folder of frozen files; the manifest knows the hash of every one of them, and `release.json`
 * says which release it is. What can be computed from two models is never frozen.
 */
import { z } from 'zod';
import { isVersion } from './order.ts';
import { proseSchema, versionSchema, dateSchema } from '../schema.ts';
import type { Model, NoteRecord } from '../schema.ts';

/** Version of the shape of `release.json`, `releases.json` and the manifest. */
export const RELEASE_FORMAT = 1;

const path = z
  .string()
  .regex(/^(?!\.{1,2}(?:\/|$))[^/\\]+(?:\/(?!\.{1,2}(?:\/|$))[^/\\]+)*$/)
  .meta({ description: 'The path of a file in the folder of its release, with /.' });

/** The zod schema of one frozen file. */
export const frozenFileSchema = z.strictObject({
  path,
  bytes: z.int().min(0),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'The SHA-256 hash of its bytes, in hexadecimal.' }),
});

/** The zod schema of `framework/releases/manifest.json`: what every release ever frozen consists of, in the order of versions. */
export const manifestSchema = z
  .strictObject({
    formatVersion: z.literal(RELEASE_FORMAT),
    releases: z.array(z.strictObject({ version: versionSchema, date: dateSchema, files: z.array(frozenFileSchema) })),
  })
  .superRefine(({ releases }, context) => {
    const message = whyNoManifest(releases);
    if (message !== null) context.addIssue({ code: 'custom', message });
  })
  .meta({ title: 'Manifest of releases', description: 'Every file of every release, with its size and hash.' });

/** Names are folders and addresses, for some systems without case; each stands for one thing. */
function whyNoManifest(releases: readonly { version: string; files: readonly { path: string }[] }[]): string | null {
  const strange = releases.find(({ version }) => !isVersion(version));
  if (strange) return `it lists ${JSON.stringify(strange.version)}, which is no version`;
  const twin = findTwin(releases.map(({ version }) => version));
  if (twin !== undefined) return `it lists ${twin} twice`;
  for (const { version, files } of releases) {
    const path = findTwin(files.map((file) => file.path));
    if (path !== undefined) return `it lists ${path} of ${version} twice`;
  }
  return null;
}

/** The first name that another one before it is but for case. */
function findTwin(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name.toLowerCase()).size);
}

/** The zod schema of `release.json`: which release a folder is, and what people say of it. */
export const releaseRecordSchema = z
  .strictObject({
    formatVersion: z.literal(RELEASE_FORMAT),
    version: versionSchema,
    date: dateSchema.meta({ description: 'The day it was released.' }),
    previous: versionSchema.nullable().meta({
      description: 'The release that its notes compare it with: the last final one, else the last; null for the first.',
    }),
    title: z.string(),
    stage: z.string(),
    licence: z.string().meta({ description: 'SPDX identifier of the licence of the content.' }),
    digest: z.string().meta({ description: 'What saved assessments are pinned to, beside the version.' }),
    summary: z.string().meta({ description: 'The release in one sentence.' }),
    notes: proseSchema.meta({ description: 'The release notes, as an editor wrote them.' }),
  })
  .meta({ title: 'Release', description: 'Which release of the framework a folder holds.' });

/** One file of a release: its path in the folder of the release, its size in bytes and its hash. */
export type FrozenFile = z.infer<typeof frozenFileSchema>;
/** What every release consists of. */
export type Manifest = z.infer<typeof manifestSchema>;
/** What `release.json` says. */
export type ReleaseRecord = z.infer<typeof releaseRecordSchema>;

/** A release as it was frozen: what renderers, rules and commands need to know of it. Its bytes stay with whoever copies them. */
export type Release = {
  readonly record: ReleaseRecord;
  readonly model: Model;
  /** The field notes of that day. */
  readonly notes: readonly NoteRecord[];
  /** Every file, sorted by path; archives and the PDF as well. */
  readonly files: readonly FrozenFile[];
  /** Who vouches for it, checked; null where nobody has signed it. */
  readonly signature: ReleaseSignature | null;
};

/** The file that signs the check sums of a release, and the public key that it was made with, with its id. */
export type ReleaseSignature = FrozenFile & { readonly keyId: string; readonly key: string };

/** Something wrong with how a release is kept. `path` is a file or folder from the project's root. */
export type FrozenFlaw = {
  readonly path: string;
  /**
   * Its bytes are others, it is not there, nobody froze it, it cannot be read, it is nothing that a release holds, or it is a signature
   * that does not hold; `reason` says why for the last three.
   */
  readonly kind: 'changed' | 'missing' | 'foreign' | 'unreadable' | 'refused' | 'signature';
  readonly reason?: string;
};

/** The files that are in every release made from now on; older ones lack some. Archives and the PDF are named after the framework and the version. */
export const RELEASE_FILES = {
  record: 'release.json',
  model: 'model.json',
  modelSchema: 'model.schema.json',
  modelTypes: 'model.d.ts',
  fieldNotes: 'field-notes.json',
  fieldNotesSchema: 'field-notes.schema.json',
  vectors: 'score-vectors.json',
  vectorsSchema: 'score-vectors.schema.json',
  modes: 'modes.csv',
  signals: 'signals.csv',
  dimensions: 'dimensions.csv',
  anchors: 'anchors.csv',
  booklet: 'booklet.html',
  notes: 'NOTES.md',
  citation: 'CITATION.cff',
  bibtex: 'citation.bib',
  sbom: 'sbom.cdx.json',
  readMe: 'README.md',
  sums: 'SHA256SUMS',
} as const;

/**
 * The signature of the check sums, and so of all that they list. It is made after the release, with a key that only a person has; so it
 * stands beside the frozen files and is none of them.
 */
export const SIGNATURE_FILE = `${RELEASE_FILES.sums}.minisig`;
