/** The worksheet as a person uses it: reads the printed sheet, follows its steps, and gets what `score` gives. */
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { frameworkOf, score, type ScoredAnswer, type ScoredAnswers } from '../scripts/model/index.ts';
import { elementsOf } from './support/html.ts';
import { renderSite } from './support/site.ts';
import { FULL, SMALL } from './support/sources.ts';

const DAY = '2026-06-30';
const before = (days: number): string => new Date(Date.parse(DAY) - days * 86_400_000).toISOString().slice(0, 10);
const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** What a person reads on the sheet. */
type Sheet = {
  readonly top: number;
  readonly days: number;
  readonly ends: Readonly<Record<string, readonly [number, number]>>;
  readonly dimensions: readonly { readonly id: string; readonly isOpen: boolean }[];
  readonly together: readonly (readonly [string, string])[];
  readonly modes: readonly {
    readonly number: number;
    readonly conditions: readonly { readonly dimension: string; readonly least: number }[];
    readonly closedBy: readonly string[];
  }[];
  readonly one: readonly [low: number, high: number] | null;
  readonly gate: number | null;
  readonly pairs: readonly { readonly authority: string; readonly control: string; readonly gap: number }[];
};

const textOf = (node: Element | undefined): string => (node ? toString(node).replace(/\s+/g, ' ').trim() : '');
const firstWord = (node: Element | undefined): string => textOf(node).split(' ')[0]!;

function below(node: Element, tagName: string): Element[] {
  const children = node.children.filter((child: ElementContent): child is Element => child.type === 'element');
  return children.flatMap((child) => [...(child.tagName === tagName ? [child] : []), ...below(child, tagName)]);
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element');
}

const classOf = ({ properties }: Element): string => {
  const names = properties['className'];
  return Array.isArray(names) ? String(names[0]) : '';
};

function readSheet(markup: string): Sheet {
  const root = elementsOf(markup).find((element) => classOf(element) === 'worksheet')!;
  const said = textOf(root);
  const tableOf = (name: string): Element | undefined =>
    below(root, 'table').find((table) => classOf(table) === `worksheet__${name}`);
  const rowsOf = (name: string): Element[] => {
    const table = tableOf(name);
    return table ? below(table, 'tr') : [];
  };
  const offset = (cell: string): number =>
    Number(cell.replace('answer', '').replace('−', '-').replace(/\s/g, '') || '0');
  const [head, ...rows] = rowsOf('answers');
  const exempt = cellsOf(head!).findIndex((cell) => textOf(cell) === 'Does not apply');
  const pairedWith = /left out only together with another: ([^.]*)\./.exec(said)?.[1] ?? '';
  const one = /(\d[\d.]*) as its low end and (\d[\d.]*) as its high end/.exec(said);
  const gate = /low end (\d+) or more/.exec(said)?.[1];
  return {
    top: Number(/a number from 1 to (\d+)/.exec(said)![1]),
    days: Number(/more than (\d+) days/.exec(said)![1]),
    ends: Object.fromEntries(
      rowsOf('ends')
        .slice(1)
        .map((row) => cellsOf(row).map(textOf))
        .map(([name, low, high]) => [name!.split('.')[0]!, [offset(low!), offset(high!)] as const]),
    ),
    dimensions: rows.map((row) => {
      const cells = cellsOf(row);
      return { id: firstWord(cells[0]), isOpen: exempt >= 0 && below(cells[exempt]!, 'span').length > 0 };
    }),
    together: [...pairedWith.matchAll(/(\w+) with (\w+)/g)].map(([, left, other]) => [left!, other!] as const),
    modes: below(tableOf('ladder')!, 'tbody').map(readRung),
    one: one && [Number(one[1]), Number(one[2])],
    gate: gate === undefined ? null : Number(gate),
    pairs: rowsOf('ahead')
      .slice(1)
      .map(cellsOf)
      .map(([authority, control, , gap]) => ({
        authority: firstWord(authority),
        control: firstWord(control),
        gap: Number(/[\d.]+/.exec(textOf(gap))![0]),
      })),
  };
}

function readRung(body: Element): Sheet['modes'][number] {
  const rows = below(body, 'tr');
  const number = Number(/^\d+/.exec(textOf(cellsOf(rows[0]!)[0]))![0]);
  const conditions = rows.slice(0, -1).map((row, index) => {
    const cells = cellsOf(row).slice(index === 0 ? 1 : 0);
    return { dimension: firstWord(cells[0]), least: Number(textOf(cells[1])) };
  });
  const closed = /\(0 if (?:all of )?(.*?) (?:is|are) crossed out\)/.exec(textOf(rows.at(-1)))?.[1];
  return { number, conditions, closedBy: closed?.split(/, | and /) ?? [] };
}

/** Answer, low end and high end of a dimension; the answer is null where a dash is written. */
type Row = readonly [answer: number | null, low: number, high: number];

function crossedOut({ dimensions, together }: Sheet, given: ScoredAnswers): Set<string> {
  const open = dimensions.filter(({ id, isOpen }) => isOpen && given[id]?.answer === 'does-not-apply');
  const crossed = new Set(open.map(({ id }) => id));
  // As long as one is crossed out without the one that it needs, it is marked as not sure.
  for (let round = 0; round < together.length; round += 1)
    for (const [id, other] of together) if (!crossed.has(other)) crossed.delete(id);
  return crossed;
}

