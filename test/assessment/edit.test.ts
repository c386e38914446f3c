/** Changes to an assessment: each gives a valid one, and leaves the old one as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LIMITS,
  emptyAssessment,
  insertSubsystem,
  isBlank,
  readAssessment,
  withAnswer,
  withDuplicate,
  withName,
  withSnapshot,
  withSubsystem,
  withoutSubsystem,
} from '../../scripts/model/index.ts';
import type { Answer, Assessment, Framework } from '../../scripts/model/index.ts';
import {
  AS_OF,
  LEAST_FRAMEWORK as framework,
  assessments,
  frameworks,
  frozen,
  savedAnswers,
} from '../support/assessments.ts';

const anyName = fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.constantFrom('', ' ', 'A', 'B'));

type Edit = (from: Assessment) => Assessment;

function edits(framework: Framework): fc.Arbitrary<Edit> {
  const one = (from: Assessment, index: number): string =>
    from.subsystems[index % from.subsystems.length]?.id ?? 'none';
  const index = fc.nat(5);
  return fc.oneof(
    fc.record({ index, dimension: fc.constantFrom('D1', 'D2'), answer: fc.option(savedAnswers) }).map(
      (given): Edit =>
        (from) =>
          withAnswer(from, one(from, given.index), given.dimension, given.answer),
    ),
    anyName.map(
      (name): Edit =>
        (from) =>
          withSubsystem(from, name),
    ),
    fc.tuple(index, anyName).map(
      ([at, name]): Edit =>
        (from) =>
          withName(from, one(from, at), name),
    ),
    fc.tuple(index, anyName).map(
      ([at, name]): Edit =>
        (from) =>
          withDuplicate(from, one(from, at), () => name),
    ),
    index.map(
      (at): Edit =>
        (from) =>
          withoutSubsystem(from, one(from, at)),
    ),
    index.map((at): Edit => (from) => {
      const deleted = from.subsystems[at];
      return deleted === undefined ? from : insertSubsystem(withoutSubsystem(from, deleted.id), deleted, at);
    }),
    fc.constant<Edit>((from) => withSnapshot(from, framework, AS_OF)),
  );
}

describe('any sequence of changes', () => {
  it('gives valid assessments, touches none of them, and takes away no snapshot', () => {
    const given = frameworks.chain((framework) => fc.tuple(assessments, fc.array(edits(framework), { maxLength: 12 })));
    fc.assert(
      fc.property(given, ([start, changes]) => {
        let now = frozen(start);
        for (const change of changes) {
          const next = frozen(change(now));
          expect(readAssessment(next)).toEqual({ data: next });
          expect(next.snapshots).toEqual(expect.arrayContaining([...now.snapshots]));
          now = next;
        }
      }),
      { numRuns: 150 },
    );
  });
});

const empty = frozen(emptyAssessment(framework, 'Subsystem 1'));
const two: Answer = { answer: 2, strength: 'recorded', date: AS_OF };

describe('each change', () => {
  it('begins with one subsystem and no answer', () => {
    expect(readAssessment(empty)).toEqual({ data: empty });
    expect(isBlank(empty)).toBe(true);
    expect(isBlank(withAnswer(empty, 's1', 'D1', two))).toBe(false);
    expect(isBlank(withSnapshot(empty, framework, AS_OF))).toBe(false);
  });

  it('sets an answer and takes it back', () => {
    const answered = frozen(withAnswer(empty, 's1', 'D1', two));
    expect(answered.subsystems[0]?.answers).toEqual({ D1: two });
    expect(withAnswer(answered, 's1', 'D1', null)).toEqual(empty);
    expect(withAnswer(empty, 's2', 'D1', two)).toEqual(empty);
  });

  it('gives no subsystem the id of one that a snapshot keeps', () => {
    const kept = withSnapshot(withSubsystem(empty, 'B'), framework, AS_OF);
    const again = withSubsystem(withoutSubsystem(kept, 's2'), 'C');
    expect(again.subsystems.map(({ id, name }) => [id, name])).toEqual([
      ['s1', 'Subsystem 1'],
      ['s3', 'C'],
    ]);
  });

  it('copies a subsystem with its answers behind itself', () => {
    const answered = withSubsystem(withAnswer(empty, 's1', 'D1', two), 'B');
    expect(withDuplicate(answered, 's1', (name) => `Copy of ${name}`).subsystems).toEqual([
      { id: 's1', name: 'Subsystem 1', answers: { D1: two } },
      { id: 's3', name: 'Copy of Subsystem 1', answers: { D1: two } },
      { id: 's2', name: 'B', answers: {} },
    ]);
    expect(withDuplicate(answered, 's9', (name) => name)).toBe(answered);
  });

  it('does nothing for a name without a visible sign, and at the limits', () => {
    expect(withSubsystem(empty, ' \u0000 ')).toEqual(empty);
    expect(withName(empty, 's1', '\u200B')).toEqual(empty);
    const many = Array.from({ length: LIMITS.subsystems }, (_, index) => ({ id: `a${index}`, name: 'x', answers: {} }));
    const full = frozen({ ...empty, subsystems: many });
    expect(withSubsystem(full, 'B')).toBe(full);
    expect(withDuplicate(full, 'a0', (name) => name)).toBe(full);
    const snapshots = Array.from(
      { length: LIMITS.snapshots },
      () => withSnapshot(empty, framework, AS_OF).snapshots[0]!,
    );
    expect(withSnapshot({ ...empty, snapshots }, framework, AS_OF).snapshots).toHaveLength(LIMITS.snapshots);
  });

  it('keeps the results of a snapshot as of its own day, in the order of days', () => {
    const answered = withAnswer(empty, 's1', 'D1', two);
    const kept = withSnapshot(withSnapshot(answered, framework, '2027-01-01'), framework, AS_OF);
    expect(kept.snapshots.map(({ date, results }) => [date, results?.[0]?.position, results?.[0]?.low])).toEqual([
      [AS_OF, 2, 2],
      ['2027-01-01', 2, 1.5],
    ]);
  });

  it('gives the same results in either view, and in whatever order subsystems stand', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const other = assessment.view === 'enterprise' ? ('individual' as const) : ('enterprise' as const);
        const resultsOf = (from: Assessment) =>
          withSnapshot({ ...from, snapshots: [] }, framework, AS_OF).snapshots[0]!.results!;
        expect(resultsOf({ ...assessment, view: other })).toEqual(resultsOf(assessment));
        const turned = { ...assessment, subsystems: assessment.subsystems.toReversed() };
        expect(resultsOf(turned).toReversed()).toEqual(resultsOf(assessment));
      }),
      { numRuns: 100 },
    );
  });
});
