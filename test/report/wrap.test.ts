/** Lines of a terminal: how wide they are, and what is kept of the text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrap } from '../../scripts/report/index.ts';

/** Parts of words with the columns that they take. */
const PARTS = [
  ['a', 1],
  ['straight', 8],
  ['日本', 4],
  ['e\u0301', 1],
  ['\u1112\u1161\u11AB', 2],
  ['กำ', 2],
  ['☰', 2],
  ['👩‍💻', 2],
  ['👍🏽', 2],
  ['🇩🇪', 2],
  ['❤️', 2],
  ['-', 1],
] as const;
type Part = (typeof PARTS)[number];

const word = fc.array(fc.constantFrom<Part>(...PARTS), { minLength: 1, maxLength: 12 });
const words = fc.array(word, { minLength: 1, maxLength: 12 });
const written = (parts: readonly Part[]): string => parts.map(([text]) => text).join('');
const columns = (line: string): number => {
  const known = new Map<string, number>(PARTS.filter(([part]) => part !== 'straight'));
  return Array.from(new Intl.Segmenter('en').segment(line), ({ segment }) =>
    segment === '日' || segment === '本' ? 2 : (known.get(segment) ?? 1),
  ).reduce((sum, one) => sum + one, 0);
};

it('cuts no character, loses none, and no line is wider than asked for', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 40 }), (given, width) => {
      const text = given.map(written).join(' ');
      const lines = wrap(text, width, true);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(columns(line), line).toBeLessThanOrEqual(width);
    }),
    { numRuns: 500 },
  );
});

it('fills lines as far as words go, and leaves words whole where nothing is to be cut', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 40 }), (given, width) => {
      const lines = wrap(given.map(written).join('  '), width);
      expect(lines.join(' ')).toBe(given.map(written).join(' '));
      lines.slice(1).forEach((line, index) => {
        const [first = ''] = line.split(' ');
        expect(columns(`${lines[index]} ${first}`)).toBeGreaterThan(width);
      });
    }),
    { numRuns: 500 },
  );
});
