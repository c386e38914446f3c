/** `gradient score` as a user runs it: results, comparisons, migrations, and what it says of files that are wrong. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../scripts/content/index.ts';
import {
  exportCsv,
  frameworkOf,
  freeze,
  parseAssessment,
  resultMarkdown,
  type Assessment,
  type Model,
} from '../scripts/model/index.ts';
import { scoreSchemas } from '../scripts/report/index.ts';
import { runScore, type Printed } from '../scripts/commands/print-score.ts';
import { strings } from '../templates/strings.ts';
import { fold } from './support/html.ts';
import { UNPRINTABLE } from './report/support.ts';
import { copyOfSmall, edit, gradient, type Run } from './support/project.ts';
import { SMALL, smallSources, SURROUNDINGS, TODAY } from './support/sources.ts';

const model = compile(smallSources(), SURROUNDINGS).compiled!.model;
const framework = frameworkOf(model);
const { version, digest } = framework;
const folder = mkdtempSync(join(tmpdir(), 'gradient-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const recorded = (answer: number) => ({ answer, strength: 'recorded', date: '2026-06-01' }) as const;

/** Answers to the small framework: modes Manual, Shared (D1 and D2 at 2), Delegated (D1 at 3, D4 at 2). */
function assessment(answers: Assessment['subsystems'][number]['answers'], more: Partial<Assessment> = {}): Assessment {
  return {
    formatVersion: 1,
    framework: { version, digest },
    view: 'enterprise',
    subsystems: [{ id: 'beds', name: 'Beds', answers }],
    snapshots: [],
    ...more,
  };
}

const CROSSED = { D1: recorded(2), D2: recorded(2), D4: recorded(1) };
const REOPENED = { D1: recorded(2), D2: recorded(1), D4: recorded(1) };

function write(name: string, content: string | object): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const score = (...args: string[]): Run => gradient(['score', ...args, '--root', SMALL, '--as-of', '2026-06-15']);
const inFolder = (text: string): string => text.replaceAll(`${folder}/`, '');

describe('a result', () => {
  it('says where each subsystem stands, and why', () => {
    const { stdout, stderr, code } = score(write('a.json', assessment(CROSSED)));
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Beds +At Shared +2\.0 +2\.0 +crossed/);
    expect(stdout).toContain('Held at Shared: Delegated asks for D1 Watering at 3 and D4 Tools at 2.');
    expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('is the same from YAML, with comments and anything else that YAML allows plainly', () => {
    const yaml = `# The beds\nformatVersion: 1\nframework: { version: ${version}, digest: "${digest}" }\nview: enterprise\nsubsystems:\n  - id: beds\n    name: Beds\n    answers:\n      D1: { answer: 2, strength: recorded, date: 2026-06-01 }\n      D2: { answer: 2.0, strength: recorded, date: "2026-06-01" }\n      D4: { answer: 1, strength: recorded, date: 2026-06-01 }\nsnapshots: []\n`;
    const { stdout } = score(write('a.yaml', `\uFEFF${yaml.replaceAll('\n', '\r\n')}`));
    expect(stdout).toBe(score(write('a.json', assessment(CROSSED))).stdout);
  });

  it('judges evidence on the day that is asked for', () => {
    const path = write('a.json', assessment(CROSSED));
    const { stdout } = gradient(['score', path, '--root', SMALL, '--as-of', '2026-07-15']);
    expect(stdout).toContain('cannot tell yet');
    expect(stdout).toContain('Recorded: expired, counts');
  });

  it('as JSON is what its published schema describes', () => {
    const schema = scoreSchemas()['score-1.json']!;
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const snapshots = [
      { date: '2026-06-02', framework: { version, digest }, subsystems: assessment(REOPENED).subsystems },
    ];
    const { stdout } = score(write('a.json', assessment(CROSSED, { snapshots })), '--format', 'json');
    const report = JSON.parse(stdout) as {
      subsystems: { result: { position: number }; history: { change: string }[] }[];
    };
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report.subsystems[0]!.result.position).toBe(2);
    expect(report.subsystems[0]!.history.map(({ change }) => change)).toEqual([null, 'advanced']);
  });

  it('tells history, a break between versions, and what went back', () => {
    const old = { version: '0.1.0', digest: '0123456789abcdef' };
    const snapshots: Assessment['snapshots'] = [
      { date: '2026-01-02', framework: old, subsystems: assessment(CROSSED).subsystems },
      { date: '2026-06-02', framework: { version, digest }, subsystems: assessment(CROSSED).subsystems },
    ];
    const { stdout } = score(write('a.json', assessment(REOPENED, { snapshots })));
    expect(stdout).toContain('Another version: positions before and after cannot be compared.');
    expect(fold(stdout)).toContain('regressed. What went back:');
  });
});

