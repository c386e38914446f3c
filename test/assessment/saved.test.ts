/** Saved assessments: exact round trips, changes that lose nothing, and data that is refused for what it is. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../scripts/content/index.ts';
import {
  assessmentJsonSchema,
  frameworkOf,
  insertSubsystem,
  merge,
  migrate,
  parseAssessment,
  printAssessment,
  readAssessment,
  scoreAll,
  withAnswer,
  withDuplicate,
  withName,
  withSnapshot,
  withSubsystem,
  withoutSubsystem,
  type Assessment,
  type Model,
} from '../../scripts/model/index.ts';
import { assessments } from '../support/assessments.ts';
import { smallSources, SURROUNDINGS } from '../support/sources.ts';

const model = compile(smallSources(), SURROUNDINGS).compiled!.model;
const framework = frameworkOf(model);
const isValid = (value: unknown): boolean => 'data' in readAssessment(value);

/** Throws at any attempt to change it. */
function frozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object')
    for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
}

const named = (name: string) => `${name} (imported)`;

describe('a file', () => {
  it('gives back exactly what was written into it', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const text = printAssessment(assessment);
        expect(parseAssessment(text)).toEqual({ data: assessment });
        expect(printAssessment(JSON.parse(text) as Assessment)).toBe(text);
      }),
    );
  });

  it('holds years of snapshots of many subsystems', () => {
    const answer = {
      answer: 3,
      strength: 'recorded',
      date: '2026-01-31',
      link: 'https://log.example/some/path',
    } as const;
    const answers = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`D${index + 1}`, answer]));
    const subsystems = Array.from({ length: 20 }, (_, index) => ({ id: `s${index}`, name: 'A service', answers }));
    const { version, digest } = framework;
    const snapshot = { date: '2026-01-31', framework: { version, digest }, subsystems };
    const assessment: Assessment = {
      formatVersion: 1,
      framework: { version, digest },
      view: 'enterprise',
      subsystems,
      snapshots: Array.from({ length: 60 }, () => snapshot),
    };
    expect(parseAssessment(printAssessment(assessment))).toEqual({ data: assessment });
  });

  it('is refused however large it is', () => {
    const keys = Array.from({ length: 8000 }, (_, index) => `"a${index}":0`).join();
    const bodies = {
      'unknown-dimension': Array.from({ length: 80 }, () => `{"id":"s","name":"a","answers":{${keys}}}`).join(),
      'wrong-value': `${'1,'.repeat(3_000_000)}1`,
    };
    for (const [code, body] of Object.entries(bodies)) {
      const { version, digest } = framework;
      const head = JSON.stringify({ formatVersion: 1, framework: { version, digest }, view: 'enterprise' }).slice(
        0,
        -1,
      );
      expect(parseAssessment(`${head},"subsystems":[${body}],"snapshots":[]}`)).toMatchObject({ problems: [{ code }] });
    }
  });

  it('is refused whatever is put in place of any part of it that cannot stand there', () => {
    const junk = fc.constantFrom<unknown>(null, {}, [], -1, 1.3, '', '\u202E', true, { __proto__: null, a: 1 }, [[]]);
    fc.assert(
      fc.property(assessments, junk, fc.nat(), (assessment, value, choice) => {
        const places: (readonly [object, string])[] = [];
        const copy = structuredClone(assessment);
        const walk = (node: object): void => {
          for (const [key, member] of Object.entries(node)) {
            places.push([node, key]);
            if (member !== null && typeof member === 'object') walk(member as object);
          }
        };
        walk(copy);
        const [holder, key] = places[choice % places.length]!;
        (holder as Record<string, unknown>)[key] = value;
        const read = readAssessment(copy);
        if ('data' in read) expect(read.data).toEqual(copy);
        else expect(read.problems.length).toBeGreaterThan(0);
        expect(Object.prototype).not.toHaveProperty('a');
      }),
    );
  });

  it('is what its published schema accepts; only real days and unique ids are beyond it', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(assessmentJsonSchema());
    fc.assert(fc.property(assessments, (assessment) => validate(assessment)));
    const one = { formatVersion: 1, framework: { version: '1.0.0', digest: '0123456789abcdef' }, view: 'enterprise' };
    const withAnswers = (answers: unknown): object => ({
      ...one,
      subsystems: [{ id: 'a', name: 'A', answers }],
      snapshots: [],
    });
    const refused = [
      withAnswers([]),
      withAnswers({ D0: { answer: 'not-sure' } }),
      withAnswers({ D1: { answer: 0.5, strength: 'asserted' } }),
      withAnswers({ D1: { answer: 2.25, strength: 'asserted' } }),
      withAnswers({ D1: { answer: 2 } }),
      withAnswers({ D1: { answer: 2, strength: 'recorded' } }),
      withAnswers({ D1: { answer: 'does-not-apply' } }),
      withAnswers({ D1: { answer: 'does-not-apply', reason: ' ' } }),
      withAnswers({ D1: { answer: 2, strength: 'asserted', link: 'ftp://example.org' } }),
      { ...withAnswers({}), subsystems: [{ id: 'a', name: '\u200D', answers: {} }] },
      { ...withAnswers({}), subsystems: [{ id: 'a', name: 'x\u202E', answers: {} }] },
      { ...withAnswers({}), subsystems: [{ id: 'a', name: '😀'.repeat(81), answers: {} }] },
      { ...withAnswers({}), view: 'both' },
      { ...withAnswers({}), extra: 1 },
    ];
    for (const file of refused) expect([validate(file), isValid(file)], JSON.stringify(file)).toEqual([false, false]);
    const long = { ...withAnswers({}), subsystems: [{ id: 'a', name: '😀'.repeat(80), answers: {} }] };
    expect([validate(long), isValid(long)]).toEqual([true, true]);
  });
});

