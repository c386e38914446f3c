/** What is said to have happened between two results, and where several people disagree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areComparable,
  changeBetween,
  evidenceBetween,
  findDisagreements,
  score,
  setbacksBetween,
} from '../../scripts/model/index.ts';
import type { Answers, Framework, Outcomes, Strength } from '../../scripts/model/index.ts';
import { AS_OF, INTERVALS, answersTo, dayAfter, frameworks } from '../support/assessments.ts';

const outcomes = (low: number, high: number, gate: Outcomes['gate'] = null): Outcomes => ({ low, high, gate });

/** Two results of one framework for any two sets of answers. */
const pairs = frameworks.chain((framework) =>
  fc
    .tuple(answersTo(framework), answersTo(framework))
    .map(([one, other]) => [score(framework, one, AS_OF), score(framework, other, AS_OF)] as const),
);

describe('a change', () => {
  it('is an advance one way and a regression the other', () => {
    const opposite = { advanced: 'regressed', regressed: 'advanced', held: 'held', 'cannot-tell': 'cannot-tell' };
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(changeBetween(after, before)).toBe(opposite[changeBetween(before, after)]);
        expect(changeBetween(before, before)).toBe('held');
      }),
      { numRuns: 400 },
    );
  });

  it('into or out of “cannot tell” at the gate is never an advance or a regression', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const states = [before.gate, after.gate];
        fc.pre(states.includes('cannot-tell') && before.gate !== after.gate);
        expect(changeBetween(before, after)).toBe('cannot-tell');
        expect(evidenceBetween(before, after)).toBe(after.gate === 'cannot-tell' ? 'expired' : 'gained');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a range wholly beyond the old one', outcomes(1, 2), outcomes(2.5, 3), 'advanced', null],
    ['a range that begins where the old one ends', outcomes(1, 2), outcomes(2, 3), 'cannot-tell', null],
    ['a range wholly below the old one', outcomes(3, 4), outcomes(1, 2.5), 'regressed', null],
    ['the same range', outcomes(2, 3, 'crossed'), outcomes(2, 3, 'crossed'), 'held', null],
    ['a gate that is crossed', outcomes(2, 3, 'not-crossed'), outcomes(3, 3, 'crossed'), 'advanced', null],
    ['a gate that is open again', outcomes(3, 3, 'crossed'), outcomes(2, 3, 'not-crossed'), 'regressed', null],
    ['a narrower range', outcomes(1, 4), outcomes(2, 3), 'cannot-tell', 'narrower'],
    ['a wider range', outcomes(2, 3), outcomes(1, 4), 'cannot-tell', 'wider'],
    [
      'a narrower range around an open gate',
      outcomes(1, 4, 'cannot-tell'),
      outcomes(2, 4, 'cannot-tell'),
      'cannot-tell',
      'narrower',
    ],
    ['a gate that was not there before', outcomes(2, 3), outcomes(2, 4, 'crossed'), 'cannot-tell', 'wider'],
    ['a gate that is not there any more', outcomes(2, 3, 'crossed'), outcomes(2, 3), 'held', null],
  ] as const)('with %s', (_what, before, after, change, evidence) => {
    expect(changeBetween(before, after)).toBe(change);
    expect(evidenceBetween(before, after)).toBe(evidence);
  });

  it('is told only between versions whose positions mean the same', () => {
    const pin = (version: string, digest = 'a'): { version: string; digest: string } => ({ version, digest });
    expect(areComparable(pin('1.0.0-rc.1'), pin('2.0.0'))).toBe(true);
    expect(areComparable(pin('1.0.0', 'a'), pin('1.9.3', 'b'))).toBe(true);
    expect(areComparable(pin('1.0.0', 'a'), pin('2.0.0', 'b'))).toBe(false);
    expect(areComparable(pin('1.0.0-rc.1', 'a'), pin('1.0.0', 'b'))).toBe(false);
    expect(areComparable(pin('0.1.0', 'a'), pin('0.1.1', 'b'))).toBe(false);
    expect(areComparable(pin('1.0.0', 'a'), pin('10.0.0', 'b'))).toBe(false);
  });
});