describe('--check', () => {
  type Answers = Assessment['subsystems'][number]['answers'];
  const since = (answers: Answers, earlier: Answers = CROSSED): Assessment => {
    const { subsystems } = assessment(earlier);
    return assessment(answers, { snapshots: [{ date: '2026-06-02', framework: { version, digest }, subsystems }] });
  };

  it('fails on the regression that was named, and on no other', () => {
    const path = write('b.json', since(REOPENED));
    const reopened = score(path, '--check', 'gate-reopened');
    expect([reopened.code, reopened.stderr]).toEqual([1, 'Beds: the gate had been crossed, and is not crossed now.\n']);
    const ahead = score(path, '--check', 'ahead-of-control');
    expect(ahead.code).toBe(1);
    expect(ahead.stderr).toBe('Beds: D1 Watering is ahead of D2 Soil by 1. It was not so before.\n');
    expect(score(path, '--check', 'ahead-of-control,gate-reopened').code).toBe(1);
    expect(score(path).code).toBe(0);
  });

  it('never fails on a position, on what was so before, or on evidence that expired', () => {
    const lower = since({ ...CROSSED, D4: { answer: 1, strength: 'asserted' } });
    expect(score(write('c.json', lower), '--check', 'ahead-of-control', '--check', 'gate-reopened').code).toBe(0);
    const same = assessment(REOPENED, {
      snapshots: [{ date: '2026-06-02', framework: { version, digest }, subsystems: assessment(REOPENED).subsystems }],
    });
    expect(score(write('d.json', same), '--check', 'ahead-of-control').code).toBe(0);
    const { code, stderr } = gradient([
      'score',
      write('e.json', since(CROSSED)),
      '--check=gate-reopened',
      `--root=${SMALL}`,
      '--as-of=2026-09-01',
    ]);
    expect([code, stderr]).toEqual([
      0,
      'Beds: the gate had been crossed, and the evidence cannot tell any more. This does not fail.\n',
    ]);
  });

  it('takes every pair that is ahead for new where there is no earlier state', () => {
    const { code, stderr } = score(write('f.json', assessment(REOPENED)), '--check', 'ahead-of-control');
    expect([code, stderr]).toEqual([
      1,
      'Beds: D1 Watering is ahead of D2 Soil by 1. There is no earlier state to compare it with.\n',
    ]);
  });

  it('fails where delegation went further ahead, and says how far it was', () => {
    const further = since({ ...REOPENED, D1: recorded(3) }, { ...CROSSED, D2: recorded(1) });
    const { code, stderr } = score(write('f.json', further), '--check', 'ahead-of-control');
    expect([code, stderr]).toEqual([1, 'Beds: D1 Watering is ahead of D2 Soil by 2. It was ahead by 1 before.\n']);
  });

  it('names what it knows for a name that it does not know', () => {
    const { code, stderr } = score(write('a.json', assessment(CROSSED)), '--check', 'gate-reopend');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'gradient: --check takes ahead-of-control, gate-reopened, not "gate-reopend". Did you mean gate-reopened?\n',
    );
  });
});

describe('compare', () => {
  it('matches subsystems by id, else by name, and names those that only one file has', () => {
    const older = assessment(CROSSED);
    const newer = assessment(REOPENED, {
      subsystems: [
        { id: 'x', name: 'Beds', answers: REOPENED },
        { id: 'pots', name: 'Pots', answers: {} },
      ],
    });
    const { stdout, code } = score(
      'compare',
      write('old.json', older),
      write('new.json', newer),
      '--check',
      'gate-reopened',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('Change: regressed. What went back: Containment.');
    expect(stdout).toContain('Only in the newer file: Pots.');
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
      scoreSchemas()['score-compare-1.json']!,
    );
    validate(
      JSON.parse(score('compare', join(folder, 'old.json'), join(folder, 'new.json'), '--format', 'json').stdout),
    );
    expect(validate.errors).toBeNull();
  });

  it('says where versions cannot be compared, and does not let a check pass that it cannot judge', () => {
    const older = assessment(CROSSED, { framework: { version: '0.1.0', digest: '0123456789abcdef' } });
    const [one, other] = [write('old.json', older), write('new.json', assessment(CROSSED))];
    const plain = score('compare', one, other);
    expect(plain.code).toBe(0);
    expect(fold(plain.stdout)).toContain('cannot be compared');
    expect(fold(plain.stdout)).toContain('The texts of version 0.1.0 are not at hand');
    const checked = score('compare', one, other, '--check', 'gate-reopened');
    expect([checked.code, checked.stderr]).toEqual([2, expect.stringContaining('--check cannot be judged')]);
  });
});

