/**
 * The Model: the framework as data, in the shape that is frozen, published as JSON and handed to every renderer.
 * One zod schema is the source of the TypeScript types, of the published JSON Schema and of the check a frozen model passes
 * when it is read back. Nothing here knows how many modes or dimensions there are.
 */
import { z } from 'zod';
import {
  ACTORS,
  DIRECTIONS,
  LIFETIMES,
  NOTE_STATUSES,
  ORIGINS,
  READINGS,
  SCRIPT_DIRECTIONS,
  VIEWS,
} from './enumerations.ts';
import { findUnsafeHtml } from './safe-html.ts';

/** Version of the JSON's shape (not of the content). A change that old readers would misread raises it. */
export const FORMAT_VERSION = 1;

/** An object that has a name of its own in everything that is generated from its schema. */
const named = <Shape extends z.ZodRawShape>(id: string, shape: Shape) => z.strictObject(shape).meta({ id });

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({ description: 'A stable id: lower-case words joined by hyphens.' });
const anchor = z
  .string()
  .regex(/^[^\s#]+$/)
  .meta({ description: 'A stable anchor, made from a name.' });
const dimensionId = z
  .string()
  .regex(/^D[1-9][0-9]*$/)
  .meta({ description: 'A dimension id: D and its number.' });
const version = z.string().meta({ description: 'A semantic version.' });
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: 'A calendar date, YYYY-MM-DD.' });

/** Pages take it as it stands, so what a Model is read from may hold no other. */
const sanitizedHtml = z.string().refine((html) => findUnsafeHtml(html) === undefined, {
  error: ({ input }) => `\`${findUnsafeHtml(String(input))}\` is nothing that sanitized HTML has`,
});

const prose = z.strictObject({ html: sanitizedHtml, markdown: z.string() }).meta({
  id: 'Prose',
  description:
    'Block text: sanitized HTML, and the Markdown it was made from. Internal links are permalinks such as /modes/<id>/.',
});

const phrase = z
  .strictObject({ text: z.string(), html: sanitizedHtml, markdown: z.string() })
  .meta({ id: 'Phrase', description: 'Running text without blocks: plain text, sanitized inline HTML, and Markdown.' });

const lifecycle = {
  status: z.enum(LIFETIMES),
  since: version.optional().meta({ description: 'The version that retired it.' }),
  replacedBy: z.string().optional(),
  formerly: z.array(z.string()).optional().meta({ description: 'Ids it had before; their addresses redirect.' }),
  meaningChanged: z
    .array(version)
    .optional()
    .meta({ description: 'Versions in which an editor says its meaning changed.' }),
};

const signal = named('Signal', { id: anchor, name: z.string(), description: phrase });

const mode = named('Mode', {
  id: slug,
  order: z.int().min(1),
  name: z.string(),
  ...lifecycle,
  role: z.strictObject({ title: z.string(), description: phrase }),
  definition: phrase,
  entry: z
    .record(dimensionId, z.int().min(2))
    .meta({ description: 'Conditions to enter the mode: for each dimension named, the least answer.' }),
  signals: z.strictObject({ enterprise: z.array(signal), individual: z.array(signal) }),
  arrival: prose.optional().meta({ description: 'How teams get here.' }),
  regression: prose.optional().meta({ description: 'What makes it regress.' }),
});

const dimension = named('Dimension', {
  id: dimensionId,
  order: z.int().min(1),
  name: z.string(),
  aspect: slug,
  ...lifecycle,
  asks: prose,
  question: z.strictObject({ enterprise: phrase, individual: phrase }),
  anchors: z.array(z.strictObject({ statement: phrase, evidence: prose })).meta({
    description: 'Anchor n, counted from 1, says what the dimension looks like in mode n, and what one would see.',
  }),
  confusions: z.array(z.strictObject({ name: z.string(), description: phrase })),
  delegateMore: prose,
  soundToStay: prose,
});

const section = named('Section', {
  id: slug,
  order: z.int().min(1),
  title: z.string(),
  summary: z.string(),
  body: prose,
});

const offsets = z
  .tuple([z.number(), z.number()])
  .meta({ description: 'How far below and above an answer the truth may lie, in anchors.' });

const scoring = named('Scoring', {
  gate: slug
    .nullable()
    .meta({ description: 'The mode whose conditions, with those below it, are the gate; null where there is none.' }),
  aspects: z.array(z.strictObject({ id: slug, name: z.string(), meaning: z.string() })),
  intervals: z.strictObject({ asserted: offsets, example: offsets, recorded: offsets }),
  shelfLifeDays: z.int().min(1).meta({ description: 'Days after which recorded evidence counts as an example.' }),
  pairs: z
    .array(z.strictObject({ authority: dimensionId, control: dimensionId, gap: z.number().positive() }))
    .meta({ description: 'Where delegation is ahead of its control: authority exceeds control by gap or more.' }),
  mayNotApply: z.array(z.strictObject({ dimension: dimensionId, onlyWith: dimensionId.optional(), when: z.string() })),
  body: prose,
});

