/** What scoring promises for every framework, and where known profiles stand in the full one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, frameworkOf, gateModes, halfSteps, score } from '../../scripts/model/index.ts';
import type { Framework, Result, ScoredAnswer, ScoredAnswers, Strength } from '../../scripts/model/index.ts';
import { AS_OF, INTERVALS, answered, answersTo, dayAfter, everywhere, frameworks } from '../support/assessments.ts';
import { siteOf } from '../support/site.ts';
import { FULL } from '../support/sources.ts';

/** A framework whose recorded answers stand as they are, so that any value can be tried as a recorded answer. */
function exactly(framework: Framework): Framework {
  return { ...framework, intervals: { ...framework.intervals, recorded: [0, 0] } };
}

/** A choice of one value for every answer from what its evidence allows; `at` gives how far up its interval, from 0 to 1. */
function complete({ profile }: Result, at: (dimension: string) => number): ScoredAnswers {
  return Object.fromEntries(
    profile.map(({ dimension, low, high }): [string, ScoredAnswer] => [
      dimension,
      low === null || high === null
        ? { answer: 'does-not-apply' }
        : { answer: low + (high - low) * at(dimension), strength: 'recorded', date: AS_OF },
    ]),
  );
}

/** One answer of those given, and a higher one. */
const raised = frameworks
  .filter(({ modes }) => modes.length > 1)
  .chain((framework) =>
    fc.record({
      framework: fc.constant(framework),
      answers: answersTo(framework),
      dimension: fc.constantFrom(...framework.dimensions.map(({ id }) => id)),
      values: fc
        .uniqueArray(fc.constantFrom(...halfSteps(framework.modes.length)), { minLength: 2, maxLength: 2 })
        .map((pair) => pair.toSorted((a, b) => a - b)),
      strength: fc.constantFrom<Strength>('asserted', 'example', 'recorded'),
    }),
  );

