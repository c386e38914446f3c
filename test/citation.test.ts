/** Citations of a release, as people and programs read them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bibtex, cff, citationText, type Citation } from '../scripts/model/index.ts';
import { hostileText } from './report/support.ts';

const citation: Citation = {
  title: 'Garden & Co',
  authors: ['Garden & Co editors'],
  version: '1.2.0-rc.1',
  date: '2026-03-04',
  licence: 'CC-BY-4.0',
  address: 'https://example.org/a_b/releases/1.2.0-rc.1/',
};

/** A text of several people, which has no version. */
const note: Citation = { ...citation, title: 'One bed', authors: ['Ada Beet', 'Bo Leek'], version: null };

const anyCitation = fc.record({
  title: fc.oneof(hostileText, fc.string({ unit: 'binary' })),
  authors: fc.array(fc.oneof(hostileText, fc.string({ unit: 'binary' })), { minLength: 1, maxLength: 3 }),
  version: fc.constantFrom('1.0.0', '0.1.0-draft.2', '10.2.3', null),
  date: fc.constantFrom('2026-03-04', '2030-12-31'),
  licence: fc.constantFrom('CC-BY-4.0', 'MIT'),
  address: fc.option(fc.webUrl()),
});

describe('the sentence', () => {
  it('says who, when, what and where', () => {
    expect(citationText(citation)).toBe(
      'Garden & Co editors (2026-03-04). Garden & Co, version 1.2.0-rc.1. CC-BY-4.0. https://example.org/a_b/releases/1.2.0-rc.1/',
    );
    expect(citationText({ ...citation, address: null })).toMatch(/CC-BY-4\.0$/);
  });

  it('names everyone, and no version where there is none', () => {
    expect(citationText({ ...note, address: null })).toBe('Ada Beet, Bo Leek (2026-03-04). One bed. CC-BY-4.0');
  });

  it('is one line', () => {
    fc.assert(
      fc.property(anyCitation, (any) => {
        expect(citationText(any)).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });
});

describe('BibTeX', () => {
  it('is an entry in which special signs are escaped', () => {
    expect(bibtex(citation)).toBe(`@misc{garden-co-1.2.0-rc.1,
  author = {{Garden \\& Co editors}},
  title = {{Garden \\& Co}},
  year = {2026},
  month = {3},
  note = {Version 1.2.0-rc.1, CC-BY-4.0},
  url = {https://example.org/a_b/releases/1.2.0-rc.1/},
}
`);
  });

  it('joins people as BibTeX does, and has a key without a version', () => {
    const entry = bibtex(note);
    expect(entry).toMatch(/^@misc\{one-bed-2026,\n {2}author = \{\{Ada Beet\} and \{Bo Leek\}\},\n/);
    expect(entry).toContain('  note = {CC-BY-4.0},\n');
  });

  it('has a key also where the title has no Latin letter', () => {
    expect(bibtex({ ...citation, title: '{庭}' })).toMatch(
      /^@misc\{release-1\.2\.0-rc\.1,\n[^]*title = \{\{\\textbraceleft\{\}庭\\textbraceright\{\}\}\}/,
    );
  });

  it('balances its braces as BibTeX counts them, and has one field a line', () => {
    fc.assert(
      fc.property(anyCitation, (any) => {
        const entry = bibtex(any);
        const braces = entry.replace(/[^{}]/g, '');
        let open = 0;
        for (const [index, brace] of braces.split('').entries()) {
          open += brace === '{' ? 1 : -1;
          expect(open > 0).toBe(index < braces.length - 1);
        }
        const lines = entry.trimEnd().split(/[\n\r\u2028\u2029]/);
        expect(lines).toHaveLength(any.address === null ? 7 : 8);
        for (const line of lines.slice(1, -1)) expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/su);
      }),
    );
  });
});

describe('CFF', () => {
  it('is a file of the format', () => {
    expect(cff(citation)).toBe(`cff-version: 1.2.0
message: If you use this, please cite it as follows.
type: dataset
title: "Garden & Co"
authors:
  - name: "Garden & Co editors"
version: "1.2.0-rc.1"
date-released: "2026-03-04"
license: "CC-BY-4.0"
url: "https://example.org/a_b/releases/1.2.0-rc.1/"
`);
  });

  it('parses back to the same values, whatever the title', () => {
    fc.assert(
      fc.property(anyCitation, ({ title, authors, version, date, licence, address }) => {
        const text = cff({ title, authors, version, date, licence, address });
        const expected = {
          'cff-version': '1.2.0',
          message: expect.any(String),
          type: 'dataset',
          title,
          authors: authors.map((name) => ({ name })),
          ...(version === null ? {} : { version }),
          'date-released': date,
          license: licence,
          ...(address === null ? {} : { url: address }),
        };
        for (const yaml of ['1.1', '1.2'] as const) expect(parse(text, { version: yaml })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
