/** Results in sentences, as a page, Markdown and the terminal say them. */
import { describe, expect, it } from 'vitest';
import {
  aheadInWords,
  asksInWords,
  fill,
  frameworkOf,
  headline,
  leftOutInWords,
  listed,
  narrowing,
  rangeInWords,
  reasons,
  score,
} from '../../scripts/model/index.ts';
import type { Result, ScoredAnswers, Strength } from '../../scripts/model/index.ts';
import { strings } from '../../templates/strings.ts';
import { AS_OF } from '../support/assessments.ts';
import { siteOf } from '../support/site.ts';
import { SMALL } from '../support/sources.ts';

const words = strings.assessment;
const framework = frameworkOf((await siteOf(SMALL)).model);

function resultOf(values: readonly number[], strength: Strength = 'recorded', more: ScoredAnswers = {}): Result {
  const given = values.map((answer, index) => [`D${index + 1}`, { answer, strength, date: AS_OF }] as const);
  return score(framework, { ...Object.fromEntries(given), ...more }, AS_OF);
}

/** All that is said of a result. */
function said(result: Result): readonly (string | null)[] {
  return [
    headline(framework, result, words),
    rangeInWords(framework, result, words),
    ...reasons(framework, result, words),
    narrowing(framework, result, words),
    ...aheadInWords(framework, result, words),
    ...asksInWords(framework, result, words),
    leftOutInWords(framework, result, words),
  ];
}

describe('a result in words', () => {
  it('without an answer', () => {
    expect(said(resultOf([]))).toMatchInlineSnapshot(`
      [
        "Nothing has been answered yet",
        "Possible range: from Manual to Delegated.",
        "No single position can be given, because of D1 Watering and D2 Soil.",
        "At its low end the range is held at Manual: Shared asks for D1 Watering at 2 and D2 Soil at 2.",
        "Recorded evidence for D1 Watering would narrow the range most.",
        "D1 Watering at 2: cannot tell yet",
        "D2 Soil at 2: cannot tell yet",
        null,
      ]
    `);
  });

  it('with a position', () => {
    expect(said(resultOf([2.5, 2, 1, 2]))).toMatchInlineSnapshot(`
      [
        "Between Shared and Delegated; the gate: crossed",
        "The evidence allows no other position: between Shared and Delegated.",
        "Held at Shared: Delegated asks for D1 Watering at 3.",
        "Nothing: every answer that counts is recorded.",
        "D1 Watering at 3: not met",
        "D4 Tools at 2: met",
        null,
      ]
    `);
  });

  it('with answers that are only asserted', () => {
    expect(said(resultOf([3, 2, 2, 2], 'asserted'))).toMatchInlineSnapshot(`
      [
        "Between Manual and Delegated; the gate: cannot tell yet",
        "Possible range: from Manual to Delegated.",
        "No single position can be given, because of D2 Soil.",
        "At its low end the range is held at Manual: Shared asks for D2 Soil at 2.",
        "Recorded evidence for D2 Soil would narrow the range most.",
        "D1 Watering is ahead of D2 Soil by 1.",
        "D1 Watering at 2: met",
        "D2 Soil at 2: cannot tell yet",
        null,
      ]
    `);
  });

  it('at the top, with something left out', () => {
    expect(said(resultOf([3, 3, 3, 3], 'recorded', { D3: { answer: 'does-not-apply' } }))).toMatchInlineSnapshot(`
      [
        "At Delegated; the gate: crossed",
        "The evidence allows no other position: Delegated.",
        "Delegated is entered, and the gradient ends there.",
        "Nothing: every answer that counts is recorded.",
        "Left out, because it does not apply: D3 Light. With an answer of 1 instead, the result would be at Delegated.",
      ]
    `);
  });

  it('for a mode that cannot be entered', () => {
    const closed = {
      ...framework,
      gate: null,
      pairs: [{ authority: 'D1', control: 'D2', gap: 1 }],
      mayNotApply: [{ dimension: 'D1', when: 'some work' }],
    };
    const result = score(closed, { D1: { answer: 'does-not-apply' } }, AS_OF);
    expect([headline(closed, result, words), ...reasons(closed, result, words)]).toMatchInlineSnapshot(`
      [
        "At Manual",
        "No single position can be given, because of D2 Soil.",
        "Held at Manual: none of the authority conditions of Shared applies, so it cannot be entered.",
      ]
    `);
  });

  it('holds no decimals and no empty holes', () => {
    for (let at = 1; at <= 3; at += 0.5) {
      for (const strength of ['asserted', 'example', 'recorded'] as const) {
        const result = resultOf([at, at, at, at], strength);
        expect(headline(framework, result, words)).not.toMatch(/\d|[{}]/);
        expect(said(result).join(' ')).not.toMatch(/[{}]|undefined|null/);
      }
    }
  });
});

describe('patterns', () => {
  it('are filled once, and a hole without a value stays', () => {
    expect(fill('{a} and {b} and {toString}', { a: '{b}', b: 2 })).toBe('{b} and 2 and {toString}');
  });

  it('list as a sentence does', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items, words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
