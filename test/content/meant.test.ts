/**
 * Slips from which the text that was meant can be told for certain, in the first note of the small framework. Each gives one finding,
 * whose advice is that text; who writes it has no finding left, and `--fix` writes nothing that has another finding.
 */
import { describe, expect, it } from 'vitest';
import { check, mend } from '../../scripts/content/index.ts';
import { follow } from '../support/advice.ts';
import { findings, SURROUNDINGS, smallText, withFile } from '../support/sources.ts';

const NOTE = 'field-notes/one-change.md';
const MODE = 'modes/shared.md';
const TITLE_PAGE = 'framework.md';
const SENTENCE = 'The timer ran dry once ([Writer](#undated)).';
const ADDRESS = 'https://example.org/timers?a=1&b=2';

/** What is written in the place of what, and what the advice writes. */
type Slip = readonly [file: string, from: string, written: string, meant: string];

const inValue =
  (from: string) =>
  ([written, meant]: readonly [string, string]): Slip => [NOTE, from, from.replace(/:.*$/, `: ${written}`), meant];

const addresses: readonly (readonly [string, string])[] = [
  ['example.org/timers', 'https://example.org/timers'],
  ['www.example.org', 'https://www.example.org'],
  ['<https://example.org/timers>', 'https://example.org/timers'],
  ['"https://example.org/timers "', 'https://example.org/timers'],
  ['https://example.org/a page', 'https://example.org/a%20page'],
  ['https//example.org/timers', 'https://example.org/timers'],
  ['https:/example.org/timers', 'https://example.org/timers'],
  ['htps://example.org/timers', 'https://example.org/timers'],
  ['https;//example.org/timers', 'https://example.org/timers'],
  ['“https://example.org/timers”', '"https://example.org/timers"'],
  ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
  ['10.1000/182', 'https://doi.org/10.1000/182'],
  ['arXiv:2301.01234', 'https://arxiv.org/abs/2301.01234'],
  ['[Pot Weekly](https://example.org/timers)', 'https://example.org/timers'],
  ['"[Pot Weekly](https://example.org/timers)"', 'https://example.org/timers'],
];

const dimensions: readonly (readonly [string, string])[] = [
  ['[D1–D3]', 'D1, D2, D3'],
  ['[D1 - D3]', 'D1, D2, D3'],
  ['[D1 to D3]', 'D1, D2, D3'],
  ['[D1...D3]', 'D1, D2, D3'],
  ['[D1 and D3]', 'D1, D3'],
  ['D1 D3', '[D1, D3]'],
  ['D1 and D3', '[D1, D3]'],
  ['D1 & D3', '[D1, D3]'],
  ['D1/D3', '[D1, D3]'],
  ['D1–D3', '[D1, D2, D3]'],
  ['- D1', '[D1]'],
];

const dates: readonly (readonly [string, string])[] = [
  ['"2026-02-28 "', '2026-02-28'],
  ['" 2026-02-28"', '2026-02-28'],
  ['2026-28-02', '2026-02-28'],
  ['2026/28/02', '2026-02-28'],
];

const versions: readonly (readonly [string, string])[] = [
  ['"0.2.0 "', '0.2.0'],
  ['" v0.2.0"', '0.2.0'],
];

const names: readonly (readonly [string, string])[] = [
  ['- A. Writer', '[A. Writer]'],
  ['- "A. Writer"', '["A. Writer"]'],
];

const languages: readonly (readonly [string, string])[] = [
  ['de_DE', 'de-DE'],
  ['en_gb', 'en-GB'],
  ['German', 'de'],
  ['english', 'en'],
  ['Deutsch', 'de'],
  ['français', 'fr'],
];

const links: readonly (readonly [string, string])[] = [
  ['See [a page](www.example.org/page).', 'https://www.example.org/page'],
  ['See [a page](example.org/page).', 'https://example.org/page'],
  ['See [a page](“https://example.org/page”).', 'https://example.org/page'],
  ['See [a page]("https://example.org/page").', 'https://example.org/page'],
  ['See [a page](https//example.org/page).', 'https://example.org/page'],
  ['See [a page](https:/example.org/page).', 'https://example.org/page'],
  ['See [a page](htps://example.org/page).', 'https://example.org/page'],
  ['See [a page](https://example.org “A title”).', '[a page](https://example.org "A title")'],
  ['See <https://example.org/a page>.', '<https://example.org/a%20page>'],
  ['See <www.example.org>.', 'https://www.example.org'],
];

const slips: readonly Slip[] = [
  ...addresses.map(inValue(`url: ${ADDRESS}`)),
  ...dimensions.map(inValue('dimensions: [D1, D3]')),
  ...dates.map(inValue('date: 2026-02-28')),
  ...versions.map(inValue('written-for: 0.2.0')),
  ...names.map(inValue('authors: [Small Gradient editors]')),
  ...languages.map(([written, meant]): Slip => [TITLE_PAGE, 'language: en-GB', `language: ${written}`, meant]),
  ...links.map(([written, meant]): Slip => [NOTE, SENTENCE, written.replace(/$/, ' ([Writer](#undated))'), meant]),
];

const slipped = ([file, from, written]: Slip) => {
  const before = smallText(file);
  const after = before.replace(from, () => written);
  expect(after, 'the slip changes the source').not.toBe(before);
  return withFile(file, after);
};

describe('what was meant is told', () => {
  it.each(slips.map((slip) => [slip[2], slip] as const))('for %s', (_written, slip) => {
    const files = slipped(slip);
    const found = check(files, SURROUNDINGS);
    expect(found.map(({ rule }) => rule)).toHaveLength(1);
    expect(found[0]!.advice).toContain(`\`${slip[3]}\``);
    const outcomes = follow(found[0]!, files).map((after) => findings([...after]));
    if (outcomes.length > 0) expect(outcomes).toContainEqual([]);
  });
});

describe('no file is offered whose name is far', () => {
  it.each([
    '[a page](intro)',
    '[a page](one.docx)',
    '![A loop of hose](../images/loop.png)',
    '![A loop of hose](../images/chart.jpg)',
    '[a page](first-steps.md)',
  ])('for %s', (written) => {
    const files = slipped([NOTE, SENTENCE, `See ${written} ([Writer](#undated)).`, '']);
    const found = check(files, SURROUNDINGS);
    expect(found).toHaveLength(1);
    expect(found[0]!.advice).not.toContain('Did you mean');
  });
});

/** Words in places where quotes around them would be no better. */
const inNoQuotes: readonly Slip[] = [
  [NOTE, 'checked: 2026-02-01', 'checked: yes', '2026-01-31'],
  [NOTE, 'checked: 2026-02-01', 'checked: on', '2026-01-31'],
  [NOTE, 'url: https://example.org/soil', 'url: no', 'https://'],
  [NOTE, 'direction: advanced', 'direction: +1', 'advanced'],
  [NOTE, 'view: individual', 'view: 1:1', 'individual'],
  [NOTE, 'status: published', 'status: 01', 'published'],
  [MODE, 'status: active', 'status: 1_0', 'active'],
];

describe('no quotes are advised, or written, around what would be refused in quotes', () => {
  it.each(inNoQuotes.map((slip) => [slip[2], slip] as const))('for %s', (_written, slip) => {
    const files = slipped(slip);
    const found = check(files, SURROUNDINGS);
    expect(found).toHaveLength(1);
    expect(found[0]!.advice).toContain(slip[3]);
    expect(
      mend(
        files,
        (changed) => check(changed, SURROUNDINGS),
        () => true,
      ).files,
    ).toEqual(files);
  });
});
