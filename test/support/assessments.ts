/** Generators of frameworks, answers and assessments, for properties that must hold for any of them. */
import fc from 'fast-check';
import { LIMITS, STRENGTHS, VIEWS, halfSteps } from '../../scripts/model/index.ts';
import type { Answer, Assessment, Framework, ScoredAnswers, Snapshot, Subsystem } from '../../scripts/model/index.ts';

/** The day as of which tests score. */
export const AS_OF = '2026-06-30';

/** How the small framework and the real one read evidence. */
export const INTERVALS: Framework['intervals'] = { asserted: [-1, 0.5], example: [-0.5, 0.5], recorded: [0, 0] };

/** The least framework in which something can be entered: two modes, one dimension. */
export const LEAST_FRAMEWORK: Framework = {
  version: '1.0.0',
  digest: '0123456789abcdef',
  modes: [
    { id: 'one', order: 1, name: 'One', entry: {} },
    { id: 'two', order: 2, name: 'Two', entry: { D1: 2 } },
  ],
  dimensions: [{ id: 'D1', name: 'Name', aspect: 'one' }],
  aspects: [{ id: 'one', name: 'One' }],
  gate: null,
  intervals: INTERVALS,
  shelfLifeDays: 30,
  pairs: [],
  mayNotApply: [],
};

/** The value with everything in it frozen, so that a change in place throws. */
export function frozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object') for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

/** A calendar day, `days` after another. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

const steps = (least: number, most: number, step: number): fc.Arbitrary<number> =>
  fc.integer({ min: least / step, max: most / step }).map((count) => count * step);
const offsets = fc.tuple(steps(-2, 0, 0.25), steps(0, 2, 0.25));
const intervals = fc.oneof(
  fc.constant(INTERVALS),
  fc.record({ asserted: offsets, example: offsets, recorded: offsets }),
);

/** Conditions to enter mode `order`: whole numbers from 2 to it, and at least one of it. */
function entries(order: number, ids: readonly string[]): fc.Arbitrary<Record<string, number>> {
  if (order === 1) return fc.constant({});
  const chosen = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 });
  return chosen.chain((dimensions) =>
    fc
      .tuple(...dimensions.map((_id, index) => (index === 0 ? fc.constant(order) : fc.integer({ min: 2, max: order }))))
      .map((least) => Object.fromEntries(dimensions.map((id, index) => [id, least[index]!]))),
  );
}

/** Valid frameworks with one to nine modes and one to ten dimensions, and every parameter that a fork may set. */
export const frameworks: fc.Arbitrary<Framework> = fc
  .record({ modes: fc.integer({ min: 1, max: 9 }), dimensions: fc.integer({ min: 1, max: 10 }) })
  .chain((size) => {
    const ids = Array.from({ length: size.dimensions }, (_, index) => `D${index + 1}`);
    const orders = Array.from({ length: size.modes }, (_, index) => index + 1);
    const id = fc.constantFrom(...ids);
    const pair = fc
      .record({ authority: id, control: id, gap: steps(0.5, 3, 0.5) })
      .filter(({ authority, control }) => authority !== control);
    return fc.record({
      version: fc.constant('1.2.3'),
      digest: fc.constant('0123456789abcdef'),
      modes: fc
        .tuple(...orders.map((order) => entries(order, ids)))
        .map((all) =>
          all.map((entry, index) => ({ id: `m${index + 1}`, order: index + 1, name: `Mode ${index + 1}`, entry })),
        ),
      dimensions: fc
        .tuple(...ids.map(() => fc.constantFrom('authority', 'containment', 'adaptation')))
        .map((aspects) => ids.map((one, index) => ({ id: one, name: `Name of ${one}`, aspect: aspects[index]! }))),
      aspects: fc.constant(['authority', 'containment', 'adaptation'].map((one) => ({ id: one, name: one }))),
      gate: fc.option(fc.constantFrom(...orders.map((order) => `m${order}`))),
      intervals,
      shelfLifeDays: fc.constantFrom(1, 30, 365),
      pairs: ids.length < 2 ? fc.constant([]) : fc.array(pair, { maxLength: 5 }),
      mayNotApply: fc.uniqueArray(
        fc.record({ dimension: id, onlyWith: fc.option(id, { nil: undefined }), when: fc.constant('some work') }),
        { selector: ({ dimension }) => dimension, maxLength: ids.length },
      ),
    });
  });

/** What scoring reads of an answer; the kinds that a test does not want are left out. */
function scoredAnswer(modes: number, isAbsentAllowed: boolean): fc.Arbitrary<ScoredAnswers[string]> {
  const given = fc.record(
    {
      answer: fc.constantFrom(...halfSteps(modes)),
      strength: fc.constantFrom(...STRENGTHS),
      date: fc.integer({ min: -400, max: 40 }).map((days) => dayAfter(AS_OF, days)),
      answeredFor: fc.constant('1.0.0'),
    },
    { requiredKeys: ['answer', 'strength'] },
  );
  if (!isAbsentAllowed) return given;
  return fc.oneof(
    { weight: 5, arbitrary: given },
    { weight: 1, arbitrary: fc.constant({ answer: 'not-sure' as const }) },
    { weight: 2, arbitrary: fc.constant({ answer: 'does-not-apply' as const }) },
  );
}

