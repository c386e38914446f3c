/** JSON Schemas (2020-12) of what is published, generated from the zod schemas. */
import { z } from 'zod';
import { scoreVectorsSchema } from './result-schema.ts';
import { FORMAT_VERSION, modelSchema, noteIndexSchema, noteSchema } from './schema.ts';

/** The published schemas: where each stands in the site, and what it describes. */
export const publishedSchemas = [
  { path: `/schema/model-${FORMAT_VERSION}.json`, schema: modelSchema },
  { path: `/schema/field-notes-${FORMAT_VERSION}.json`, schema: noteIndexSchema },
  { path: `/schema/field-note-${FORMAT_VERSION}.json`, schema: noteSchema },
  { path: '/schema/score-vectors-1.json', schema: scoreVectorsSchema },
] as const;

/** The JSON Schema of one zod schema; `id` is its full address, left out where the site has no known origin. */
export function toJsonSchema(schema: z.ZodType, id: string | null): Record<string, unknown> {
  const generated = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { ...(id ? { $id: id } : {}), ...generated };
}