function rowOf({ top, days, ends }: Sheet, given: ScoredAnswer | undefined): Row {
  if (!given || !('strength' in given)) return [null, 1, top];
  const age = given.date === undefined ? Number.NaN : (Date.parse(DAY) - Date.parse(given.date)) / 86_400_000;
  // A day counts as today up to one day ahead: somewhere it is that day already.
  const isRecord = given.strength !== 'recorded' || (age >= -1 && age <= days);
  const support = { asserted: 'Asserted', example: 'Example', recorded: 'Recorded' }[
    isRecord ? given.strength : 'example'
  ];
  const [lower, higher] = ends[support]!;
  return [given.answer, within(given.answer + lower, 1, top), within(given.answer + higher, 1, top)];
}

function partOf(value: number | null, least: number): number {
  if (value === null || value <= least - 1) return 0;
  return value >= least ? 1 : value + 1 - least;
}

/** Steps 2 and 3 for one column. */
function climb({ modes, top }: Sheet, rows: ReadonlyMap<string, Row>, column: 0 | 1 | 2): number {
  for (const { number, conditions, closedBy } of modes) {
    const live = conditions.filter(({ dimension }) => rows.has(dimension));
    const isClosed = closedBy.length > 0 && closedBy.every((id) => !rows.has(id));
    const smallest = isClosed
      ? 0
      : Math.min(...live.map(({ dimension, least }) => partOf(rows.get(dimension)![column], least)));
    if (smallest < 1) return number - 1 + smallest;
  }
  return top;
}

/** Steps 3 and 4: the sums, the gate, and whether a position can be given. */
function resultOf(sheet: Sheet, rows: ReadonlyMap<string, Row>) {
  const [sum, low, high] = [climb(sheet, rows, 0), climb(sheet, rows, 1), climb(sheet, rows, 2)];
  const state =
    sheet.gate === null ? null : low >= sheet.gate ? 'crossed' : high < sheet.gate ? 'not-crossed' : 'cannot-tell';
  const first = sheet.modes.find(({ number }) => number > sum)?.number ?? sheet.top;
  const hasDash = sheet.modes.some(
    ({ number, conditions }) =>
      number <= first && conditions.some(({ dimension }) => rows.get(dimension)?.[0] === null),
  );
  return { position: state === 'cannot-tell' || hasDash ? null : sum, low, high, gate: state };
}

function byHand(sheet: Sheet, given: ScoredAnswers) {
  const crossed = crossedOut(sheet, given);
  const rows = new Map<string, Row>();
  for (const { id } of sheet.dimensions) if (!crossed.has(id)) rows.set(id, rowOf(sheet, given[id]));
  const withOnes = new Map(rows);
  for (const id of crossed) withOnes.set(id, [1, ...sheet.one!]);
  const ahead = sheet.pairs.filter(({ authority, control, gap }) => {
    const [above, under] = [rows.get(authority)?.[0] ?? null, rows.get(control)?.[0] ?? null];
    return above !== null && under !== null && above - under >= gap;
  });
  return {
    ...resultOf(sheet, rows),
    ahead: ahead.map(({ authority, control }) => `${authority} ${control}`),
    leftOut: crossed.size > 0 ? resultOf(sheet, withOnes) : null,
  };
}

function answersFor({ top, days, dimensions }: Sheet): fc.Arbitrary<ScoredAnswers> {
  const strength = fc.constantFrom('asserted', 'example', 'recorded', 'recorded', 'recorded');
  const date = fc.constantFrom(before(0), before(days), before(days + 1), before(-1), before(-2), before(3));
  const valued = fc.record({ answer: fc.integer({ min: 2, max: 2 * top }).map((twice) => twice / 2), strength, date });
  const leftOut = fc.constant({ answer: 'does-not-apply' as const });
  const any = fc.oneof(
    { weight: 8, arbitrary: valued },
    { weight: 1, arbitrary: fc.constant({ answer: 'not-sure' as const }) },
    { weight: 2, arbitrary: leftOut },
  );
  // Far along, so that the last modes are reached as well.
  const far = fc.constant({ answer: top, strength: 'recorded', date: DAY });
  const nearTop = dimensions.map(({ id, isOpen }) => [
    id,
    fc.oneof(
      { weight: 12, arbitrary: far },
      { weight: 1, arbitrary: any },
      { weight: isOpen ? 5 : 0, arbitrary: leftOut },
    ),
  ]);
  const everywhere = dimensions.map(({ id }) => [id, any]);
  return fc
    .oneof(fc.record(Object.fromEntries(everywhere), { requiredKeys: [] }), fc.record(Object.fromEntries(nearTop)))
    .map((answers) => answers as ScoredAnswers);
}

describe.each([
  ['the full framework', FULL],
  ['the small framework', SMALL],
])('the worksheet of %s', async (_name, root) => {
  const site = await renderSite(root, 'https://gradient.example/');
  const framework = frameworkOf(site.model);
  const sheet = readSheet(site.text('/print/index.html'));

  it('stands on the page of the assessment as well', () => {
    expect(readSheet(site.text('/assessment/index.html'))).toEqual(sheet);
    expect(sheet.dimensions.map(({ id }) => id)).toEqual(framework.dimensions.map(({ id }) => id));
  });

  it('gives what the program gives, for any answers', () => {
    fc.assert(
      fc.property(answersFor(sheet), (given) => {
        const { position, low, high, gate, ahead, leftOut } = score(framework, given, DAY);
        expect(byHand(sheet, given)).toEqual({
          position,
          low,
          high,
          gate,
          ahead: ahead.map(({ authority, control }) => `${authority} ${control}`),
          leftOut: leftOut && { position: leftOut.position, low: leftOut.low, high: leftOut.high, gate: leftOut.gate },
        });
      }),
      { numRuns: 2000 },
    );
  });
});
