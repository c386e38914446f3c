/** The published model: its schema as others read it, its canonical form, and that it does not depend on how sources are read. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../scripts/content/index.ts';
import { canonicalJson, freeze, parseModel, score, type ScoreVectors } from '../scripts/model/index.ts';
import { siteOf } from './support/site.ts';
import { FULL, SMALL, smallSources, SURROUNDINGS } from './support/sources.ts';

const full = await siteOf(FULL);
const small = await siteOf(SMALL);

describe.each([
  ['the full framework', full],
  ['the small framework', small],
])('%s', (_name, site) => {
  const validatorFor = (path: string) => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    return ajv.compile(JSON.parse(site.text(path)) as object);
  };

  it('is accepted by an independent validator of its published schema', () => {
    const validate = validatorFor('/schema/model-1.json');
    validate(JSON.parse(site.text('/model.json')));
    expect(validate.errors).toBeNull();
  });

  it('has notes that their published schemas accept', () => {
    const index = validatorFor('/schema/field-notes-1.json');
    index(JSON.parse(site.text('/field-notes.json')));
    expect(index.errors).toBeNull();
    const note = validatorFor('/schema/field-note-1.json');
    for (const { slug } of site.notes.records) {
      note(JSON.parse(site.text(`/field-notes/${slug}.json`)));
      expect(note.errors).toBeNull();
    }
  });

  it('has score vectors that their published schema accepts, and that scoring gives', () => {
    const validate = validatorFor('/schema/score-vectors-1.json');
    const { scoring, vectors } = JSON.parse(site.text('/score-vectors.json')) as ScoreVectors;
    validate(JSON.parse(site.text('/score-vectors.json')));
    expect(validate.errors).toBeNull();
    expect(vectors.length).toBeGreaterThan(50);
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
    for (const { name, answers, asOf, result } of vectors) expect(score(scoring, answers, asOf), name).toEqual(result);
  });

  it('is refused by its schema when a field is added, missing or of another type', () => {
    const validate = validatorFor('/schema/model-1.json');
    const model = JSON.parse(site.text('/model.json')) as Record<string, unknown>;
    expect(validate({ ...model, extra: 1 })).toBe(false);
    expect(validate({ ...model, modes: undefined })).toBe(false);
    expect(validate({ ...model, formatVersion: 2 })).toBe(false);
    expect(validate({ ...model, title: 1 })).toBe(false);
  });

  it('is the same after freezing and parsing', () => {
    expect(parseModel(freeze(site.model))).toEqual(site.model);
    expect(site.text('/model.json')).toBe(freeze(site.model));
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and parses back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('compile', () => {
  it('does not depend on the order in which files are read', () => {
    const expected = freeze(compile(smallSources(), SURROUNDINGS).compiled!.model);
    fc.assert(
      fc.property(fc.shuffledSubarray(smallSources(), { minLength: smallSources().length }), (files) => {
        expect(freeze(compile(files, SURROUNDINGS).compiled!.model)).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('gives the same model for CRLF line endings and byte order marks', () => {
    const decoder = new TextDecoder();
    const windows = smallSources().map((file) => {
      if (!/\.(?:md|yaml)$/.test(file.path)) return file;
      const bytes = new TextEncoder().encode(`\uFEFF${decoder.decode(file.bytes!).replaceAll('\n', '\r\n')}`);
      return { ...file, bytes, size: bytes.length };
    });
    const model = compile(smallSources(), SURROUNDINGS).compiled!.model;
    expect(compile(windows, SURROUNDINGS).compiled!.model).toEqual(model);
  });
});
