/** Findings as a person at a terminal sees them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/content/index.ts';
import { report } from '../../scripts/report/index.ts';
import { finding, hostileFindings, HOMELESS, OPTIONS, range, UNPRINTABLE } from './support.ts';

const print = (findings: readonly Diagnostic[], options = HOMELESS) => report(findings, 'text', options);

/** The two lines of the excerpt, with `[` and `]` around the columns of the caret in place of it. */
function frame(excerpt: string, start: number, end: number, width?: number): string {
  const one = finding({ excerpt, range: range(7, start, end), message: 'M.' });
  // Below the place, the message and the advice.
  const [, , , line, carets] = print([one], width ? { ...HOMELESS, width } : HOMELESS).split('\n');
  return `${line}\n${carets}`;
}

describe('text', () => {
  it('shows place, line, caret, message, advice, related place, hint and address', () => {
    const related = { path: 'framework/modes/a.md', start: { line: 2, column: 5 } };
    const findings = [
      finding({ fix: [{ range: range(5, 1, 5), text: 'role' }], related }),
      finding({ path: 'framework/notes/x.md', severity: 'warning', range: range(1, 1, 1), excerpt: '' }),
    ];
    expect(print(findings, OPTIONS)).toMatchInlineSnapshot(`
      "framework/modes/shared.md:5:1 error fm-unknown-key
        Unknown key \`roel\`.
        Did you mean \`role\`?
        5 | roel: Helper
          | ^^^^
        See framework/modes/a.md:2:5
        \`--fix\` mends this.
        https://small.example/contribute/rules/fm-unknown-key/

      framework/notes/x.md:1:1 warning fm-unknown-key
        Unknown key \`roel\`.
        Did you mean \`role\`?
        https://small.example/contribute/rules/fm-unknown-key/

      1 error, 1 warning in 2 files; 1 can be mended with --fix.
      "
    `);
  });

  it('paints', () => {
    const findings = (['error', 'warning', 'info'] as const).map((severity) => finding({ severity }));
    const painted = print(findings, { ...OPTIONS, color: true });
    expect(JSON.stringify(painted.slice(0, painted.indexOf('\n\n')))).toMatchInlineSnapshot(
      `""\\u001b[1mframework/modes/shared.md:5:1\\u001b[0m \\u001b[31merror\\u001b[0m fm-unknown-key\\n  Unknown key \`roel\`.\\n  Did you mean \`role\`?\\n\\u001b[2m  5 | \\u001b[0mroel: Helper\\n\\u001b[2m    | \\u001b[0m\\u001b[1m^^^^\\u001b[0m\\n\\u001b[2m  https://small.example/contribute/rules/fm-unknown-key/\\u001b[0m""`,
    );
    expect(painted.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(print(findings, OPTIONS));
  });

  it.each([
    [[], 'No findings.'],
    [[finding()], '1 error in 1 file.'],
    [[finding({ fix: 'line-endings' })], '1 error in 1 file; 1 can be mended with --fix.'],
    [
      [
        finding({ fix: [] }),
        finding({ fix: 'byte-order-mark' }),
        finding({ severity: 'warning', path: 'b' }),
        finding({ severity: 'info', fix: [{ range: range(1, 1, 1), text: '' }] }),
        finding({ severity: 'info' }),
      ],
      '2 errors, 1 warning, 2 notes in 2 files; 2 can be mended with --fix.',
    ],
  ])('counts %#', (findings, last) => {
    expect(print(findings).trimEnd().split('\n').at(-1)).toBe(last);
  });

  it('puts the caret right behind tabs, wide and combining characters and emoji', () => {
    const before = [
      '\t\t',
      '日本語',
      'ｆｕｌｌ',
      '한국',
      '\u1112\u1161\u11AB',
      'e\u0301a\u0308\u0323',
      '👩‍👩‍👧',
      '👍🏽',
      '🇩🇪',
      '1️⃣',
      '❤️',
      '❤',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      'क्षि',
    ];
    const shown = before.map((text) => frame(`${text}<x>`, text.length + 2, text.length + 3));
    expect(`\n${shown.join('\n')}\n`).toMatchInlineSnapshot(`
      "
        7 |     <x>
          |      ^
        7 | 日本語<x>
          |        ^
        7 | ｆｕｌｌ<x>
          |          ^
        7 | 한국<x>
          |      ^
        7 | 한<x>
          |    ^
        7 | éạ̈<x>
          |    ^
        7 | 👩‍👩‍👧<x>
          |    ^
        7 | 👍🏽<x>
          |    ^
        7 | 🇩🇪<x>
          |    ^
        7 | 1️⃣<x>
          |    ^
        7 | ❤️<x>
          |    ^
        7 | ❤<x>
          |   ^
        7 | 🏴󠁧󠁢󠁥󠁮󠁧󠁿<x>
          |    ^
        7 | क्षि<x>
          |     ^
      "
    `);
  });

  it.each([
    ['two columns for ideographs', /\p{Unified_Ideograph}/u, 2],
    [
      'two columns for kana, Yi, Tangut and Khitan letters',
      /(?=\p{L})[\p{sc=Hira}\p{sc=Yiii}\p{sc=Tang}\p{sc=Kits}]/u,
      2,
    ],
    ['two columns for signs of the Yijing and the Taixuan', /[☰-☷⚊-⚏䷀-䷿𝌀-𝍖]/u, 2],
    ['two columns for emoji', /(?!\p{Regional_Indicator})\p{Emoji_Presentation}/u, 2],
    [
      'one column for letters of other scripts',
      /(?=\p{L})[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Thai}\p{sc=Lao}]/u,
      1,
    ],
    ['no column for marks', /(?!\p{Default_Ignorable_Code_Point})\p{Mn}/u, 0],
  ])('leaves %s before the caret', (_what, characters, width) => {
    const wrong: string[] = [];
    for (let code = 0xa0; code < 0x3_00_00; code += 1) {
      const character = String.fromCodePoint(code);
      if (!characters.test(character) || UNPRINTABLE.test(character)) continue;
      const [, carets] = frame(`a${character}§`, character.length + 2, character.length + 3).split('\n');
      if (carets !== `    | ${' '.repeat(width + 1)}^`) wrong.push(`${code.toString(16)} ${character}`);
    }
    expect(wrong).toEqual([]);
  });

  it('marks wide characters in full, marks with their letter, hidden characters by their number', () => {
    const marked: [string, number, number][] = [
      ['a日本b', 2, 4],
      ['ae\u0301b', 3, 4],
      ['\u0301a', 1, 2],
      ['a👩‍💻b', 2, 7],
      ['a👩‍💻b', 4, 5],
      ['a\u202Eb', 2, 3],
      ['e\u200Db', 2, 3],
      ['a\uFE0Fb', 2, 3],
      ['a\u{E0041}b', 2, 4],
      ['a\tb', 2, 3],
      ['ab', 3, 3],
      ['ab', 9, 12],
    ];
    expect(`\n${marked.map((one) => frame(...one)).join('\n')}\n`).toMatchInlineSnapshot(`
      "
        7 | a日本b
          |  ^^^^
        7 | aéb
          |  ^
        7 |  ́a
          | ^
        7 | a👩‍💻b
          |  ^^
        7 | a👩‍💻b
          |  ^^
        7 | a\\u202Eb
          |  ^^^^^^
        7 | e\\u200Db
          |  ^^^^^^
        7 | a\\uFE0Fb
          |  ^^^^^^
        7 | a\\u{E0041}b
          |  ^^^^^^^^^
        7 | a  b
          |  ^^
        7 | ab
          |   ^
        7 | ab
          |   ^
      "
    `);
  });

  it('shows the first line of a range over several', () => {
    const one = finding({ range: range(12, 3, 4, 15), excerpt: '- A list.' });
    expect(print([one])).toMatchInlineSnapshot(`
      "framework/modes/shared.md:12:3 error fm-unknown-key
        Unknown key \`roel\`.
        Did you mean \`role\`?
        12 | - A list.
           |   ^^^^^^^

      1 error in 1 file.
      "
    `);
  });

  it('cuts a long line around its range', () => {
    const line = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
    const places = ['word0', 'word50', 'word99'].map((word) => line.indexOf(word) + 1);
    expect(`\n${places.map((at) => frame(line, at, at + 5, 60)).join('\n')}\n`).toMatchInlineSnapshot(`
      "
        7 | word0 word1 word2 word3 word4 word5 word6 word7 word…
          | ^^^^^
        7 | …47 word48 word49 word50 word51 word52 word53 word54 …
          |                   ^^^^^
        7 | …d92 word93 word94 word95 word96 word97 word98 word99
          |                                                ^^^^^
      "
    `);
    expect(frame('日'.repeat(500), 250, 252, 60)).toMatchInlineSnapshot(`
      "  7 | …日日日日日日日日日日日日日日日日日日日日日日日日日日…
          |                  ^^^^"
    `);
    expect(frame('x'.repeat(500), 100, 400, 60)).toMatchInlineSnapshot(`
      "  7 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  it('keeps the width and stands under the range, for any place in any line', () => {
    const units = fc.constantFrom(
      'a',
      'b',
      ' ',
      '日',
      'e\u0301',
      '\t',
      '\u200B',
      '👩‍💻',
      '😀',
      'a'.repeat(99),
      '語'.repeat(60),
    );
    fc.assert(
      fc.property(fc.array(units), fc.array(units), fc.integer({ min: 40, max: 120 }), (before, after, width) => {
        const start = before.join('').length + 1;
        const [line, carets] = frame(`${before.join('')}§${after.join('')}`, start, start + 1, width).split('\n');
        const at = columns(line!.slice(0, line!.indexOf('§')));
        expect(carets).toBe(`    | ${' '.repeat(at - 6)}^`);
        expect(columns(line!)).toBeLessThanOrEqual(Math.max(width, 46));
      }),
      { numRuns: 500 },
    );
  });

  /** Columns, counted by another way: what is left of `units` above. */
  function columns(text: string): number {
    return text
      .replaceAll('\u0301', '')
      .replaceAll('👩‍💻', '..')
      .replaceAll('😀', '..')
      .replaceAll(/[日語]/g, '..').length;
  }

  it('lets nothing from content act on the terminal or the layout', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const text = print(findings, OPTIONS);
        expect(text).not.toMatch(UNPRINTABLE);
        const blocks = text.split('\n\n');
        expect(blocks).toHaveLength(findings.length + 1);
        for (const [index, one] of findings.entries()) {
          const lines = blocks[index]!.split('\n');
          const optional = [one.advice, one.related, one.fix?.length].filter(Boolean).length;
          const frame = lines.findIndex((line) => line.startsWith(`  ${one.range.start.line} | `));
          const framed = frame === (one.advice ? 3 : 2) ? 2 : 0;
          expect(lines).toHaveLength(3 + optional + framed);
          expect(lines[0]).toMatch(/:\d+:\d+ (?:error|warning|info) [a-z-]+$/);
          expect(lines.at(-1)).toBe(`  ${OPTIONS.ruleAddress(one.rule)}`);
        }
      }),
      { numRuns: 500 },
    );
  });
});
