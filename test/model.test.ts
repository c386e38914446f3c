/** The published model: its schema as others read it, its canonical form, and what the framework promises about itself. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../scripts/content/index.ts';
import { canonicalJson, freeze, parseModel, score, type ScoreVectors } from '../scripts/model/index.ts';
import { renderSite } from './support/site.ts';
import { ROOT, SMALL, smallSources, SURROUNDINGS } from './support/sources.ts';

const real = await renderSite(ROOT, 'https://gradient.example/');
const small = await renderSite(SMALL);

describe.each([
  ['the framework', real],
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

describe('the framework', () => {
  const { modes, dimensions, glossary, version } = real.model;

  it('has the modes, roles and signals in the agreed order', () => {
    expect(modes.map(({ name, role }) => `${name}: ${role.title}`)).toEqual([
      'Assisted: Primary Implementer',
      'Integrated: Reviewer and Debugger',
      'Validated: Supervisor and Architectural Gatekeeper',
      'Autonomous: System Architect and Constraint Designer',
      'Self-Optimizing: Strategic Oversight and Risk Governance',
    ]);
    expect(modes.map(({ signals }) => signals.enterprise.length)).toEqual([2, 3, 2, 3, 2]);
    expect(modes.map(({ signals }) => signals.individual.length)).toEqual([2, 3, 2, 3, 2]);
    expect(modes.flatMap(({ signals }) => signals.enterprise.map(({ name }) => name))).toEqual([
      'Prompted Assistance',
      'Template Support',
      'Guided Execution',
      'Workflow Copilot',
      'Guardrailed Build',
      'Validated Delivery',
      'Managed Autonomy',
      'System-Level Execution',
      'Adaptive Operations',
      'Autonomous Delivery',
      'Portfolio Orchestration',
      'Continuous Self-Optimization',
    ]);
    expect(modes.flatMap(({ signals }) => signals.individual.map(({ name }) => name))).toEqual([
      'Chat-Based Discovery',
      'Chat-to-Snippet',
      'IDE-Assisted Editing',
      'IDE Co-Development',
      'Code-and-Test Drafting',
      'AI Test Execution',
      'Local Red-to-Green',
      'Spec-Guided Tasks',
      'Framework-Constrained Build',
      'Spec-Driven Delivery',
      'Pipeline-Aware Execution',
      'End-to-End Integration',
    ]);
  });

  it('has the dimensions, by name and aspect', () => {
    expect(dimensions.map(({ id, name, aspect }) => `${id} ${name} (${aspect})`)).toEqual([
      'D1 Generation Authority (authority)',
      'D2 Validation Authority (authority)',
      'D3 Execution Environment Control (containment)',
      'D4 Architectural Constraint Encoding (containment)',
      'D5 Production Feedback Delegation (authority)',
      'D6 Deployment Automation Control (authority)',
      'D7 Observability Readiness (containment)',
      'D8 Rollback and Containment Readiness (containment)',
      'D9 Governance Policy Enforcement (containment)',
      'D10 Improvement Cadence Adaptation (adaptation)',
    ]);
  });

  it('has a glossary, and notes that move in every direction and in both views', () => {
    expect(glossary.terms.length).toBeGreaterThanOrEqual(25);
    const { records } = real.notes;
    const directions = records.flatMap(({ moves }) => moves.map(({ direction }) => direction));
    expect(records.length).toBeGreaterThanOrEqual(10);
    expect(directions.filter((direction) => direction === 'regressed').length).toBeGreaterThanOrEqual(1);
    expect(directions.filter((direction) => direction === 'held').length).toBeGreaterThanOrEqual(2);
    expect(records.filter(({ view }) => view === 'individual').length).toBeGreaterThanOrEqual(2);
    expect(records.every(({ origin, sources }) => origin === 'first-hand' || sources.length > 0)).toBe(true);
    expect(Math.max(...records.flatMap(({ moves }) => moves.map(({ to }) => to)))).toBeLessThan(modes.length);
  });

  it('is a pre-release', () => {
    expect(version).toBe('1.0.0-rc.1');
  });
});
