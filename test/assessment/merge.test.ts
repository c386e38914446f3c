/** Merging: nothing of either is lost, and the same once more adds nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyAssessment, merge, outcomeOf, readAssessment } from '../../scripts/model/index.ts';
import type { Answer, Assessment, Snapshot, Subsystem } from '../../scripts/model/index.ts';
import { AS_OF, LEAST_FRAMEWORK as framework, assessments, frozen } from '../support/assessments.ts';

const nameOf = (name: string): string => `${name} (imported)`;

const empty = emptyAssessment(framework, 'Subsystem 1');
const two: Answer = { answer: 2, strength: 'recorded', date: AS_OF };

const one: Answer = { answer: 1, strength: 'recorded', date: AS_OF };
const subsystem = (id: string, name: string, answer?: Answer): Subsystem => ({
  id,
  name,
  answers: answer ? { D1: answer } : {},
});
const snapshotOf = (date: string, ...subsystems: Subsystem[]): Snapshot => ({
  date,
  framework: { version: framework.version, digest: framework.digest },
  subsystems,
  results: subsystems.map(({ id, answers }) => outcomeOf(framework, id, answers, date)),
});
const holding = (subsystems: Subsystem[], ...snapshots: Snapshot[]): Assessment =>
  frozen({ ...empty, subsystems, snapshots });

/** Assessments with few ids, names and answers, so that they meet in every way there is. */
const small: fc.Arbitrary<Assessment> = (() => {
  const entry = fc
    .tuple(
      fc.constantFrom('s1', 's2', 's3', 's4'),
      fc.constantFrom('A', 'B', 'A (imported)', 'B (imported)', 'A (imported) (imported)'),
      fc.constantFrom(undefined, one, two),
    )
    .map(([id, name, answer]) => subsystem(id, name, answer));
  const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 4 });
  const snapshot = fc
    .tuple(fc.constantFrom('2026-01-01', '2026-02-01'), entries)
    .map(([date, subsystems]) => snapshotOf(date, ...subsystems));
  return fc.tuple(entries, fc.array(snapshot, { maxLength: 3 })).map(([all, some]) => holding(all, ...some));
})();

/** What a snapshot says, whatever its subsystems are called inside the file. */
const said = ({ date, subsystems, results }: Snapshot): string =>
  JSON.stringify([
    date,
    subsystems.map(({ name, answers }) => [name, answers]),
    results?.map(({ subsystem: id, ...result }) => [subsystems.findIndex((each) => each.id === id), result]),
  ]);

