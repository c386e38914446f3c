/** Rules as documentation. */
import { describe, expect, it } from 'vitest';
import { ruleDocs, showHidden } from '../../scripts/content/index.ts';
import { rules } from '../../scripts/content/rules/index.ts';
import { MARK } from '../support/sources.ts';

const docs = ruleDocs();

describe('the documentation of rules', () => {
  it('has every rule of the catalogue, in its order', () => {
    expect(docs.map(({ id }) => id)).toEqual(Object.keys(rules));
  });

  it('has a family for each', () => {
    expect(docs.filter(({ family }) => !family).map(({ id }) => id)).toEqual([]);
  });

  it('keeps the rules of a family together', () => {
    const families = docs.map(({ family }) => family).filter((family, index, all) => family !== all[index - 1]);
    expect(families).toEqual([...new Set(families)]);
  });

  it('shows examples that are short, whole characters, and without marks', () => {
    for (const { id, wrong, right } of docs) {
      for (const text of [wrong?.text ?? '', right?.text ?? '']) {
        expect(text.split('\n').length, id).toBeLessThanOrEqual(13);
        expect(text, id).not.toContain(MARK);
        expect(showHidden(text), id).toBe(text);
      }
      if (wrong && right) expect(wrong.text, `${id} shows two texts that look the same`).not.toBe(right.text);
    }
  });
});

describe('showHidden', () => {
  it.each([
    ['a right-to-left override', 'a\u202Eb', 'a<U+202E>b'],
    ['a zero-width space', 'a\u200Bb', 'a<U+200B>b'],
    ['a no-break space', 'a\u00A0b\u202Fc', 'a<U+00A0>b<U+202F>c'],
    ['a byte order mark', '\uFEFFa', '<U+FEFF>a'],
    ['a carriage return and a tab', 'a\r\n\tb', 'a<U+000D>\n<U+0009>b'],
    ['a control', 'a\u001B[31m\u0000', 'a<U+001B>[31m<U+0000>'],
    ['a line separator', 'a\u2028b', 'a<U+2028>b'],
    ['fillers and tags', '\u3164\u115F\u2800\u{E0041}', '<U+3164><U+115F><U+2800><U+E0041>'],
    ['a private character', '\uE000', '<U+E000>'],
    ['a lone surrogate', 'a\uD800b', 'a<U+D800>b'],
    ['a byte that is not UTF-8', 'caf\uDCE9', 'caf<0xE9>'],
    ['an accent that stands apart', 'cafe\u0301', 'cafe<U+0301>'],
    ['a sign that is another letter', '5 \u212B', '5 <U+212B>'],
    ['a Cyrillic letter in a Latin word', 'p\u0430ge', 'p<U+0430>ge'],
  ])('shows %s', (_name, text, shown) => {
    expect(showHidden(text)).toBe(shown);
  });

  it.each(['plain text\n\n  indented', 'café', 'naïve “quotes” – …', 'слово', 'Ελληνικά', '漢字', 'नमस्ते', '😀', 'a\n'])(
    'leaves %j as it is',
    (text) => {
      expect(showHidden(text)).toBe(text);
    },
  );
});