describe('a change', () => {
  it('leaves what it was made from alone, and gives what a file can hold', () => {
    fc.assert(
      fc.property(assessments, fc.string(), (given, text) => {
        const from = frozen(structuredClone(given));
        const id = from.subsystems[0]?.id ?? 'none';
        const changed = [
          withSubsystem(from, text),
          withDuplicate(from, id, (name) => `Copy of ${name}`),
          withName(from, id, text),
          withoutSubsystem(from, id),
          withAnswer(from, id, 'D2', { answer: 1.5, strength: 'asserted' }),
          withSnapshot(from, framework, '2026-06-30'),
        ];
        for (const one of changed) expect(readAssessment(one)).toEqual({ data: one });
      }),
    );
  });

  it('can be undone: what was deleted comes back in its place', () => {
    fc.assert(
      fc.property(assessments, (from) => {
        from.subsystems.forEach((one, index) => {
          expect(insertSubsystem(withoutSubsystem(from, one.id), one, index)).toEqual(from);
        });
      }),
    );
  });

  it('that merges two loses nothing of either, and adds nothing when it is repeated', () => {
    fc.assert(
      fc.property(assessments, assessments, (mine, theirs) => {
        const merged = merge(frozen(structuredClone(mine)), frozen(structuredClone(theirs)), named);
        if (!merged) return;
        expect(isValid(merged)).toBe(true);
        const answers = merged.subsystems.map((one) => JSON.stringify(one.answers));
        for (const one of [...mine.subsystems, ...theirs.subsystems])
          expect(answers).toContain(JSON.stringify(one.answers));
        expect(merged.subsystems.slice(0, mine.subsystems.length)).toEqual(mine.subsystems);
        const again = merge(merged, theirs, named)!;
        expect(again.subsystems).toEqual(merged.subsystems);
        expect(again.snapshots).toHaveLength(merged.snapshots.length);
      }),
    );
  });
});

describe('scoring', () => {
  it('is the same in both views, and in any order of subsystems', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const other = { ...assessment, view: 'individual' as const, subsystems: assessment.subsystems.toReversed() };
        const [one, two] = [assessment, other].map((each) => scoreAll(framework, each, '2026-06-30'));
        expect(two!.toReversed().map(({ result }) => result)).toEqual(one!.map(({ result }) => result));
      }),
    );
  });
});

describe('the digest', () => {
  const changed = (edit: (copy: Model) => void): string => {
    const copy = structuredClone(model);
    edit(copy);
    return frameworkOf(copy).digest;
  };

  it('changes with questions, anchors, entry conditions and scoring', () => {
    const digests = [
      changed((copy) => void (copy.dimensions[0]!.question.individual.text += ' Really?')),
      changed((copy) => void (copy.dimensions[0]!.anchors[1]!.statement.text += ' Always.')),
      changed((copy) => void (copy.dimensions[0]!.anchors[1]!.evidence.markdown += ' A log.')),
      changed((copy) => void (copy.modes[2]!.entry['D4'] = 3)),
      changed((copy) => void (copy.scoring.intervals.asserted = [-2, 1])),
      changed((copy) => void (copy.scoring.shelfLifeDays += 1)),
      changed((copy) => void (copy.scoring.gate = null)),
    ];
    expect(new Set([...digests, framework.digest]).size).toBe(digests.length + 1);
  });

  it('stays through other prose, names and versions', () => {
    expect(
      changed((copy) => {
        copy.version = '9.0.0';
        copy.modes[0]!.name = 'By hand';
        copy.dimensions[0]!.name = 'Water';
        copy.dimensions[0]!.soundToStay.markdown = 'Always.';
        copy.scoring.body.markdown = 'Otherwise.';
      }),
    ).toBe(framework.digest);
  });
});