describe('a draft whose questions changed', () => {
  it('is named by its digest, since its version is the same', () => {
    const draft = assessment(CROSSED, { framework: { version, digest: '0123456789abcdef' } });
    const migrated = score(write('old.json', draft));
    expect(migrated.stderr).toContain(
      `for version ${version} (0123456789abcdef). It is scored as if it had been brought`,
    );
    expect(migrated.stderr).toContain(`to version ${version} (${digest})`);
    const { stdout } = score('compare', join(folder, 'old.json'), write('new.json', assessment(CROSSED)));
    expect(fold(stdout)).toContain(
      `Positions by version ${version} (0123456789abcdef) and by version ${version} (${digest}) of the framework cannot be compared.`,
    );
  });
});

describe('answers for another version', () => {
  const older: Model = structuredClone(model);
  older.version = '0.1.0';
  older.dimensions[1]!.question.enterprise.text = 'Asked otherwise?';
  const pinned = assessment(CROSSED, { framework: { version: '0.1.0', digest: frameworkOf(older).digest } });

  it('are migrated with the model of their version, and printed as a file that is for this one', () => {
    const modelFile = write('older.json', freeze(older));
    const { stdout, stderr, code } = score('migrate', write('p.json', pinned), '--old-model', modelFile);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'Carried over: D1 Watering and D4 Tools.\nTo confirm, because the wording has changed or is not known: D2 Soil. Until then these count as asserted.\n',
    );
    const parsed = parseAssessment(stdout);
    if (!('data' in parsed)) throw new Error(stdout);
    expect(parsed.data.framework).toEqual({ version, digest });
    expect(parsed.data.subsystems[0]!.answers['D2']).toEqual({ ...recorded(2), answeredFor: '0.1.0' });
    expect(parsed.data.snapshots[0]).toMatchObject({ framework: { version: '0.1.0' }, results: [{ low: 2, high: 2 }] });
  });

  it('are all to confirm without it, and scored as such, without a change to the file', () => {
    const path = write('p.json', pinned);
    const before = readFileSync(path, 'utf8');
    const { stdout, stderr, code } = score(path);
    expect(code).toBe(0);
    expect(stderr).toContain('The file was answered for version 0.1.0.');
    expect(stderr).toContain(
      'To confirm, because the wording has changed or is not known: D1 Watering, D2 Soil and D4 Tools.',
    );
    expect(stdout).toContain('cannot tell yet');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('are named where this version does not take them, and not where there is nothing to confirm', () => {
    const answers = { ...CROSSED, D4: { answer: 'not-sure' }, D3: { answer: 3, strength: 'asserted' } } as const;
    const apart = { id: 'pots', name: 'Pots\u200F', answers: { D3: { answer: 5, strength: 'asserted' } } } as const;
    const mixed = { ...pinned, subsystems: [...assessment(answers).subsystems, apart] };
    const { code, stderr } = score('migrate', write('p.json', mixed));
    expect(code).toBe(0);
    expect(stderr).toBe(
      'To confirm, because the wording has changed or is not known: D1 Watering, D2 Soil and D3 Light. Until then these count as asserted.\nPots\\u200F: kept as history only, because this version does not take the answer: D3 Light.\n',
    );
  });

  it('are judged by the version that they were given for', () => {
    const wrong = { ...pinned, subsystems: assessment({ D9: recorded(1) }).subsystems };
    const { code, stderr } = score(write('p.json', wrong), '--old-model', write('older.json', freeze(older)));
    expect([code, stderr]).toEqual([1, expect.stringContaining('The framework has no dimension “D9”.')]);
  });

  it('are compared by their own version where its model is given', () => {
    const later = { ...pinned, subsystems: assessment(REOPENED).subsystems };
    const renamed = structuredClone(older);
    renamed.dimensions[0]!.name = 'Water\u001B[2J';
    const args = ['--check', 'ahead-of-control', '--old-model', write('older.json', freeze(renamed))];
    const { code, stdout, stderr } = score('compare', write('p.json', pinned), write('q.json', later), ...args);
    expect(code).toBe(1);
    expect(stdout).toContain(`Framework version 0.1.0 (${pinned.framework.digest})`);
    expect(stderr).toBe('Beds: D1 Water\\u001B[2J is ahead of D2 Soil by 1. It was not so before.\n');
  });

  it('refuses a model of another version, and what is no model', () => {
    const wrong = score(write('p.json', pinned), '--old-model', write('wrong.json', freeze(model)));
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Give the model.json of version 0.1.0.')]);
    const none = score(write('p.json', pinned), '--old-model', write('none.json', '{}'));
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('is not the model.json of a release')]);
  });
});

