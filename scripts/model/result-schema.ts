/**
 * Results, and what they are made from: the zod schemas are published beside them, so that other implementations can be held against this
 * one, and are the source of the types. The browser takes nothing but the types.
 */
import { z } from 'zod';
import { GATE_STATES, STRENGTHS } from './enumerations.ts';

/** The type of a value that nobody changes. */
type Frozen<Value> = { readonly [Key in keyof Value]: Frozen<Value[Key]> };

const described = <Schema extends z.ZodType>(schema: Schema, description: string): Schema =>
  schema.meta({ description });

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const mode = described(z.string(), 'The id of a mode.');
const dimension = described(z.string(), 'The id of a dimension.');
const place = described(z.number().min(1), 'A place from 1 to the number of modes.');
const strength = z.enum(STRENGTHS);
const position = described(place.nullable(), 'The position; null where the evidence does not allow one.');
const gate = described(
  z.enum(GATE_STATES).nullable(),
  'Whether the gate is crossed; null where the framework has none.',
);
const ends = { low: place, high: place };

const conditionShape = { mode, dimension, least: described(z.number(), 'The least answer that the mode asks for.') };
const condition = z.strictObject(conditionShape);

const placement = z.strictObject({
  position: place,
  entered: described(z.string(), 'The last mode entered.'),
  next: described(z.string().nullable(), 'The mode after it; null at the end of the gradient.'),
  // Empty at the top, and where the next mode cannot be entered because none of its conditions on an authority applies.
  heldBy: described(z.array(condition), 'The weakest unmet conditions of the next mode.'),
});

const profileRow = z.strictObject({
  dimension,
  aspect: z.string(),
  answer: described(z.number().nullable(), 'Null for not sure and does not apply.'),
  state: z.enum(['answered', 'not-sure', 'does-not-apply']),
  // Evidence that is dated ahead is an example as well.
  strength: described(strength.nullable(), 'The strength that counts: expired evidence is an example.'),
  isExpired: described(z.boolean(), 'Whether recorded evidence is outside its shelf life.'),
  low: described(z.number().nullable(), 'The least value that the evidence allows; null where it does not apply.'),
  high: described(z.number().nullable(), 'The greatest value that the evidence allows.'),
});

const asked = z.strictObject({
  ...conditionShape,
  answer: z.number().nullable(),
  state: z.enum(['met', 'not-met', 'cannot-tell', 'does-not-apply']),
});

/** A result, strict at every level. */
export const resultSchema = z
  .strictObject({
    asOf: described(date, 'The calendar day on which evidence is judged.'),
    position,
    ...ends,
    gate,
    modes: z.array(z.strictObject({ mode, state: z.enum(['entered', 'not-entered', 'cannot-tell']) })),
    placements: z.strictObject({ position: placement.nullable(), low: placement, high: placement }),
    blockedBy: described(
      z.array(z.strictObject({ ...conditionShape, why: z.enum(['no-answer', 'cannot-tell']) })),
      'The conditions that keep a position from being given.',
    ),
    // After the position, or after the low end where there is no position.
    next: described(
      z.strictObject({ mode, canEnter: z.boolean(), asks: z.array(asked) }).nullable(),
      'What the next mode asks for; null at the end of the gradient.',
    ),
    profile: described(z.array(profileRow), 'Every dimension, by aspect.'),
    ahead: described(
      z.array(z.strictObject({ authority: dimension, control: dimension, by: z.number() })),
      'Where delegation is ahead of its control, by how many anchors.',
    ),
    narrowBy: described(
      z.strictObject({ dimension, width: z.number() }).nullable(),
      'The answer that would narrow the range most if it were recorded, and the width it would leave on average.',
    ),
    leftOut: described(
      z.strictObject({ dimensions: z.array(dimension), position, ...ends, gate }).nullable(),
      'What does not apply, and the result with those answers at 1.',
    ),
    answered: described(z.int().min(0), 'How many questions are answered.'),
    questions: described(z.int().min(0), 'How many questions there are.'),
    toConfirm: described(z.array(dimension), 'Answers to an older wording that nobody has confirmed.'),
  })
  .meta({ id: 'Result', description: 'What the answers to one subsystem amount to on a day.' });

const offsets = z.tuple([z.number(), z.number()]);

const framework = z
  .strictObject({
    version: z.string(),
    digest: z.string().regex(/^[0-9a-f]{16}$/),
    modes: z.array(
      z.strictObject({ id: mode, order: z.int().min(1), name: z.string(), entry: z.record(z.string(), z.number()) }),
    ),
    dimensions: z.array(z.strictObject({ id: dimension, name: z.string(), aspect: z.string() })),
    aspects: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    // The mode whose conditions, with those below it, are the gate; null where there is none.
    gate: z.string().nullable(),
    // How far the truth may lie below and above an answer, in anchors: `[-1, 0.5]`.
    intervals: z.strictObject({ asserted: offsets, example: offsets, recorded: offsets }),
    // Days after which recorded evidence counts as an example.
    shelfLifeDays: z.int().min(1),
    // Delegation is ahead of its control where the authority exceeds the control by `gap` or more.
    pairs: z.array(z.strictObject({ authority: dimension, control: dimension, gap: z.number() })),
    // What may be left out, and what it can be left out only together with.
    mayNotApply: z.array(z.strictObject({ dimension, onlyWith: z.string().optional(), when: z.string() })),
  })
  .meta({ id: 'Scoring', description: 'Everything that scoring needs to know of the framework.' });

const answer = z.union([
  z.strictObject({
    // To the number of modes, in half steps.
    answer: z.number().min(1),
    strength,
    // The day of the evidence, which recorded evidence needs.
    date: date.optional(),
    // An answer with one counts as asserted.
    answeredFor: described(
      z.string(),
      'The version whose wording it answered, where nobody has confirmed it.',
    ).optional(),
  }),
  z.strictObject({ answer: z.enum(['not-sure', 'does-not-apply']) }),
]);

/** The zod schema of `/score-vectors.json`. */
export const scoreVectorsSchema = z
  .strictObject({
    formatVersion: z.literal(1),
    scoring: framework,
    vectors: z.array(
      z.strictObject({
        name: described(z.string(), 'What the vector shows.'),
        asOf: date,
        answers: z.record(z.string(), answer),
        result: resultSchema,
      }),
    ),
  })
  .meta({
    title: 'Score vectors',
    description: 'Answers with the results that they amount to, for anyone who implements the scoring again.',
  });

/** What answers amount to on a day. */
export type Result = Frozen<z.infer<typeof resultSchema>>;
/** Everything that scoring needs to know of a framework. */
export type Framework = Frozen<z.infer<typeof framework>>;
/** An answer as scoring reads it; whatever else a saved answer carries is ignored. */
export type ScoredAnswer = Frozen<z.infer<typeof answer>>;
/** Answers by dimension. A missing one is the same as not sure. */
export type ScoredAnswers = Readonly<Record<string, ScoredAnswer>>;
/** All vectors of a framework. */
export type ScoreVectors = Frozen<z.infer<typeof scoreVectorsSchema>>;
