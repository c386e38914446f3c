/** The data files: the model, the field notes, the schemas of both, and whatever other schemas the caller publishes. */
import {
  ASSESSMENT_SCHEMA_PATH,
  FORMAT_VERSION,
  assessmentJsonSchema,
  canonicalJson,
  freeze,
  permalinks,
  publishedSchemas,
  scoreVectors,
  toJsonSchema,
} from '../model/index.ts';
import type { Model, Notes } from '../model/index.ts';
import { fullAddress } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';

/** `/model.json`, `/score-vectors.json`, `/field-notes.json`, `/field-notes/<slug>.json` for every record, and `/schema/*.json`. */
export function* renderJson(model: Model, notes: Notes, { site, extraSchemas }: RenderContext): Generator<Output> {
  yield { path: '/model.json', content: freeze(model) };
  yield { path: '/field-notes.json', content: canonicalJson({ formatVersion: FORMAT_VERSION, notes: notes.records }) };
  for (const record of notes.records) {
    const path = `${permalinks.fieldNote(record.slug).slice(0, -1)}.json`;
    yield { path, content: canonicalJson({ formatVersion: FORMAT_VERSION, ...record, body: notes.body(record.slug) }) };
  }
  yield { path: '/score-vectors.json', content: vectorsText(model) };
  for (const { path, schema } of publishedSchemas) {
    yield { path, content: canonicalJson(toJsonSchema(schema, fullAddress(site, path))) };
  }
  yield schemaFile(site, ASSESSMENT_SCHEMA_PATH, assessmentJsonSchema());
  for (const [name, schema] of Object.entries(extraSchemas)) yield schemaFile(site, `/schema/${name}`, schema);
}

/** The score vectors as JSON on one line: programs read them, and with indentation they are several times as long. */
export function vectorsText(model: Model): string {
  return `${JSON.stringify(scoreVectors(model))}\n`;
}

function schemaFile(site: RenderContext['site'], path: string, schema: object): Output {
  const id = fullAddress(site, path);
  return { path, content: canonicalJson({ ...(id ? { $id: id } : {}), ...schema }) };
}