describe('any framework', () => {
  it('a position never falls when an answer rises, nor does either end of the range', () => {
    fc.assert(
      fc.property(raised, ({ framework, answers, dimension, values, strength }) => {
        const [before, after] = values.map((answer) =>
          score(framework, { ...answers, [dimension]: { answer, strength, date: AS_OF } }, AS_OF),
        );
        expect(after!.low).toBeGreaterThanOrEqual(before!.low);
        expect(after!.high).toBeGreaterThanOrEqual(before!.high);
        if (before!.position !== null && after!.position !== null) {
          expect(after!.position).toBeGreaterThanOrEqual(before!.position);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the possible range encloses every completion, and both of its ends are attained', () => {
    const heights = fc.array(fc.nat(16), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(answered, heights, ([framework, answers], height) => {
        const result = score(framework, answers, AS_OF);
        const positionAt = (at: (dimension: string) => number): number =>
          score(exactly(framework), complete(result, at), AS_OF).position!;
        const position = positionAt((dimension) => height[Number(dimension.slice(1)) - 1]! / 16);
        expect(position).toBeGreaterThanOrEqual(result.low);
        expect(position).toBeLessThanOrEqual(result.high);
        expect(positionAt(() => 0)).toBe(result.low);
        expect(positionAt(() => 1)).toBe(result.high);
        if (result.position !== null) {
          expect(result.position).toBeGreaterThanOrEqual(result.low);
          expect(result.position).toBeLessThanOrEqual(result.high);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answering the same everywhere stands there, halves too', () => {
    fc.assert(
      fc.property(frameworks.map(exactly), (framework) => {
        for (const answer of halfSteps(framework.modes.length)) {
          const { position, low, high, blockedBy } = score(framework, everywhere(framework, answer), AS_OF);
          expect([position, low, high]).toEqual([answer, answer, answer]);
          expect(blockedBy).toEqual([]);
        }
      }),
    );
  });

  it('the gate follows from its conditions, and from the ends of the range', () => {
    fc.assert(
      fc.property(answered, ([framework, answers]) => {
        const { gate, low, high, profile } = score(framework, answers, AS_OF);
        const last = framework.modes.findIndex(({ id }) => id === framework.gate) + 1;
        if (last === 0) {
          expect(gate).toBeNull();
          return;
        }
        const ends = framework.modes
          .slice(0, last)
          .flatMap(({ entry }) => Object.entries(entry))
          .map(([id, least]) => ({ least, row: profile.find(({ dimension }) => dimension === id)! }));
        const isCrossed = ends.every(({ row, least }) => row.low! >= least);
        const isClosed = ends.some(({ row, least }) => row.high! < least);
        expect(gate).toBe(isCrossed ? 'crossed' : isClosed ? 'not-crossed' : 'cannot-tell');
        expect(gate === 'crossed').toBe(low >= last);
        expect(gate === 'not-crossed').toBe(high < last);
      }),
      { numRuns: 400 },
    );
  });

  it('without an answer everything is possible, and no position is given', () => {
    fc.assert(
      fc.property(frameworks, (framework) => {
        const unsure = Object.fromEntries(framework.dimensions.map(({ id }) => [id, { answer: 'not-sure' as const }]));
        for (const answers of [unsure, {}]) {
          const { position, low, high, gate, answered } = score(framework, answers, AS_OF);
          expect([low, high, answered]).toEqual([1, framework.modes.length, 0]);
          expect(position).toBe(framework.modes.length === 1 ? 1 : null);
          if (gateModes(framework).length > 1) expect(gate).toBe('cannot-tell');
        }
        expect(score(framework, unsure, AS_OF)).toEqual(score(framework, {}, AS_OF));
      }),
    );
  });

  it('a position stands beside no block, and a block names only conditions that do not hold for certain', () => {
    fc.assert(
      fc.property(answered, ([framework, answers]) => {
        const { position, placements, blockedBy, gate, profile } = score(framework, answers, AS_OF);
        expect(position === null).toBe(blockedBy.length > 0);
        expect(placements.position?.position ?? null).toBe(position);
        if (gate === 'cannot-tell') expect(position).toBeNull();
        for (const { dimension, least, why } of blockedBy) {
          const row = profile.find((one) => one.dimension === dimension)!;
          expect(row.low!).toBeLessThan(least);
          expect(row.high!).toBeGreaterThanOrEqual(least);
          expect(row.state).toBe(why === 'no-answer' ? 'not-sure' : 'answered');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('while the gate cannot be told, every condition of it that may or may not hold is named', () => {
    fc.assert(
      fc.property(answered, ([framework, answers]) => {
        const { gate, blockedBy, profile } = score(framework, answers, AS_OF);
        if (gate !== 'cannot-tell') return;
        const named = blockedBy.map(({ mode, dimension }) => `${mode} ${dimension}`);
        for (const { id, entry } of gateModes(framework)) {
          for (const { dimension, low, high } of profile) {
            const least = entry[dimension];
            if (least !== undefined && low! < least && high! >= least) expect(named).toContain(`${id} ${dimension}`);
          }
        }
        expect(new Set(named).size).toBe(named.length);
      }),
      { numRuns: 400 },
    );
  });

  it('the order of answers makes no difference, nor does anything else that a saved answer carries', () => {
    fc.assert(
      fc.property(answered, ([framework, answers]) => {
        const carried = Object.entries(answers).map(
          ([id, answer]) => [id, { ...answer, note: 'n', link: 'l' }] as const,
        );
        expect(score(framework, Object.fromEntries(carried.toReversed()), AS_OF)).toEqual(
          score(framework, answers, AS_OF),
        );
      }),
    );
  });

  it('recording the answer it names leaves the width it names, and no other answer leaves a smaller one', () => {
    const widthAfter = (framework: Framework, answers: ScoredAnswers, row: Result['profile'][number]): number => {
      const values = row.answer === null ? halfSteps(framework.modes.length) : [row.answer];
      const widths = values.map((answer) => {
        const recorded = { ...answers, [row.dimension]: { answer, strength: 'recorded', date: AS_OF } as const };
        const { low, high } = score(framework, recorded, AS_OF);
        return high - low;
      });
      return widths.reduce((sum, width) => sum + width, 0) / widths.length;
    };
    fc.assert(
      fc.property(answered, ([framework, answers]) => {
        const { low, high, narrowBy, profile } = score(framework, answers, AS_OF);
        const widths = new Map(
          profile
            .filter(({ state }) => state !== 'does-not-apply')
            .map((row) => [row.dimension, widthAfter(framework, answers, row)]),
        );
        const least = Math.min(...widths.values(), high - low);
        if (narrowBy === null) {
          expect(least).toBeGreaterThan(high - low - 1e-6);
          return;
        }
        expect(narrowBy.width).toBeCloseTo(least, 1);
        expect(widths.get(narrowBy.dimension)).toBeCloseTo(least, 6);
      }),
      { numRuns: 300 },
    );
  });
});

/** The position for one value a dimension, written down from the method's description; null stands for what does not apply. */
function positionOf(framework: Framework, values: ReadonlyMap<string, number | null>): number {
  const aspects = framework.pairs.map(
    ({ authority }) => framework.dimensions.find(({ id }) => id === authority)!.aspect,
  );
  const isOnAuthority = (id: string): boolean =>
    aspects.includes(framework.dimensions.find((dimension) => dimension.id === id)!.aspect);
  const applies = (id: string): boolean => values.get(id) !== null;
  const canBeEntered = (order: number): boolean => {
    const asked = Object.keys(framework.modes[order - 1]!.entry);
    return asked.some(isOnAuthority) ? asked.some((id) => isOnAuthority(id) && applies(id)) : asked.some(applies);
  };
  const holds = (order: number): boolean =>
    Object.entries(framework.modes[order - 1]!.entry).every(([id, least]) => !applies(id) || values.get(id)! >= least);
  const orders = framework.modes.map(({ order }) => order).slice(1);
  const failing = orders.find((order) => !canBeEntered(order) || !holds(order));
  if (failing === undefined) return framework.modes.length;
  if (!canBeEntered(failing)) return failing - 1;
  const parts = Object.entries(framework.modes[failing - 1]!.entry)
    .filter(([id]) => applies(id))
    .map(([id, least]) => Math.max(0, Math.min(1, values.get(id)! - (least - 1))));
  return failing - 1 + Math.min(...parts);
}

/** What may be left out, by the method's description: allowed, not asked for up to the gate, and with all that it depends on. */
function leftOutBy(framework: Framework, answers: ScoredAnswers): string[] {
  const gate = framework.modes.findIndex(({ id }) => id === framework.gate);
  const asked = framework.modes.filter((_mode, index) => index <= gate).flatMap(({ entry }) => Object.keys(entry));
  let open = framework.mayNotApply
    .filter(({ dimension }) => answers[dimension]?.answer === 'does-not-apply' && !asked.includes(dimension))
    .map(({ dimension, onlyWith }) => ({ dimension, onlyWith }));
  const left = new Set<string>();
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const one of open) if (one.onlyWith === undefined || left.has(one.onlyWith)) left.add(one.dimension);
    open = open.filter(({ dimension }) => !left.has(dimension));
  }
  return [...left];
}

describe('an independent implementation', () => {
  const readAnswer = (framework: Framework, given: ScoredAnswer | undefined): [number, number, number] | null => {
    const top = framework.modes.length;
    if (given === undefined || !('strength' in given)) return null;
    const days = given.date === undefined ? -2 : (Date.parse(AS_OF) - Date.parse(given.date)) / 86_400_000;
    const isRecord = given.strength === 'recorded' && days >= -1 && days <= framework.shelfLifeDays;
    const counted = given.strength === 'recorded' && !isRecord ? 'example' : given.strength;
    const strength = given.answeredFor === undefined ? counted : 'asserted';
    const [below, above] = framework.intervals[strength];
    return [Math.max(1, given.answer + below), given.answer, Math.min(top, given.answer + above)];
  };

  const expected = (framework: Framework, answers: ScoredAnswers) => {
    const left = leftOutBy(framework, answers);
    const values = (pick: 0 | 1 | 2): Map<string, number | null> =>
      new Map(
        framework.dimensions.map(({ id }) => {
          const known = readAnswer(framework, answers[id]);
          const unknown = [1, 1, framework.modes.length] as const;
          return [id, left.includes(id) ? null : (known ?? unknown)[pick]];
        }),
      );
    const [low, exact, high] = [values(0), values(1), values(2)].map((one) => positionOf(framework, one));
    const gate = framework.modes.find(({ id }) => id === framework.gate)?.order;
    const isTold = gate === undefined || low! >= gate || high! < gate;
    const upTo = framework.modes.slice(0, Math.floor(exact!) + 1).flatMap(({ entry }) => Object.keys(entry));
    const hasAll = upTo.every((id) => left.includes(id) || readAnswer(framework, answers[id]) !== null);
    return {
      position: isTold && hasAll ? exact! : null,
      low: low!,
      high: high!,
      left: left.toSorted(),
      modes: framework.modes.map(({ order }) =>
        low! >= order ? 'entered' : high! < order ? 'not-entered' : 'cannot-tell',
      ),
      ahead: framework.pairs.flatMap(({ authority, control, gap }) => {
        const [a, c] = [answers[authority]?.answer, answers[control]?.answer];
        return typeof a === 'number' && typeof c === 'number' && a - c >= gap
          ? [{ authority, control, by: a - c }]
          : [];
      }),
    };
  };

  it('agrees on random frameworks and answers', () => {
    fc.assert(
      fc.property(answered, ([framework, answers]) => {
        const { position, low, high, leftOut, modes, ahead } = score(framework, answers, AS_OF);
        expect({
          position,
          low,
          high,
          left: (leftOut?.dimensions ?? []).toSorted(),
          modes: modes.map(({ state }) => state),
          ahead,
        }).toEqual(expected(framework, answers));
      }),
      { numRuns: 1500 },
    );
  });

  it('explains a position by the conditions that have made the smallest part', () => {
    fc.assert(
      fc.property(answered, ([framework, answers]) => {
        const { placements, profile } = score(framework, answers, AS_OF);
        for (const end of ['low', 'high'] as const) {
          const { position, entered, next, heldBy } = placements[end];
          const mode = framework.modes.find(({ id }) => id === next);
          expect(framework.modes[Math.floor(position) - 1]!.id).toBe(entered);
          expect(mode?.order ?? framework.modes.length + 1).toBe(Math.floor(position) + 1);
          for (const { dimension, least } of heldBy) {
            const value = profile.find((row) => row.dimension === dimension)![end]!;
            expect(mode!.entry[dimension]).toBe(least);
            expect(Math.max(0, value - least + 1)).toBeCloseTo(position - Math.floor(position), 10);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the passing of time', () => {
  it('alone is never an advance or a regression', () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: -800, max: 800 }), ([framework, answers], days) => {
        const [one, other] = [score(framework, answers, AS_OF), score(framework, answers, dayAfter(AS_OF, days))];
        expect(['held', 'cannot-tell']).toContain(changeBetween(one, other));
        expect(['held', 'cannot-tell']).toContain(changeBetween(other, one));
      }),
      { numRuns: 400 },
    );
  });

  it('turns a record into an example the day after its shelf life, and does not let it begin ahead of its day', () => {
    fc.assert(
      fc.property(frameworks, (framework) => {
        const answers = everywhere(framework, framework.modes.length);
        const strengthAfter = (days: number): unknown[] =>
          score(framework, answers, dayAfter(AS_OF, days)).profile.map(({ strength, isExpired }) => [
            strength,
            isExpired,
          ]);
        const all = (strength: string, isExpired: boolean): unknown[] =>
          framework.dimensions.map(() => [strength, isExpired]);
        // What lies ahead has not expired; one day ahead is today, somewhere.
        expect(strengthAfter(-2)).toEqual(all('example', false));
        expect(strengthAfter(-1)).toEqual(all('recorded', false));
        expect(strengthAfter(0)).toEqual(all('recorded', false));
        expect(strengthAfter(framework.shelfLifeDays)).toEqual(all('recorded', false));
        expect(strengthAfter(framework.shelfLifeDays + 1)).toEqual(all('example', true));
      }),
      { numRuns: 20 },
    );
  });
});

describe('what does not apply', () => {
  it('is never a condition up to the gate, nor a control without its authority', () => {
    fc.assert(
      fc.property(answered, ([framework, answers]) => {
        const result = score(framework, answers, AS_OF);
        const left = result.leftOut?.dimensions ?? [];
        for (const dimension of left) {
          const rule = framework.mayNotApply.find((one) => one.dimension === dimension)!;
          expect(gateModes(framework).flatMap(({ entry }) => Object.keys(entry))).not.toContain(dimension);
          if (rule.onlyWith !== undefined) expect(left).toContain(rule.onlyWith);
        }
        for (const { dimension, state } of result.profile)
          expect(state === 'does-not-apply').toBe(left.includes(dimension));
      }),
      { numRuns: 400 },
    );
  });

  it('stands beside the same result with an answer of 1', () => {
    fc.assert(
      fc.property(
        answered.map(([framework, answers]) => [exactly(framework), answers] as const),
        ([framework, answers]) => {
          const { leftOut } = score(framework, answers, AS_OF);
          if (!leftOut) return;
          const ones = leftOut.dimensions.map((id) => [id, { answer: 1, strength: 'recorded', date: AS_OF }] as const);
          const {
            position,
            low,
            high,
            gate,
            leftOut: none,
          } = score(framework, { ...answers, ...Object.fromEntries(ones) }, AS_OF);
          expect(leftOut).toEqual({ dimensions: leftOut.dimensions, position, low, high, gate });
          expect(none).toBeNull();
        },
      ),
      { numRuns: 400 },
    );
  });

  const ladder: Framework = {
    version: '1.0.0',
    digest: '0123456789abcdef',
    modes: [
      { id: 'one', order: 1, name: 'One', entry: {} },
      { id: 'two', order: 2, name: 'Two', entry: { D1: 2 } },
      { id: 'three', order: 3, name: 'Three', entry: { D2: 3, D3: 3 } },
    ],
    dimensions: ['authority', 'authority', 'containment', 'containment'].map((aspect, index) => ({
      id: `D${index + 1}`,
      name: `Name ${index + 1}`,
      aspect,
    })),
    aspects: [
      { id: 'authority', name: 'Authority' },
      { id: 'containment', name: 'Containment' },
    ],
    gate: 'two',
    intervals: INTERVALS,
    shelfLifeDays: 30,
    pairs: [{ authority: 'D2', control: 'D3', gap: 1 }],
    mayNotApply: [
      { dimension: 'D1', when: 'never, for the gate asks for it' },
      { dimension: 'D2', when: 'some work' },
      { dimension: 'D3', onlyWith: 'D2', when: 'some work' },
      { dimension: 'D4', onlyWith: 'D4', when: 'a circle' },
    ],
  };
  const without = (...ids: string[]): ScoredAnswers => ({
    ...everywhere(ladder, 3),
    ...Object.fromEntries(ids.map((id) => [id, { answer: 'does-not-apply' as const }])),
  });

  it('closes a mode none of whose authority conditions applies', () => {
    const { position, high, placements, next } = score(ladder, without('D2'), AS_OF);
    expect([position, high]).toEqual([2, 2]);
    expect(placements.position).toEqual({ position: 2, entered: 'two', next: 'three', heldBy: [] });
    expect(next).toEqual({
      mode: 'three',
      canEnter: false,
      asks: [
        { mode: 'three', dimension: 'D2', least: 3, answer: null, state: 'does-not-apply' },
        { mode: 'three', dimension: 'D3', least: 3, answer: 3, state: 'met' },
      ],
    });
  });

  it('counts as not sure where it is not allowed', () => {
    const asUnsure = (...ids: string[]): ScoredAnswers => ({
      ...everywhere(ladder, 3),
      ...Object.fromEntries(ids.map((id) => [id, { answer: 'not-sure' as const }])),
    });
    for (const id of ['D1', 'D3', 'D4']) {
      expect(score(ladder, without(id), AS_OF)).toEqual(score(ladder, asUnsure(id), AS_OF));
    }
  });

  it('ends where dependences lead in a circle', () => {
    const circle: Framework = {
      ...ladder,
      mayNotApply: [
        { dimension: 'D2', onlyWith: 'D3', when: 'a' },
        { dimension: 'D3', onlyWith: 'D4', when: 'b' },
        { dimension: 'D4', onlyWith: 'D2', when: 'c' },
      ],
    };
    expect(score(circle, without('D2', 'D3', 'D4'), AS_OF).leftOut).toBeNull();
  });

  it('leaves a mode open that has no authority condition at all', () => {
    const contained: Framework = {
      ...ladder,
      modes: ladder.modes.with(2, { ...ladder.modes[2]!, entry: { D3: 3, D4: 3 } }),
    };
    expect(score(contained, without(), AS_OF).position).toBe(3);
  });
});

describe('the full framework', async () => {
  const { model } = await siteOf(FULL);
  const framework = frameworkOf(model);
  const scoreOf = (values: readonly number[], strength: Strength = 'recorded'): Result =>
    score(
      framework,
      Object.fromEntries(values.map((answer, index) => [`D${index + 1}`, { answer, strength, date: AS_OF }])),
      AS_OF,
    );
  const heldBy = ({ placements }: Result): string[] => placements.position!.heldBy.map(({ dimension }) => dimension);
  const ahead = (result: Result): string[] => result.ahead.map(({ authority, control }) => `${authority} ${control}`);

  it.each([
    [[1, 1, 5, 4, 1, 1, 5, 5, 5, 4], 1],
    [[4, 4, 2.5, 2, 2, 2, 3, 2, 2, 3], 2.5],
    [[5, 4, 5, 4, 3, 4, 4, 4, 4, 3], 4],
    [[5, 5, 5, 5, 4.5, 4, 4, 4, 4, 4], 4.5],
  ])('%j stands at %d', (values, position) => {
    expect(scoreOf(values).position).toBe(position);
  });

  it('sees authority ahead of its control', () => {
    const result = scoreOf([4, 4, 2, 2, 2, 2, 3, 2, 2, 3]);
    expect(result.position).toBe(2);
    expect(ahead(result).toSorted()).toEqual(['D1 D4', 'D2 D3']);
  });

  it('gives no position for assertions around the gate', () => {
    expect(scoreOf([3, 3, 3, 3, 2, 2, 3, 3, 3, 3])).toMatchObject({ position: 3, gate: 'crossed' });
    expect(scoreOf([3, 3, 3, 3, 2, 2, 3, 3, 3, 3], 'asserted')).toMatchObject({
      position: null,
      low: 2,
      high: 3.5,
      gate: 'cannot-tell',
    });
  });

  it('names the one control that holds a position', () => {
    const result = scoreOf([5, 5, 5, 5, 4, 4, 4, 1, 3, 4]);
    expect(result.position).toBe(3);
    expect(heldBy(result)).toEqual(['D8']);
    expect(ahead(result)).toContain('D6 D8');
  });

  it('lets strength in some places hide nothing in others', () => {
    expect(scoreOf([1, 5, 5, 1, 1, 1, 1, 1, 1, 1])).toMatchObject({ position: 1, gate: 'not-crossed' });
  });
});
