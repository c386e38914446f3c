/** Results and comparisons for programs. */
import { z } from 'zod';
import { DIRECTIONS, GATE_STATES, resultSchema, toJsonSchema } from '../model/index.ts';
import type { ComparedSide, Comparison, Framework, Migration, Pin, Scored } from '../model/index.ts';
import { visibleJson } from './escape.ts';

/** The version of both formats; it changes where a program that reads them must. */
export const SCORE_FORMAT = 1;

const described = <Schema extends z.ZodType>(schema: Schema, description: string): Schema =>
  schema.meta({ description });

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const asOf = described(date, 'The calendar day on which evidence is judged, YYYY-MM-DD.');
const dimension = described(z.string(), 'The id of a dimension.');
const place = described(z.number().min(1), 'A place from 1 to the number of modes.');
const position = described(place.nullable(), 'The position; null where the evidence does not allow one.');
const low = described(place, 'The low end of the possible range.');
const high = described(place, 'The high end of the possible range.');
const gate = described(
  z.enum(GATE_STATES).nullable(),
  'Whether the gate is crossed; null where the framework has none.',
);
const formatVersion = described(z.literal(SCORE_FORMAT), 'The version of this format.');

const pin = z.strictObject({ version: z.string(), digest: z.string() }).meta({
  id: 'Pin',
  description: 'A version of the framework, and the digest over its questions, anchors, entry conditions and scoring.',
});

const outcome = z
  .strictObject({ position, low, high, gate })
  .meta({ id: 'Outcome', description: 'What answers amount to.' });

const pair = resultSchema.shape.ahead.element;

const changeShape = {
  change: described(
    z.enum([...DIRECTIONS, 'cannot-tell']).nullable(),
    'What changed; null where there is nothing to compare with.',
  ),
  evidence: described(
    z.enum(['gained', 'expired', 'narrower', 'wider']).nullable(),
    'Where it cannot be told what changed: what happened to the evidence for the gate, else to the possible range.',
  ),
  setbacks: z
    .strictObject({
      aspects: described(z.array(z.string()), 'The aspects with an answer that is certainly lower.'),
      ahead: described(z.array(pair), 'Pairs that were not ahead of their control, or less far.'),
      isGateReopened: described(z.boolean(), 'The gate had been crossed, and is not crossed now.'),
    })
    .nullable()
    .meta({ description: 'What went back; null where it is not known.' }),
};

const named = {
  id: described(z.string(), 'The id in the file, which stays when the name changes.'),
  name: described(z.string(), 'The name as it was given: text from a file, to be escaped before it is shown.'),
};

const scoreReport = z
  .strictObject({
    formatVersion,
    framework: described(pin, 'The version that scored the answers.'),
    asOf,
    migration: described(
      z
        .strictObject({
          from: pin,
          dimensions: z.array(
            z.strictObject({
              from: dimension,
              to: dimension.nullable(),
              fate: z.enum(['carried', 'confirm', 'history']),
            }),
          ),
        })
        .nullable(),
      'What became of the answers of a file for another version; null where the file is for this one.',
    ),
    subsystems: described(
      z.array(
        z.strictObject({
          ...named,
          result: resultSchema,
          history: described(
            z.array(
              z.strictObject({
                date,
                framework: pin,
                isNow: described(z.boolean(), 'The present answers; all other entries are snapshots.'),
                outcome: described(outcome.nullable(), 'Null where only another version could say.'),
                isBreak: described(
                  z.boolean(),
                  'The entry before was for a version whose positions cannot be compared.',
                ),
                ...changeShape,
              }),
            ),
            'The snapshots, the oldest first, then the present answers, each with what changed since the entry before.',
          ),
        }),
      ),
      'Each apart from the others: nothing is averaged.',
    ),
  })
  .meta({ title: 'Results of an assessment', description: 'What `gradient score <file> --format json` prints.' });

const side = z.strictObject({ ...named, result: resultSchema.nullable() }).meta({
  id: 'Side',
  description: 'A subsystem in one of the files; the result is null where its version is not at hand.',
});

const comparisonReport = z
  .strictObject({
    formatVersion,
    framework: described(pin.nullable(), 'The version that scored both; null where the files cannot be compared.'),
    asOf,
    before: described(pin, 'The version of the older file.'),
    after: described(pin, 'The version of the newer file.'),
    subsystems: z.array(z.strictObject({ before: side, after: side, ...changeShape })),
    onlyBefore: described(z.array(side), 'Subsystems that only the older file has.'),
    onlyAfter: described(z.array(side), 'Subsystems that only the newer file has.'),
  })
  .meta({
    title: 'Comparison of two assessments',
    description: 'What `gradient score compare <old> <new> --format json` prints.',
  });

/** The JSON formats as types. */
export type ScoreReport = z.infer<typeof scoreReport>;
export type ComparisonReport = z.infer<typeof comparisonReport>;

/** The JSON Schemas (2020-12) of both formats, by the names under which they are published. */
export function scoreSchemas(): Record<string, Record<string, unknown>> {
  return {
    [`score-${SCORE_FORMAT}.json`]: toJsonSchema(scoreReport, null),
    [`score-compare-${SCORE_FORMAT}.json`]: toJsonSchema(comparisonReport, null),
  };
}

/** Results as one JSON document. */
export function scoreJson(
  framework: Framework,
  scored: readonly Scored[],
  asOf: string,
  migration: (Pick<Migration, 'dimensions'> & { readonly from: Pin }) | null,
): string {
  const report: Frozen<ScoreReport> = {
    formatVersion: SCORE_FORMAT,
    framework: pinOf(framework),
    asOf,
    migration: migration && { from: pinOf(migration.from), dimensions: migration.dimensions },
    subsystems: scored.map(({ subsystem: { id, name }, result, history }) => ({ id, name, result, history })),
  };
  return visibleJson(report);
}

/** A comparison as one JSON document. */
export function comparisonJson(comparison: Comparison): string {
  const { framework, asOf, before, after, subsystems, onlyBefore, onlyAfter } = comparison;
  const nothing = { change: null, evidence: null, setbacks: null };
  const report: Frozen<ComparisonReport> = {
    formatVersion: SCORE_FORMAT,
    framework: framework && pinOf(framework),
    asOf,
    before: pinOf(before.pin),
    after: pinOf(after.pin),
    subsystems: subsystems.map((one) => ({
      before: sideOf(one.before),
      after: sideOf(one.after),
      ...(one.difference ?? nothing),
    })),
    onlyBefore: onlyBefore.map(sideOf),
    onlyAfter: onlyAfter.map(sideOf),
  };
  return visibleJson(report);
}

function pinOf({ version, digest }: Pin): Pin {
  return { version, digest };
}

function sideOf({ subsystem: { id, name }, result }: ComparedSide) {
  return { id, name, result };
}

/** What is read and never changed. */
type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;