describe('merging', () => {
  it('loses nothing of either, and gives a valid assessment', () => {
    fc.assert(
      fc.property(small, small, (mine, theirs) => {
        const both = frozen(merge(mine, theirs, nameOf)!);
        expect(readAssessment(both)).toEqual({ data: both });
        expect(both.subsystems.slice(0, mine.subsystems.length)).toEqual(mine.subsystems);
        expect(both.snapshots).toEqual(expect.arrayContaining([...mine.snapshots]));
        for (const { name, answers } of theirs.subsystems) {
          const alike = (from: Assessment) =>
            from.subsystems.filter((own) => JSON.stringify(own.answers) === JSON.stringify(answers));
          const names = alike(both).map((own) => own.name);
          expect(names.includes(name) || names.includes(nameOf(name))).toBe(true);
          expect(names.length).toBeGreaterThanOrEqual(alike(theirs).length);
        }
        const sayings = both.snapshots.map(said);
        for (const snapshot of theirs.snapshots) expect(sayings).toContain(said(snapshot));
      }),
      { numRuns: 1500 },
    );
  });

  it('adds nothing when it is done again, nor when both are the same', () => {
    fc.assert(
      fc.property(small, small, (mine, theirs) => {
        const both = merge(mine, theirs, nameOf)!;
        expect(merge(both, theirs, nameOf)).toEqual(both);
        expect(merge(both, mine, nameOf)).toEqual(both);
        const all = (from: Assessment) => [from.subsystems, from.snapshots.length];
        expect(all(merge(mine, mine, nameOf)!)).toEqual(all(mine));
      }),
      { numRuns: 3000 },
    );
  });

  it('holds for whatever a file may hold', () => {
    fc.assert(
      fc.property(assessments, assessments, (mine, theirs) => {
        const both = merge(frozen(mine), frozen(theirs), nameOf)!;
        expect(readAssessment(both)).toEqual({ data: both });
        expect(merge(both, theirs, nameOf)).toEqual(both);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what both have alike once', () => {
    const both = merge(
      holding([subsystem('s1', 'A', two)], snapshotOf('2026-01-01', subsystem('s1', 'A', one))),
      holding([subsystem('s1', 'A', two)], snapshotOf('2026-01-01', subsystem('s1', 'A', one))),
      nameOf,
    );
    expect(both?.subsystems).toHaveLength(1);
    expect(both?.snapshots).toHaveLength(1);
  });

  it('puts other answers under another name, with one history', () => {
    const both = merge(
      holding([subsystem('s1', 'A', two)], snapshotOf('2026-02-01', subsystem('s1', 'A', two))),
      holding([subsystem('s1', 'A', one)], snapshotOf('2026-01-01', subsystem('s1', 'A', one))),
      nameOf,
    );
    expect(both?.subsystems.map(({ id, name }) => [id, name])).toEqual([
      ['s1', 'A'],
      [expect.stringMatching(/^s1-[0-9a-f]{8}$/), 'A (imported)'],
    ]);
    expect(both?.snapshots.map(({ date, subsystems }) => [date, subsystems[0]?.id])).toEqual([
      ['2026-01-01', 's1'],
      ['2026-02-01', 's1'],
    ]);
  });

  it('gives a new id to what only happens to have one of mine', () => {
    const both = merge(
      holding([subsystem('s1', 'A', two)]),
      holding([subsystem('s1', 'B', one)], snapshotOf('2026-01-01', subsystem('s1', 'B', two))),
      nameOf,
    );
    expect(both?.subsystems.map(({ id, name }) => [id, name])).toEqual([
      ['s1', 'A'],
      [expect.stringMatching(/^s1-[0-9a-f]{8}$/), 'B'],
    ]);
    const { id } = both!.subsystems[1]!;
    expect(both?.snapshots[0]?.subsystems[0]?.id).toBe(id);
    expect(both?.snapshots[0]?.results?.[0]?.subsystem).toBe(id);
  });

  it('knows a subsystem by a name that it had', () => {
    const before = snapshotOf('2026-01-01', subsystem('s1', 'A', one));
    const both = merge(
      holding([subsystem('s1', 'Renamed', one)], before),
      holding([subsystem('s1', 'A', one)], before),
      nameOf,
    );
    expect(both?.subsystems.map(({ name }) => name)).toEqual(['Renamed', 'A']);
    expect(both?.snapshots).toEqual([before]);
  });

  it('gives no two of theirs one id, whatever mine calls by their names', () => {
    const [b1, b2] = [subsystem('s1', 'B', one), subsystem('s2', 'B', two)];
    const mine = holding([subsystem('s1', 'A', two), subsystem('s2', 'A', one), subsystem('s5', 'B', one)]);
    const both = merge(mine, holding([b1, b2], snapshotOf('2026-01-01', b1, b2)), nameOf)!;
    expect(readAssessment(both)).toEqual({ data: both });
    expect(both.subsystems).toHaveLength(5);
  });

  it('keeps the results of a snapshot that mine has without them', () => {
    const { results: _results, ...without } = snapshotOf('2026-01-01', subsystem('s1', 'A', one));
    const both = merge(holding([], without), holding([], snapshotOf('2026-01-01', subsystem('s1', 'A', one))), nameOf);
    expect(both?.snapshots.map((each) => each.results?.length)).toEqual([undefined, 1]);
  });

  it('is refused where a file cannot hold both', () => {
    const many = (letter: string): Subsystem[] =>
      Array.from({ length: 60 }, (_, index) => subsystem(`${letter}${index}`, `${letter}${index}`));
    expect(merge(holding(many('a')), holding(many('b')), nameOf)).toBeNull();
    const days = (year: number): Snapshot[] =>
      Array.from({ length: 120 }, (_, index) => snapshotOf(`${year + index}-01-01`));
    expect(merge(holding([], ...days(1000)), holding([], ...days(2000)), nameOf)).toBeNull();
  });
});
