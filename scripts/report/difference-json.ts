/** Differences between two models, for programs. */
import { z } from 'zod';
import {
  BUMPS,
  CHANGE_KINDS,
  describeChange,
  leastVersion,
  SUBJECT_TYPES,
  toJsonSchema,
  type Difference,
} from '../model/index.ts';
import { visibleJson } from './escape.ts';

/** The version of the format; it changes where a program that reads the format must. */
const DIFFERENCE_VERSION = 1;

const subject = z
  .strictObject({
    type: z.enum(SUBJECT_TYPES),
    id: z.string().meta({ description: 'In the new model, or in the old one where the new one lacks it.' }),
    name: z.string().meta({ description: 'For people; the id where there is no name.' }),
    in: z.string().optional().meta({ description: 'The id of the mode or dimension that it belongs to.' }),
    view: z.string().optional().meta({ description: 'Of a signal: the view that it stands in.' }),
  })
  .meta({ id: 'Subject', description: 'What a change is about.' });

const value = z
  .union([z.string(), z.number(), z.null(), z.array(z.union([z.string(), z.number()])).readonly()])
  .meta({ id: 'Value', description: 'Texts as Markdown; null for none.' });

const change = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    subject,
    field: z
      .string()
      .nullable()
      .meta({ description: 'The path of the field in its subject; null where the subject as a whole is meant.' }),
    before: value,
    after: value,
    bump: z.enum(BUMPS).meta({ description: 'The least bump that it needs after a release.' }),
    reason: z.string().meta({ description: 'Why it needs that.' }),
    message: z.string().meta({ description: 'What happened, as a sentence with ids and values in backquotes.' }),
  })
  .meta({ id: 'Change', description: 'One change between two models.' });

const differenceReport = z
  .strictObject({
    formatVersion: z.literal(DIFFERENCE_VERSION).meta({ description: 'The version of this format.' }),
    from: z.string().meta({ description: 'The version of the old model.' }),
    to: z.string().meta({ description: 'The version of the new model.' }),
    bump: z
      .enum(BUMPS)
      .nullable()
      .meta({ description: 'The greatest bump of all changes; null where there are none.' }),
    least: z.string().meta({ description: 'The least version that may come after the old one.' }),
    changes: z.array(change).meta({ description: 'In the order of the framework.' }),
  })
  .meta({ title: 'Difference', description: 'What one version of a framework says differently from another.' });

/** The JSON format as a type. */
type DifferenceReport = z.infer<typeof differenceReport>;

/** The JSON Schema (2020-12) of the JSON format; `id` is its full address, left out where the site has no known origin. */
export function differenceSchema(id: string | null = null): Record<string, unknown> {
  return toJsonSchema(differenceReport, id);
}

/** A difference as one JSON document. */
export function reportDifferenceJson(difference: Difference): string {
  const { from, to, bump, changes } = difference;
  const report: DifferenceReport = {
    formatVersion: DIFFERENCE_VERSION,
    from,
    to,
    bump,
    least: leastVersion(from, difference).version,
    changes: changes.map((one) => ({ ...one, message: describeChange(one) })),
  };
  return visibleJson(report);
}