describe('a file that is wrong', () => {
  const good = assessment(CROSSED);
  const json = (value: object): string => JSON.stringify(value, null, 2);
  const with1 = (answer: object): string =>
    json({ ...good, subsystems: [{ id: 'beds', name: 'Beds', answers: { D1: answer } }] });
  const yaml = (answers: string, more = 'snapshots: []\n'): string =>
    `formatVersion: 1\nframework: { version: ${version}, digest: "${digest}" }\nview: enterprise\nsubsystems:\n  - id: beds\n    name: Beds\n    answers:\n${answers}${more}`;

  it('is not one with evidence up to the day as of which it is scored', async () => {
    const file = write('ahead.json', with1({ answer: 2, strength: 'recorded', date: '2026-12-01' }));
    const options = { action: { kind: 'score', file }, format: 'json', checks: [], oldModel: null } as const;
    const run = (asOf: string) => runScore(SMALL, { ...options, asOf }, TODAY, { color: false });
    expect(await run('2026-12-01')).toHaveProperty('out');
    expect(await run('2026-11-29')).toHaveProperty('findings');
    // Seen from an earlier day, evidence of today has not expired.
    const early = (await runScore(SMALL, { ...options, asOf: '2026-01-01' }, '2026-12-01', {
      color: false,
    })) as Printed;
    const { subsystems } = JSON.parse(early.out) as { subsystems: { result: { profile: object[] } }[] };
    expect(subsystems[0]!.result.profile).toContainEqual(
      expect.objectContaining({ dimension: 'D1', strength: 'example', isExpired: false }),
    );
  });

  /** Every finding as `line:col kind message`, with its advice where it has one. */
  async function findingsIn(name: string, content: string | Uint8Array): Promise<string[]> {
    writeFileSync(join(folder, name), content);
    const action = { kind: 'score', file: join(folder, name) } as const;
    const options = { action, format: 'table', asOf: null, checks: [], oldModel: null } as const;
    const told = await runScore(SMALL, options, TODAY, { color: false });
    if (!('findings' in told)) return [];
    return told.findings.map(
      ({ range: { start }, rule, message, advice }) =>
        `${start.line}:${start.column} ${rule} ${message}${advice ? ` ${advice}` : ''}`,
    );
  }

  it.each([
    [
      'an unknown field',
      json({ ...good, subsytems: [] }),
      ['32:3 unknown-field subsytems: There is no field “subsytems” here. Did you mean “subsystems”?'],
    ],
    [
      'a missing field',
      json({ ...good, view: undefined }),
      ['1:1 missing The field “view” is missing. Expected: enterprise or individual.'],
    ],
    [
      'half of a half step',
      with1({ answer: 2.25, strength: 'asserted' }),
      [
        '14:21 wrong-value subsystems[0].answers.D1.answer: “2.25” is not a valid value. Expected: a number from 1 in steps of 0.5, not-sure or does-not-apply.',
      ],
    ],
    [
      'an answer beyond the last mode',
      with1({ answer: 4, strength: 'asserted' }),
      [
        '14:21 beyond-the-top subsystems[0].answers.D1.answer: The answer 4 is beyond the last mode, 3. Expected: a number from 1 to 3.',
      ],
    ],
    [
      'evidence of a day that lies ahead',
      with1({ answer: 2, strength: 'recorded', date: '2026-07-02' }),
      [
        '16:19 date-ahead subsystems[0].answers.D1.date: 2026-07-02 lies ahead of today, 2026-06-30. Give the day on which the evidence was recorded.',
      ],
    ],
    [
      'YAML with an example of a year that lies ahead, in a snapshot',
      yaml(
        '      D1: { answer: not-sure }\n',
        `snapshots:\n  - date: 2026-06-01\n    framework: { version: ${version}, digest: "${digest}" }\n    subsystems:\n      - id: beds\n        name: Beds\n        answers:\n          D1: { answer: 2, strength: example, date: 2027-06-30 }\n`,
      ),
      [expect.stringMatching(/^16:53 date-ahead snapshots\[0\]\..*\.D1\.date: 2027-06-30 lies ahead/) as string],
    ],
    [
      'evidence of tomorrow, which is today somewhere',
      with1({ answer: 2, strength: 'recorded', date: '2026-07-01' }),
      [],
    ],
    [
      'a day that is none',
      with1({ answer: 2, strength: 'recorded', date: '2026-02-30' }),
      [
        '16:19 wrong-value subsystems[0].answers.D1.date: “2026-02-30” is not a valid value. Expected: a calendar date, such as 2026-01-31.',
      ],
    ],
    [
      'a record without its day',
      with1({ answer: 2, strength: 'recorded' }),
      [
        '13:9 missing subsystems[0].answers.D1: The field “date” is missing. Expected: a calendar date, such as 2026-01-31.',
      ],
    ],
    [
      'a dimension that must apply',
      with1({ answer: 'does-not-apply', reason: 'No.' }),
      ['14:21 must-apply subsystems[0].answers.D1.answer: D1 always applies. Answer on the gradient, or not-sure.'],
    ],
    [
      'an unknown dimension',
      json({ ...good, subsystems: [{ id: 'beds', name: 'Beds', answers: { D7: recorded(1) } }] }),
      ['13:9 unknown-dimension subsystems[0].answers.D7: The framework has no dimension “D7”. Did you mean “D1”?'],
    ],
    [
      'a dimension written d2',
      json({ ...good, subsystems: [{ id: 'beds', name: 'Beds', answers: { d2: recorded(1) } }] }),
      ['13:9 unknown-dimension subsystems[0].answers.d2: The framework has no dimension “d2”. Did you mean “D2”?'],
    ],
    [
      'a dimension written D02',
      json({ ...good, subsystems: [{ id: 'beds', name: 'Beds', answers: { D02: recorded(1) } }] }),
      ['13:9 unknown-dimension subsystems[0].answers.D02: The framework has no dimension “D02”. Did you mean “D2”?'],
    ],
    [
      'an answer in a snapshot',
      json({
        ...good,
        subsystems: [],
        snapshots: [
          {
            date: '2026-06-02',
            framework: { version, digest },
            subsystems: [{ id: 'a', name: 'A', answers: { D1: recorded(9) } }],
          },
        ],
      }),
      [
        '22:25 beyond-the-top snapshots[0].subsystems[0].answers.D1.answer: The answer 9 is beyond the last mode, 3. Expected: a number from 1 to 3.',
      ],
    ],
    [
      'a link that is a script',
      with1({ answer: 2, strength: 'asserted', link: 'javascript:alert(1)' }),
      [
        '16:19 wrong-value subsystems[0].answers.D1.link: “javascript:alert(1)” is not a valid value. Expected: an address that begins with https:// or http://, at most 1000 characters.',
      ],
    ],
    [
      'a later format, behind a byte order mark and with line endings of Windows',
      `\uFEFF${json({ ...good, formatVersion: 2 }).replaceAll('\n', '\r\n')}`,
      [
        '2:20 newer-format formatVersion: The format version is 2, and this version of the tool knows 1. Use a newer one.',
      ],
    ],
    [
      'a file of another program',
      '{"name": "small-gradient", "version": "1.0.0"}',
      [
        '1:1 not-an-assessment This is no assessment. Give a file that the site has exported: one begins with the fields formatVersion, framework, view, subsystems and snapshots.',
      ],
    ],
    [
      'several fields that are missing',
      '{"formatVersion": 1, "view": "individual"}',
      ['1:1 several-missing These fields are missing: framework, subsystems, snapshots.'],
    ],
    [
      'a field of another part',
      json({ ...good, subsystems: [{ id: 'beds', name: 'Beds', answer: 2, answers: {} }] }),
      ['12:7 unknown-field subsystems[0].answer: There is no field “answer” here. Did you mean “answers”?'],
    ],
    [
      'a field of no part',
      json({ ...good, framework: { version, digest, name: 'Small' } }),
      ['6:5 unknown-field framework.name: There is no field “name” here. Allowed here: version, digest.'],
    ],
    [
      'a key that is no dimension',
      json({ ...good, subsystems: [{ id: 'beds', name: 'Beds', answers: { Watering: recorded(1) } }] }),
      ['13:9 unknown-dimension subsystems[0].answers.Watering: The framework has no dimension “Watering”.'],
    ],
    ...['3', '"3"', 'three', 'null', '[3]'].map((written): [string, string, string[]] => [
      `YAML with the bare answer ${written}`,
      yaml(`      D2: ${written}\n`),
      [
        `8:11 wrong-value subsystems[0].answers.D2: “${written.replaceAll('"', '')}” is not a valid value. Expected: an answer with what supports it, such as {"answer": 3, "strength": "asserted"}.`,
      ],
    ]),
    [
      'YAML with a tab',
      yaml('      D1: { answer: not-sure }\n').replace('  - id: beds', '\t- id: beds'),
      ['5:1 yaml-tab This line of YAML is indented with a tab. Indent it with spaces, two for each level.'],
    ],
    [
      'a prototype',
      '{"formatVersion": 1, "__proto__": {"view": "individual"}}',
      [
        '1:22 unknown-field __proto__: There is no field “__proto__” here. Allowed here: formatVersion, framework, view, subsystems, snapshots.',
      ],
    ],
    [
      'YAML with a prototype',
      'formatVersion: 1\n__proto__: {}\n',
      ['2:1 fm-unknown-key Unknown key `__proto__`. Remove its line.'],
    ],
    [
      'a key that stands twice',
      '{"formatVersion": 1,\n"formatVersion": 1}',
      ['2:1 repeated-key “formatVersion” is set twice (first on line 1). Keep one of them.'],
    ],
    [
      'YAML with a key that stands twice',
      yaml('      D1: { answer: not-sure }\n      D1: { answer: not-sure }\n'),
      ['9:7 yaml-dup-key `D1` is set twice (first on line 8). Keep one of them.'],
    ],
    [
      'YAML with several mistakes',
      yaml(
        '      D1: { answer: 9, strength: asserted }\n      D2: { answer: 1, strengh: example }\n',
        'snapshots: none\n',
      ),
      [
        '9:24 unknown-field subsystems[0].answers.D2.strengh: There is no field “strengh” here. Did you mean “strength”?',
        '10:12 wrong-value snapshots: “none” is not a valid value. Expected: a list of at most 200 snapshots.',
      ],
    ],
    [
      'YAML in which text reads as a number',
      yaml('      D1: { answer: not-sure }\n')
        .replace(`"${digest}"`, '1234567890123456')
        .replace('name: Beds', 'name: 42'),
      [
        '2:38 wrong-value framework.digest: “1234567890123456” is not a valid value. Expected: 16 hexadecimal digits in quotes, as the site and the model of that version give them. YAML reads it as another kind of value. Put it in quotes: "1234567890123456".',
        '6:11 wrong-value subsystems[0].name: “42” is not a valid value. Expected: one line of 1 to 80 characters. YAML reads it as another kind of value. Put it in quotes: "42".',
      ],
    ],
    [
      'YAML with an alias bomb',
      'a: &a [x]\nb: &b [*a, *a]\n',
      ['1:4 yaml-anchor YAML anchors (`&a`) are not allowed. Write the value out, or put it in quotes.'],
    ],
    [
      'YAML of another version',
      '%YAML 1.1\n---\n<<: { formatVersion: 1 }\n',
      [expect.stringMatching(/^1:1 yaml-directive /) as string],
    ],
    [
      'YAML with a tag',
      'formatVersion: !!js/function "x"\n',
      ['1:16 yaml-tag YAML tags (`!!js/function`) are not allowed. Remove it, or put the value in quotes.'],
    ],
    [
      'YAML with a merge key',
      '<<: { view: enterprise }\n',
      ['1:1 yaml-merge YAML merge keys (`<<`) are not allowed. Write the keys out.'],
    ],
    [
      'a list',
      '[]',
      [
        '1:1 not-an-assessment This is no assessment. Give a file that the site has exported: one begins with the fields formatVersion, framework, view, subsystems and snapshots.',
      ],
    ],
    [
      'YAML that is empty',
      '# nothing\n',
      [
        '1:1 not-an-assessment This is no assessment. Give a file that the site has exported: one begins with the fields formatVersion, framework, view, subsystems and snapshots.',
      ],
    ],
    ['too much', ' '.repeat(25_200_000), ['1:1 too-large The file is larger than 8192 KiB.']],
    ['too many characters', ' '.repeat(8_400_000), ['1:1 too-large The file is larger than 8192 KiB.']],
    [
      'YAML that is too much',
      '# x\n'.repeat(40_000),
      ['1:1 too-large The file is larger than 128 KiB. Save it as JSON, which may have 8192 KiB.'],
    ],
    [
      'bytes that are no text',
      Buffer.from('{"a\xFF": 1}', 'latin1'),
      ['1:4 enc-utf8 The byte 0xFF is not valid UTF-8 here. Save the file as UTF-8.'],
    ],
  ])('%s: says what and where', async (name, content, expected) => {
    expect(await findingsIn(name.startsWith('YAML') ? 'w.yaml' : 'w.json', content)).toEqual(expected);
  });

  it('is told in terms that the command has', () => {
    const told = score(write('tab.yaml', yaml('\tD1: { answer: not-sure }\n')));
    expect([told.code, told.stdout]).toEqual([1, '']);
    expect(told.stderr).toContain('yaml-tab');
    expect(told.stderr).not.toMatch(/--fix|schema/);
  });

  it('takes what its findings say to write', async () => {
    const bare = yaml('      D2: 3\n');
    const [advice = ''] = await findingsIn('bare.yaml', bare);
    const written = /such as (\{.*\})\./.exec(advice)![1]!;
    expect(await findingsIn('bare.yaml', bare.replace('D2: 3', `D2: ${written}`))).toEqual([]);
    expect(await findingsIn('bare.json', with1(JSON.parse(written) as object))).toEqual([]);
  });

  it('is read by its own form where its name says none', async () => {
    expect(await findingsIn('plain', '{"formatVersion": 2}')).toEqual([expect.stringMatching(/^1:19 newer-format/)]);
    expect(await findingsIn('plain', '{"formatVersion": 2,}')).toEqual([expect.stringMatching(/^1:21 not-json/)]);
    expect(await findingsIn('plain', 'formatVersion: 2\n')).toEqual([expect.stringMatching(/^1:16 newer-format/)]);
  });

  it('takes no longer when it is hostile, and lists twenty findings at most', async () => {
    const fill = (part: string, size: number): string => part.repeat(Math.floor(size / part.length));
    const [small, large] = [130_000, 1_040_000];
    const keys = Array.from({ length: 70_000 }, (_, index) => `"k${index}":1`).join(',');
    const texts = {
      'deep.json': fill('[', large),
      'objects.json': fill('{"a":', large),
      'keys.json': `{${keys}}`,
      'list.json': `{"subsystems":[${fill('{},', large)}0]}`,
      'text.json': `"${fill('a', large)}"`,
      'open.yaml': fill('[', small),
      'close.yaml': fill(']', small),
      'braces.yaml': fill('{}', small),
      'commas.yaml': `{${fill(',', small)}`,
      'questions.yaml': fill('?\n', small),
      'indent.yaml': Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}a:\n`).join(''),
      'keys.yaml': Array.from({ length: 10_000 }, (_, index) => `k${index}: 1\n`).join(''),
    };
    for (const [name, text] of Object.entries(texts)) {
      const started = performance.now();
      const findings = await findingsIn(name, text);
      expect(findings.length, name).toBeGreaterThan(0);
      expect(findings.length, name).toBeLessThanOrEqual(20);
      expect(performance.now() - started, name).toBeLessThan(10_000);
    }
  });

  it('is shown with its line on standard error, with exit code 1 and without a result', () => {
    const path = write('w.json', '{"formatVersion": 1, "v\u202Eiew": "\\u001B[2J"}');
    const { code, stdout, stderr } = score(path, '--format', 'json');
    expect([code, stdout]).toEqual([1, '']);
    expect(inFolder(stderr)).toContain('w.json:1:22 error unknown-field\n');
    expect(stderr).toContain('\\u202Eiew');
    expect(stderr).not.toMatch(UNPRINTABLE);
    expect(stderr).toMatch(/\n\d errors? in 1 file\.\n$/);
  });

  it('that is not there or no file is wrong use', () => {
    mkdirSync(join(folder, 'folder'), { recursive: true });
    const missing = score(join(folder, 'absent.json'));
    expect([missing.code, inFolder(missing.stderr)]).toEqual([2, 'gradient: There is no file absent.json.\n']);
    const within = score(join(folder, 'a.json/b.json'));
    expect([within.code, inFolder(within.stderr)]).toEqual([2, 'gradient: There is no file a.json/b.json.\n']);
    const directory = score(join(folder, 'folder'));
    expect([directory.code, inFolder(directory.stderr)]).toEqual([2, 'gradient: folder is a folder.\n']);
    const device = score('/dev/zero');
    expect([device.code, device.stderr]).toEqual([2, 'gradient: /dev/zero is not an ordinary file.\n']);
  });
});

describe('wrong use', () => {
  it.each([
    [['score'], 'score takes one file.'],
    [['score', 'a', 'b'], 'score takes one file.'],
    [['score', 'compare', 'a'], 'score compare takes two files'],
    [['score', 'migrate'], 'score migrate takes one file.'],
    [['score', 'a', '--format', 'sarif'], '--format takes table, json, markdown, not "sarif".'],
    [['score', 'a', '--as-of', '2026-02-30'], '--as-of takes a calendar day'],
    [['score', 'a', '--strict'], '--strict goes with check, not with score.'],
    [['check', '--as-of', '2026-01-01'], '--as-of goes with score, not with check.'],
    [['score', 'migrate', 'a', '--check', 'gate-reopened'], 'takes neither --format nor --check'],
  ])('%j', (args, message) => {
    const { code, stderr } = gradient(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('scores nothing without a framework, or where it has errors', () => {
    const file = write('a.json', assessment(CROSSED));
    const none = gradient(['score', file, '--root', folder]);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('There is no framework/ folder')]);
    const copy = copyOfSmall();
    edit(copy.root, 'framework/modes/shared.md', 'order: 2', 'order: two');
    const broken = gradient(['score', file, '--root', copy.root, '--format', 'json']);
    copy.remove();
    expect([broken.code, broken.stdout]).toEqual([1, '']);
    expect(broken.stderr).toContain('framework/modes/shared.md:3:8 error fm-type');
    expect(broken.stderr).toContain('Nothing was scored; the framework has errors.\n');
  });
});

describe('exports', () => {
  const name = '=1+1 | `x` <b>[y](https://example.org)</b>';
  const hostile = assessment(CROSSED, {
    subsystems: [
      {
        id: 'x',
        name,
        answers: {
          D1: { ...recorded(2), link: 'https://example.org/a,b', note: 'A "quoted"\nnote' },
          D3: { answer: 'does-not-apply', reason: '@SUM(A1)' },
        },
      },
    ],
  });

  it('CSV is quoted where it has to be, and no cell is a formula', () => {
    const csv = exportCsv(framework, hostile, strings.assessment);
    expect(csv.split('\r\n')[0]).toBe('\uFEFFSubsystem,Dimension,Name,Answer,Evidence,Date,Link,Reason,Note');
    expect(csv).toContain('"https://example.org/a,b",,"A ""quoted""\nnote"\r\n');
    expect(csv).toContain(`'${name},D1,`);
    expect(csv).toContain(",'@SUM(A1),");
  });

  it('Markdown shows names as text', () => {
    const markdown = resultMarkdown(framework, hostile, '2026-06-15', strings.assessment);
    // What could mean something to Markdown is code, and a bar in a cell is an entity.
    const shown = '`=1+1` &#124; `` `x` `` `<b>[y](https://example.org)</b>`';
    expect(markdown).toContain(`| ${shown} | Between Manual and Shared |`);
    expect(markdown).toContain(`### ${shown}\n`);
    expect(markdown.replaceAll(shown, '')).not.toMatch(/<b>|\[y\]/);
  });
});