const framework: Framework = {
  version: '1.0.0',
  digest: '0123456789abcdef',
  modes: [
    { id: 'one', order: 1, name: 'One', entry: {} },
    { id: 'two', order: 2, name: 'Two', entry: { D1: 2, D2: 2 } },
    { id: 'three', order: 3, name: 'Three', entry: { D1: 3, D3: 3 } },
  ],
  dimensions: ['authority', 'containment', 'adaptation'].map((aspect, index) => ({
    id: `D${index + 1}`,
    name: `Name ${index + 1}`,
    aspect,
  })),
  aspects: ['authority', 'containment', 'adaptation'].map((id) => ({ id, name: id })),
  gate: 'two',
  intervals: INTERVALS,
  shelfLifeDays: 30,
  pairs: [{ authority: 'D1', control: 'D2', gap: 1 }],
  mayNotApply: [{ dimension: 'D3', when: 'some work' }],
};
const given = (values: readonly number[], strength: Strength = 'recorded'): Answers =>
  Object.fromEntries(values.map((answer, index) => [`D${index + 1}`, { answer, strength, date: AS_OF }]));
const resultOf = (...values: number[]) => score(framework, given(values), AS_OF);

describe('what went back', () => {
  it('names the aspects with an answer that is certainly lower, the pairs that moved apart, and the gate', () => {
    expect(setbacksBetween(resultOf(3, 3, 3), resultOf(2, 1, 3))).toEqual({
      aspects: ['authority', 'containment'],
      ahead: [{ authority: 'D1', control: 'D2', by: 1 }],
      isGateReopened: true,
    });
    expect(setbacksBetween(resultOf(3, 2, 3), resultOf(3, 2, 3))).toEqual({
      aspects: [],
      ahead: [],
      isGateReopened: false,
    });
    expect(setbacksBetween(resultOf(3, 2, 3), resultOf(3, 1, 3)).ahead).toEqual([
      { authority: 'D1', control: 'D2', by: 2 },
    ]);
  });

  it('is nothing where only the evidence is less', () => {
    const before = resultOf(3, 3, 3);
    const after = score(framework, given([2.5, 3, 3], 'asserted'), AS_OF);
    expect(setbacksBetween(before, after).aspects).toEqual([]);
    const later = score(framework, given([3, 3, 3]), dayAfter(AS_OF, 100));
    expect(setbacksBetween(before, later)).toEqual({ aspects: [], ahead: [], isGateReopened: false });
  });

  it('is every pair that is ahead where there is nothing before', () => {
    expect(setbacksBetween(null, resultOf(3, 1, 1))).toEqual({
      aspects: [],
      ahead: [{ authority: 'D1', control: 'D2', by: 2 }],
      isGateReopened: false,
    });
  });
});

describe('disagreement', () => {
  it('comes with the widest first, and says where some left out what others answered', () => {
    const none: Answers = { D3: { answer: 'does-not-apply', reason: 'x' } };
    const sheets = [
      { person: 'A', subsystem: 'Ledger', answers: { ...given([1, 3, 2]) } },
      { person: 'B', subsystem: 'Ledger', answers: { ...given([3, 3]), ...none } },
      { person: 'A', subsystem: 'Shop', answers: given([1, 1, 1]) },
    ];
    expect(findDisagreements(framework, sheets)).toEqual([
      {
        subsystem: 'Ledger',
        dimension: 'D1',
        spread: 2,
        isSplit: false,
        answers: [
          { person: 'A', answer: 1 },
          { person: 'B', answer: 3 },
        ],
      },
      {
        subsystem: 'Ledger',
        dimension: 'D3',
        spread: 0,
        isSplit: true,
        answers: [
          { person: 'A', answer: 2 },
          { person: 'B', answer: 'does-not-apply' },
        ],
      },
      {
        subsystem: 'Ledger',
        dimension: 'D2',
        spread: 0,
        isSplit: false,
        answers: [
          { person: 'A', answer: 3 },
          { person: 'B', answer: 3 },
        ],
      },
    ]);
  });

  it('is no distance from an answer that nobody gave', () => {
    const sheets = ['A', 'B'].map((person, index) => ({
      person,
      subsystem: 's',
      answers: given(index === 0 ? [3] : []),
    }));
    expect(findDisagreements(framework, sheets).map(({ spread, isSplit }) => [spread, isSplit])).toEqual([
      [0, false],
      [0, false],
      [0, false],
    ]);
    expect(findDisagreements(framework, sheets)[0]?.answers[1]).toEqual({ person: 'B', answer: 'not-sure' });
  });
});
