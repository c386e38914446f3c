/** CSV: every text comes back, and no cell is a formula. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../scripts/model/index.ts';
import { readCsv, textOfCell } from './support/csv.ts';

const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n') }));

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

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        for (const written of readCsv(writeCsv([cells])).flat()) expect(written).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('quotes only what has to be quoted, and ends every line with CRLF', () => {
    expect(
      writeCsv([
        ['a b', 'c,d', 'e"f'],
        ['1', '=2', "'=3"],
      ]),
    ).toBe('a b,"c,d","e""f"\r\n1,\'=2,\'\'=3\r\n');
    expect(writeCsv([["'s words", '']])).toBe("'s words,\r\n");
  });
});
