/** The JSON Schema of saved assessments, from the very schema that validates them. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { ASSESSMENT_FORMAT, assessmentSchema } from './assessment/index.ts';

/** Where it stands in the site. */
export const ASSESSMENT_SCHEMA_PATH = `/schema/assessment-${ASSESSMENT_FORMAT}.json`;

/** The JSON Schema (2020-12) without its address. That a date is a real day, and that ids are unique, only the validator knows. */
export function assessmentJsonSchema(): Record<string, unknown> {
  const generated = toJsonSchema(assessmentSchema, { target: 'draft-2020-12', errorMode: 'ignore' });
  return {
    ...generated,
    title: 'Saved assessment',
    description:
      'Answers with their evidence and notes, by subsystem, and snapshots of them, pinned to a version of the framework.',
  };
}