const glossary = named('Glossary', {
  title: z.string(),
  summary: z.string(),
  introduction: prose,
  terms: z.array(
    z.strictObject({
      id: anchor,
      term: z.string(),
      definition: prose,
      insteadOf: z.array(z.string()).meta({ description: 'Wordings that the framework replaces with this term.' }),
    }),
  ),
});

/** The zod schema of the whole Model, strict at every level. */
export const modelSchema = z
  .strictObject({
    formatVersion: z.literal(FORMAT_VERSION),
    version,
    title: z.string(),
    stage: z.string(),
    licence: z.string().meta({ description: 'SPDX identifier of the licence of the content.' }),
    language: z.string().meta({ description: 'BCP 47 language tag of the content.' }),
    direction: z.enum(SCRIPT_DIRECTIONS),
    question: z.string(),
    tagline: z.string(),
    summary: z.string(),
    introduction: prose,
    sections: z.array(section),
    modes: z.array(mode),
    dimensions: z.array(dimension),
    scoring,
    glossary,
  })
  .meta({
    title: 'Framework model',
    description: 'The framework as data: modes, dimensions, scoring and prose of one version.',
  });

const move = named('Move', {
  scope: z.string(),
  from: z.number(),
  to: z.number(),
  direction: z.enum(DIRECTIONS),
  dimensions: z.array(dimensionId),
});

const source = named('Source', {
  id: slug,
  author: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  date: z.string().optional().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD; absent where the source is undated.' }),
  url: z.string(),
  read: z.enum(READINGS).meta({ description: 'How much of it was read, or through whom.' }),
  checked: date.optional().meta({ description: 'The day an editor last opened the address.' }),
  remark: z.string().optional(),
});

const correction = named('Correction', { date, what: z.string() });

const withdrawal = named('Withdrawal', { date, reason: z.string() });

const noteRecordShape = {
  slug,
  title: z.string(),
  date,
  summary: z.string(),
  view: z.enum(VIEWS),
  context: z.string(),
  actor: z.enum(ACTORS),
  moves: z.array(move),
  origin: z.enum(ORIGINS),
  authors: z.array(z.string()),
  sources: z.array(source),
  writtenFor: version,
  status: z.enum(NOTE_STATUSES),
  corrections: z.array(correction).optional().meta({
    description: 'What was corrected, and when; absent as well in records from before corrections had a day.',
  }),
  withdrawal: withdrawal.optional().meta({ description: 'When and why the note was withdrawn.' }),
  tags: z.array(slug),
};
const noteRecord = z.strictObject(noteRecordShape);

/** The zod schema of `field-notes.json`: every record, newest first, without bodies. */
export const noteIndexSchema = z
  .strictObject({ formatVersion: z.literal(FORMAT_VERSION), notes: z.array(noteRecord) })
  .meta({ title: 'Field notes', description: 'The records of all field notes; each body stands beside its page.' });

/** The zod schema of `/field-notes/<slug>.json`: one record with its body. */
export const noteSchema = z
  .strictObject({ formatVersion: z.literal(FORMAT_VERSION), ...noteRecordShape, body: prose })
  .meta({ title: 'Field note', description: 'One field note: its record and its body.' });

/** The zod schema of the `field-notes.json` of a release: every record with its body, newest first. */
export const noteCollectionSchema = z
  .strictObject({
    formatVersion: z.literal(FORMAT_VERSION),
    notes: z.array(z.strictObject({ ...noteRecordShape, body: prose })),
  })
  .meta({
    title: 'Field notes of a release',
    description: 'All field notes of the day of a release, with their bodies.',
  });

/** Forms that what is published beside a Model shares with it. */
export { date as dateSchema, prose as proseSchema, version as versionSchema };

export type Prose = z.infer<typeof prose>;
export type Phrase = z.infer<typeof phrase>;
export type Signal = z.infer<typeof signal>;
export type Mode = z.infer<typeof mode>;
export type Dimension = z.infer<typeof dimension>;
export type Section = z.infer<typeof section>;
export type Scoring = z.infer<typeof scoring>;
export type Glossary = z.infer<typeof glossary>;
export type Move = z.infer<typeof move>;
export type Source = z.infer<typeof source>;
/** A field note's metadata, as listed in `field-notes.json`. */
export type NoteRecord = z.infer<typeof noteRecord>;
export type Model = z.infer<typeof modelSchema>;

/**
 * The field notes beside a Model: an index of records, newest first (by date, then slug), and each body on demand,
 * so that a large collection need not be held as HTML. `booklet` names the notes that the print page carries in full.
 */
export type Notes = {
  readonly records: readonly NoteRecord[];
  readonly booklet: readonly string[];
  /** The body of a listed note. Throws for a slug that is not in `records`: that is a bug of the caller. */
  body(slug: string): Prose;
};
