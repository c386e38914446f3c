/** CSV: every text comes back, and no cell is a formula. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../scripts/model/index.ts';
import { readCsv, textOfCell } from './support/csv.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
const cell = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(...SIGNS, "'", '"', ',', ';', '\t', '\r', '\n', ' ', '\u00A0', '\u200B', '\uFEFF', 'a', '1'),
  }),
);

/** The cells that a spreadsheet makes of a text, where it splits at these signs as well, and what it begins to read each with. */
const asRead = (text: string): string[] =>
  text.split(/[;\t\r\n]/).map((part) => part.replace(/^["\s\p{Zs}\p{Cf}]+/u, ''));

describe('CSV', () => {
  it('gives every text back, whatever is in it', () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(table, (rows) => {
        const read = readCsv(writeCsv(rows));
        expect(read.map((cells) => cells.map(textOfCell))).toEqual(rows);
      }),
    );
  });

  it('has no cell that a spreadsheet would run, however it splits and trims cells', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        for (const written of readCsv(writeCsv([cells])).flat()) {
          if (/^-\d+(?:\.\d+)?$/.test(written)) continue;
          expect(written).not.toMatch(/^[\t\r\n]/);
          for (const part of asRead(written)) expect(part).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves numbers and what is no formula as they are', () => {
    const cells = ['-1', '-0.5', '2.5', 'a-b', 'a=b', 'a; b', "it's", 'a@b.example', '1-2', '', ' ', "'"];
    expect(readCsv(writeCsv([cells]))).toEqual([cells]);
    const guarded = [
      '-1+1',
      '- a',
      ' =1',
      '"=1"',
      '＝1',
      'a;=1',
      'a\t@x',
      'a\n-1',
      '\ta',
      '\u00A0=1',
      '\uFEFF=1',
      "'-1",
    ];
    for (const [index, written] of readCsv(writeCsv([guarded]))[0]!.entries())
      expect(written.length, guarded[index]).toBe(guarded[index]!.length + 1);
  });

  it('quotes only what has to be quoted, and ends every line with CRLF', () => {
    expect(
      writeCsv([
        ['a b', 'c,d', 'e"f'],
        ['1', '=2', "'=3"],
      ]),
    ).toBe('\uFEFFa b,"c,d","e""f"\r\n1,\'=2,\'\'=3\r\n');
    expect(writeCsv([["'s words", '']])).toBe("\uFEFF's words,\r\n");
  });
});
