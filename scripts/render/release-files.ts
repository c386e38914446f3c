/** Everything that the folder of a release consists of, but for its archives and the PDF. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { addressesOf } from '../body/index.ts';
import {
  compareText,
  bibtex,
  canonicalJson,
  cff,
  FORMAT_VERSION,
  freeze,
  modelSchema,
  noteCollectionSchema,
  permalinks,
  RELEASE_FILES,
  scoreVectorsSchema,
  toJsonSchema,
  typeDeclarations,
} from '../model/index.ts';
import type { Model, Notes, Prose, ReleaseRecord } from '../model/index.ts';
import { releaseCitation } from '../../templates/parts/cite.ts';
import { fullAddress } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';
import { vectorsText } from './json.ts';
import { renderBooklet } from './print.ts';
import { releaseTables } from './release-tables.ts';
import { releaseNotes, releaseReadMe } from './release-texts.ts';

/**
 * The files of a release, sorted by path: those of `RELEASE_FILES`, and below `images/` the pictures that its texts show. Paths are
 * relative to its folder. `previous` is the model of the release that the record compares it with, `sbom` the bill of materials of what
 * makes it. The same arguments give the same bytes.
 */
export function releaseFiles(
  model: Model,
  notes: Notes,
  context: RenderContext,
  record: ReleaseRecord,
  previous: Model | null,
  sbom: string,
): Output[] {
  const { site } = context;
  const collection = noteCollection(notes);
  const pictures = picturesIn([model, collection, record], context.images);
  const files = sorted([
    { path: RELEASE_FILES.record, content: canonicalJson(record) },
    ...dataFiles(model, collection, site),
    ...releaseTables(model),
    { path: RELEASE_FILES.booklet, content: renderBooklet(model, notes, context) },
    { path: RELEASE_FILES.notes, content: releaseNotes(model, site, record, previous) },
    ...citations(record, site),
    { path: RELEASE_FILES.sbom, content: sbom },
    { path: RELEASE_FILES.readMe, content: releaseReadMe(site, record, pictures.length > 0) },
    ...pictures,
  ]);
  return sorted([...files, { path: RELEASE_FILES.sums, content: files.map(sumOf).join('') }]);
}

/** By code unit, as `sha256sum` and everything else that is published has it. */
function sorted(files: readonly Output[]): Output[] {
  return [...files].sort((one, other) => compareText(one.path, other.path));
}

function noteCollection(notes: Notes): object {
  const records = notes.records.map((record) => ({ ...record, body: notes.body(record.slug) }));
  return { formatVersion: FORMAT_VERSION, notes: records };
}

function dataFiles(model: Model, collection: object, site: RenderContext['site']): Output[] {
  const schemas = [
    [RELEASE_FILES.modelSchema, modelSchema],
    [RELEASE_FILES.fieldNotesSchema, noteCollectionSchema],
    [RELEASE_FILES.vectorsSchema, scoreVectorsSchema],
  ] as const;
  return [
    { path: RELEASE_FILES.model, content: freeze(model) },
    { path: RELEASE_FILES.modelTypes, content: typeDeclarations(modelSchema, 'Model') },
    { path: RELEASE_FILES.fieldNotes, content: canonicalJson(collection) },
    { path: RELEASE_FILES.vectors, content: vectorsText(model) },
    ...schemas.map(([path, schema]) => {
      const id = fullAddress(site, permalinks.releaseFile(model.version, path));
      return { path, content: canonicalJson(toJsonSchema(schema, id)) };
    }),
  ];
}

function citations(record: ReleaseRecord, site: RenderContext['site']): Output[] {
  const citation = releaseCitation(record, (permalink) => fullAddress(site, permalink));
  return [
    { path: RELEASE_FILES.citation, content: cff(citation) },
    { path: RELEASE_FILES.bibtex, content: bibtex(citation) },
  ];
}

/** The pictures that any text among some values shows or links to. */
function picturesIn(values: readonly unknown[], images: readonly Output[]): Output[] {
  const addresses = new Set(values.flatMap((value) => [...textsIn(value)].flatMap(addressesOf)));
  return images
    .filter(({ path }) => addresses.has(path))
    .map(({ path, content }) => ({ path: path.slice(1), content }));
}

/** Every text, at any depth, that can hold a picture. */
function* textsIn(value: unknown): Generator<Prose> {
  if (value === null || typeof value !== 'object') return;
  if (isProse(value)) {
    if (value.html.includes(permalinks.image(''))) yield value;
  } else for (const member of Object.values(value)) yield* textsIn(member);
}

function isProse(value: object): value is Prose {
  return 'html' in value && typeof value.html === 'string';
}

/** A line as `sha256sum` writes it. */
function sumOf({ path, content }: Output): string {
  return `${bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))}  ${path}\n`;
}
