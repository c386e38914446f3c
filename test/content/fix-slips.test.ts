/**
 * One slip in one source, of every kind, and then `--fix`: the place is as it was before, or as the slip left it, or differs from
 * that in form alone; no other source changes; and mending again changes nothing. `FIX_CASES` sets how many slips are tried.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compile, mend, type SourceFile, type Surroundings } from '../../scripts/content/index.ts';
import type { Rule, TextExample } from '../../scripts/content/rules/rule.ts';
import { rules } from '../../scripts/content/rules/index.ts';
import { casesOf } from '../support/cases.ts';
import { placeExample } from '../support/examples.ts';
import { mixesOf, mutationsOf, withSlips, type Mutation } from '../support/mutations.ts';
import { releaseOf } from '../support/releases.ts';
import { smallSources, smallText, sourceFile, SURROUNDINGS, withFile } from '../support/sources.ts';

const SOME = casesOf(50, 150);
const CASES = Number(process.env['FIX_CASES'] ?? SOME);

const NOTE = `---
title: "A report: \\"the rota\\" — café"
date: 2026-03-02
summary: |
  Two pots changed hands. It said “no”.
view: enterprise
context: "Ten people: one rota"
actor: mixed
moves:
  # As the rota has it.
  - scope: Rota of the pots
    from: 2.5 # by hand
    to: 2
    direction: regressed
    dimensions: [D2, D8, D9, D10]
  - {scope: Choice of soil, from: 1, to: 1.5, direction: advanced, dimensions: [D1]}
origin: first-hand
authors:
  - Ann Lee
  - "Bo Chen"
written-for: 0.2.0
status: published
tags: [bounded-work, timer-2, "2025"]
---
## Context

The garden stands at Mode 2, Shared, and D10 (Tools of D10) is bounded work.

<!-- disable-next-line term-prefer -- the account's own words -->
> We reached *it* by limited work, in the Delegated mode.

> [!NOTE]
> The first pot is **dry**, and the second one too.

## What changed

<!-- disable-next-line term-rank -- the account's own words -->
Somebody said “level 3”, as [the log](https://example.org/log) has it; see [soil](../dimensions/d2.md#anchors "Soil").

### Details

1. One pot.
2. Two pots: D2, Soil.

## What failed or limits this

The timer[^dry] ran dry, see [why][] and [D10](../dimensions/d10.md).

[^dry]: It had no water.

[why]: ../sections/why.md#details

## What we would watch

- Whether Mode 3, Delegated, is reached.
`;

/** The small framework with ten dimensions, a retired mode, and a note in which most forms stand that a source can take. */
function wideSources(): SourceFile[] {
  const retired = smallText('modes/delegated.md')
    .replace('id: delegated\norder: 3\nname: Delegated', 'id: absent\norder: 4\nname: Absent')
    .replace('status: active', 'status: retired\nsince: 0.2.0\nreplaced-by: delegated\nformerly: [gone-away, far-off]')
    .replaceAll('Delegated', 'Absent');
  const added: [string, string][] = [
    ['field-notes/a-report.md', NOTE],
    ['modes/absent.md', retired],
  ];
  for (let number = 5; number <= 10; number += 1) {
    const text = smallText('dimensions/d4.md').replace('id: D4', `id: D${number}`);
    added.push([`dimensions/d${number}.md`, text.replace('name: Tools', `name: Tools of D${number}`)]);
  }
  const start = withFile('modes/delegated.md', smallText('modes/delegated.md').replace('  D4: 2', '  D4: 2\n  D10: 3'));
  return added
    .reduce((files, [path, text]) => withFile(path, text, files), start)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const sources = wideSources();
const released: Surroundings = {
  ...SURROUNDINGS,
  released: {
    releases: [releaseOf(compile(sources, SURROUNDINGS).compiled!.model)],
    flaws: [],
    uncompared: null,
    unsigned: [],
  },
};
const textOf = ({ bytes }: SourceFile): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes!);
const documents = sources.filter(({ path }) => /\.(?:md|yaml)$/.test(path));

/** What `--fix` makes of sources. What it does about words that stand twice is the business of that rule alone. */
function fix(files: readonly SourceFile[], surroundings: Surroundings) {
  const found = (some: readonly SourceFile[]) =>
    check(some, surroundings).filter(({ rule }) => rule !== 'repeated-word');
  return mend(files, found, () => true);
}

/**
 * The lines of a text without what is form: in front matter the marks of YAML around values; everywhere white space beside signs, what kind
 * of space parts two words, and how a letter and its accent are stored. Words, numbers and other marks stay.
 */