describe('migration', () => {
  const saved = (version: string, digest: string): Assessment => ({
    formatVersion: 1,
    framework: { version, digest },
    view: 'enterprise',
    subsystems: [
      {
        id: 'a',
        name: 'A',
        answers: { D1: { answer: 3, strength: 'example' }, D2: { answer: 2, strength: 'asserted' } },
      },
    ],
    snapshots: [],
  });
  const edition = (version: string, edit: (copy: Model) => void = () => undefined) => {
    const copy = structuredClone(model);
    copy.version = version;
    edit(copy);
    return { framework: frameworkOf(copy), model: copy };
  };
  const fates = (from: ReturnType<typeof edition> | null, to: ReturnType<typeof edition>, version = '1.0.0') => {
    const digest = from?.framework.digest ?? '0123456789abcdef';
    return migrate(saved(version, digest), from, to, '2026-06-30').dimensions.map(({ from: id, to: other, fate }) => [
      id,
      other,
      fate,
    ]);
  };
  const reword = (copy: Model): void => void (copy.dimensions[1]!.anchors[0]!.statement.text += ' Yes.');

  it('carries what is worded alike, and keeps the rest to confirm', () => {
    expect(fates(edition('1.0.0'), edition('1.1.0', reword))).toEqual([
      ['D1', 'D1', 'carried'],
      ['D2', 'D2', 'confirm'],
    ]);
  });

  it('asks again where an editor says that the meaning has changed', () => {
    const to = edition('2.0.0', (copy) => void (copy.dimensions[0]!.meaningChanged = ['2.0.0']));
    expect(fates(edition('1.0.0'), to)[0]).toEqual(['D1', 'D1', 'confirm']);
  });

  it('follows a renamed dimension, and keeps a retired one as history', () => {
    const to = edition('2.0.0', (copy) => {
      Object.assign(copy.dimensions[0]!, { id: 'D9', formerly: ['D1'] });
      Object.assign(copy.dimensions[1]!, { status: 'retired' });
    });
    expect(fates(edition('1.0.0'), to)).toEqual([
      ['D1', 'D9', 'carried'],
      ['D2', null, 'history'],
    ]);
  });

  it('keeps an answer beyond the last mode as history, and asks again where only the meaning has changed', () => {
    const fewer = edition('2.0.0', (copy) => void (copy.modes[2]!.status = 'retired'));
    expect(fates(edition('1.0.0'), fewer)[0]).toEqual(['D1', null, 'history']);
    const said = edition('2.0.0', (copy) => void (copy.dimensions[0]!.meaningChanged = ['2.0.0']));
    expect(said.framework.digest).not.toBe(edition('1.0.0').framework.digest);
  });

  it('carries all between patch releases, and nothing between pre-releases, without the old model', () => {
    expect(fates(null, edition('1.0.3', reword)).map(([, , fate]) => fate)).toEqual(['carried', 'carried']);
    expect(fates(null, edition('1.0.0-rc.2'), '1.0.0-rc.1').map(([, , fate]) => fate)).toEqual(['confirm', 'confirm']);
  });

  it('keeps the old answers as a snapshot, with the result that their own version gives', () => {
    const from = edition('1.0.0', (copy) => void (copy.modes[1]!.entry = { D1: 2 }));
    const { assessment } = migrate(saved('1.0.0', from.framework.digest), from, edition('2.0.0'), '2026-06-30');
    expect(assessment.snapshots).toEqual([
      {
        date: '2026-06-30',
        framework: { version: '1.0.0', digest: from.framework.digest },
        subsystems: saved('1.0.0', '').subsystems,
        results: [{ subsystem: 'a', position: null, low: 2, high: 3, gate: 'crossed' }],
      },
    ]);
    expect(isValid(assessment)).toBe(true);
  });
});