/** Answers to some of the dimensions of a framework, of every kind; or to all of them, all on the gradient. */
export function answersTo(
  { dimensions, modes }: Framework,
  kind: 'some' | 'all-given' = 'some',
): fc.Arbitrary<ScoredAnswers> {
  const each = Object.fromEntries(dimensions.map(({ id }) => [id, scoredAnswer(modes.length, kind === 'some')]));
  // What is left out is absent, never undefined.
  return fc.record(each, kind === 'some' ? { requiredKeys: [] } : {}).map((answers) => answers as ScoredAnswers);
}

/** A framework with answers to it. */
export const answered: fc.Arbitrary<readonly [Framework, ScoredAnswers]> = frameworks.chain((framework) =>
  fc.tuple(fc.constant(framework), answersTo(framework)),
);

/** Answers to every dimension of a framework, alike, and recorded on the day of the test. */
export function everywhere({ dimensions }: Framework, answer: number): ScoredAnswers {
  return Object.fromEntries(dimensions.map(({ id }) => [id, { answer, strength: 'recorded', date: AS_OF }]));
}

const dates = fc
  .integer({ min: Date.parse('0000-01-01') / 86_400_000, max: Date.parse('9999-12-31') / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const versions = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(999_999_999), fc.constantFrom('', '-rc.1', '-alpha-2'))
  .map(([major, minor, patch, label]) => `${major}.${minor}.${patch}${label}`);
const digests = fc.stringMatching(/^[0-9a-f]{16}$/);
const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const texts = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('two\nlines\tand a tab', '<script>alert(1)</script>', '{{x}} ${y}', '', '"\\"', '__proto__'),
  )
  .map((text) => text.replace(/[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu, ''));
const names = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('Zahlung & <b>', 'サービス', '🏳️‍🌈 team', 'שירות', 'a'.repeat(LIMITS.name), '😀'.repeat(LIMITS.name)),
  )
  .map((name) => name.replace(HIDDEN, '').trim())
  .map((name) => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : `n${name}`.trim()));

/** Saved answers of every kind, on any number of modes. */
export const savedAnswers: fc.Arbitrary<Answer> = fc.oneof(
  fc.record(
    {
      answer: steps(1, 99, 0.5),
      strength: fc.constantFrom('asserted' as const, 'example' as const),
      date: dates,
      link: fc.webUrl(),
      note: texts,
      answeredFor: versions,
    },
    { requiredKeys: ['answer', 'strength'] },
  ),
  fc.record(
    {
      answer: steps(1, 9, 0.5),
      strength: fc.constant('recorded' as const),
      date: dates,
      link: fc.webUrl(),
      note: texts,
      answeredFor: versions,
    },
    { requiredKeys: ['answer', 'strength', 'date'] },
  ),
  fc.record({ answer: fc.constant('not-sure' as const), note: texts }, { requiredKeys: ['answer'] }),
  fc.record(
    {
      answer: fc.constant('does-not-apply' as const),
      reason: texts.map((text) => `Because ${text}`),
      note: texts,
      answeredFor: versions,
    },
    { requiredKeys: ['answer', 'reason'] },
  ),
);

const ids = fc.oneof(
  fc.nat(30).map((number) => `s${number}`),
  fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/),
);
const dimensionIds = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 999 })).map((n) => `D${n}`);
const subsystems: fc.Arbitrary<Subsystem> = fc.record({
  id: ids,
  name: names,
  answers: fc.dictionary(dimensionIds, savedAnswers, { maxKeys: 8, noNullPrototype: true }),
});
const subsystemLists = fc.uniqueArray(subsystems, { selector: ({ id }) => id, maxLength: 4 });
const pins = fc.record({ version: versions, digest: digests });
const places = steps(1, 9, 0.125);
const snapshots: fc.Arbitrary<Snapshot> = fc.record(
  {
    date: dates,
    framework: pins,
    subsystems: subsystemLists,
    results: fc.array(
      fc.record({
        subsystem: ids,
        position: fc.option(places),
        low: places,
        high: places,
        gate: fc.constantFrom('crossed' as const, 'not-crossed' as const, 'cannot-tell' as const, null),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['date', 'framework', 'subsystems'] },
);

/** Everything that a file may hold, in small amounts. */
export const assessments: fc.Arbitrary<Assessment> = fc.record({
  formatVersion: fc.constant(1 as const),
  framework: pins,
  view: fc.constantFrom(...VIEWS),
  subsystems: subsystemLists,
  snapshots: fc.array(snapshots, { maxLength: 3 }),
});