function linesOf(text: string): string[] {
  const [, front = '', body = ''] = /^\uFEFF?(---\r?\n[^]*?\r?\n---\r?\n|preferred:[^]*$)?([^]*)$/.exec(text) ?? [];
  const values = front.replace(/["'“”„‘’«»[\]\\]|^ *- /gm, '');
  const lines = `${values}\n${body}`.split(/\r\n?|\n/);
  // That two words are parted is no form, but by which spaces.
  const words = lines.map((line) =>
    line
      .normalize('NFC')
      .replace(/(?<!\w)\s+|\s+(?!\w)/g, '')
      .replace(/\s+/g, ' '),
  );
  return words.filter((line) => line !== '');
}

/** Whether each line says what it says in one of the texts, and none is lost. The order of keys and sections is form. */
function isMadeOf(mended: string, mixes: readonly string[]): boolean {
  const [lines, sources] = [linesOf(mended), mixes.map(linesOf)];
  const known = new Set(sources.flat());
  return lines.every((line) => known.has(line)) && sources.some(({ length }) => length === lines.length);
}

/** The one thing beside the slip that `--fix` may write: the version that the changes since the last release ask for. */
function withoutVersion(path: string, text: string): string {
  return path === 'framework/framework.md' ? text.replace(/^version: .*$/m, 'version:') : text;
}

type Outcome = 'restored' | 'left' | 'form';

/** What became of the place; throws where it says something else than before the slip and after it. */
function judge(original: string, mutation: Mutation, after: string, plain: (text: string) => string): Outcome {
  const mixes = mixesOf(original, mutation).map(plain);
  const mended = plain(after);
  if (mended === mixes.at(-1)) return 'left';
  if (mixes.includes(mended)) return 'restored';
  if (isMadeOf(mended, mixes)) return 'form';
  throw new Error(`After ${mutation.name}, ${JSON.stringify(mutation.slips)}, it says something else:\n${mended}`);
}

const slips = fc
  .record({ file: fc.constantFrom(...documents), isReleased: fc.boolean() })
  .chain(({ file, isReleased }) =>
    mutationsOf(textOf(file)).map((mutation) => ({ path: file.path, original: textOf(file), isReleased, mutation })),
  )
  .filter(({ mutation }) => mutation !== null);

describe('after any slip, --fix restores form only', () => {
  it('in sources that have no finding of their own', () => {
    expect(
      check(sources, SURROUNDINGS).map(({ path, range, message }) => `${path}:${range.start.line} ${message}`),
    ).toEqual([]);
    expect(check(sources, released)).toEqual([]);
  });

  it(`${CASES} slips in one source`, { timeout: 600_000 }, () => {
    const outcomes: Record<Outcome, number> = { restored: 0, form: 0, left: 0 };
    const property = fc.property(slips, ({ path, original, isReleased, mutation }) => {
      const surroundings = isReleased ? released : SURROUNDINGS;
      const wrong = withSlips(original, mutation!.slips, () => true);
      const files = sources.map((file) => (file.path === path ? sourceFile(path, wrong) : file));
      const result = fix(files, surroundings);
      for (const { path: edited, before, after } of result.mended) {
        if (edited === path) continue;
        expect(withoutVersion(edited, after), `${edited} was edited`).toBe(withoutVersion(edited, before));
      }
      const mended = result.mended.find((file) => file.path === path)?.after ?? wrong;
      const plain = (text: string): string => (isReleased ? withoutVersion(path, text) : text);
      if (plain(mended) !== plain(wrong)) outcomes[judge(original, mutation!, mended, plain)] += 1;
      else outcomes.left += 1;
      if (result.mended.length > 0) expect(fix(result.files, surroundings).mended).toEqual([]);
    });
    fc.assert(property, { numRuns: CASES, ...(CASES === SOME ? { seed: 1 } : {}), endOnFailure: true });
    console.info(`Of ${CASES} slips: ${JSON.stringify(outcomes)}.`);
    expect(outcomes.restored).toBeGreaterThan(0);
  });

  it('a source that is gone, or has another name', () => {
    for (const { path } of documents) {
      const without = sources.filter((file) => file.path !== path);
      const renamed = [
        ...without,
        { ...sources.find((file) => file.path === path)!, path: path.replace(/(\w)\.(md|yaml)$/, '$1x.$2') },
      ];
      for (const files of [without, renamed]) {
        expect(fix(files, SURROUNDINGS).mended).toEqual([]);
        for (const { path: edited, before, after } of fix(files, released).mended)
          expect(withoutVersion(edited, after)).toBe(withoutVersion(edited, before));
      }
    }
  });
});

describe('what the example of a rule shows as wrong', () => {
  const mending = Object.values(rules).flatMap((rule: Rule) =>
    rule.mends !== undefined && rule.example && 'file' in rule.example ? [[rule.id, rule.example] as const] : [],
  );

  it.each(mending)('of %s becomes what it shows as right', (_id, example: TextExample) => {
    const surroundings = example.isReleased
      ? {
          ...SURROUNDINGS,
          released: {
            releases: [releaseOf(compile(smallSources(), SURROUNDINGS).compiled!.model)],
            flaws: [],
            uncompared: null,
            unsigned: [],
          },
        }
      : SURROUNDINGS;
    const files = (example.beside ?? []).reduce(
      (all, { file, text }) => withFile(file, `${smallText(file)}\n${text}\n`, all),
      withFile(example.file, placeExample(example, example.wrong.replace('⟦', ''))),
    );
    const mended = fix(files, surroundings).files.find(({ path }) => path === `framework/${example.file}`)!;
    expect([placeExample(example, example.right), textOf(files.find(({ path }) => path === mended.path)!)]).toContain(
      textOf(mended),
    );
  });
});
