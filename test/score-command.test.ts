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
import { strings } from '../templates/strings.ts';
import { fold } from './support/html.ts';
import { gradient, type Run } from './support/project.ts';
import { ROOT, SMALL, smallSources, SURROUNDINGS } from './support/sources.ts';

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
  const before = assessment(CROSSED).subsystems;
  const since = (answers: Assessment['subsystems'][number]['answers']): Assessment =>
    assessment(answers, { snapshots: [{ date: '2026-06-02', framework: { version, digest }, subsystems: before }] });

  it('fails on the regression that was named, and on no other', () => {
    const path = write('b.json', since(REOPENED));
    const reopened = score(path, '--check', 'gate-reopened');
    expect([reopened.code, reopened.stderr]).toEqual([1, 'Beds: the gate had been crossed, and is not crossed now.\n']);
    const ahead = score(path, '--check', 'ahead-of-control');
    expect(ahead.code).toBe(1);
    expect(ahead.stderr).toBe('Beds: D1 Watering is ahead of D2 Soil by 1. That is new, or further than before.\n');
    expect(score(path, '--check', 'ahead-of-control,gate-reopened').code).toBe(1);
    expect(score(path).code).toBe(0);
  });

  it('never fails on a position, on what was so before, or on evidence that expired', () => {
    const lower = since({ ...CROSSED, D1: recorded(2), D4: { answer: 1, strength: 'asserted' } });
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
    expect(score(write('f.json', assessment(REOPENED)), '--check', 'ahead-of-control').code).toBe(1);
  });

  it('names what it knows for a name that it does not know', () => {
    const { code, stderr } = score(write('a.json', assessment(CROSSED)), '--check', 'gate-reopend');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'gradient: --check takes ahead-of-control or gate-reopened, not "gate-reopend". Did you mean gate-reopened?\n',
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
    const checked = score('compare', one, other, '--check', 'gate-reopened');
    expect([checked.code, checked.stderr]).toEqual([2, expect.stringContaining('--check cannot be judged')]);
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

  it.each([
    [
      'an unknown field',
      json({ ...good, subsytems: [] }),
      'w.json:32:3 subsytems: There is no field “subsytems” here. Did you mean “subsystems”?',
    ],
    ['a missing field', json({ ...good, view: undefined }), 'w.json:1:1 The field “view” is missing.'],
    [
      'half of a half step',
      with1({ answer: 2.25, strength: 'asserted' }),
      'w.json:14:21 subsystems[0].answers.D1.answer: “2.25” is not a valid value. Expected: a number from 1 in steps of 0.5, not-sure or does-not-apply.',
    ],
    [
      'an answer beyond the last mode',
      with1({ answer: 4, strength: 'asserted' }),
      'w.json:14:21 subsystems[0].answers.D1.answer: The answer 4 is beyond the last mode, 3.',
    ],
    [
      'a day that is none',
      with1({ answer: 2, strength: 'recorded', date: '2026-02-30' }),
      'w.json:16:19 subsystems[0].answers.D1.date: “2026-02-30” is not a valid value. Expected: a calendar date, such as 2026-01-31.',
    ],
    [
      'a record without its day',
      with1({ answer: 2, strength: 'recorded' }),
      'w.json:13:15 subsystems[0].answers.D1: The field “date” is missing.',
    ],
    [
      'a dimension that must apply',
      with1({ answer: 'does-not-apply', reason: 'No.' }),
      'w.json:14:21 subsystems[0].answers.D1.answer: D1 always applies. Answer on the gradient, or not-sure.',
    ],
    [
      'an unknown dimension',
      json({ ...good, subsystems: [{ id: 'beds', name: 'Beds', answers: { D7: recorded(1) } }] }),
      'w.json:13:9 subsystems[0].answers.D7: The framework has no dimension “D7”. Did you mean “D1”?',
    ],
    [
      'a link that is a script',
      with1({ answer: 2, strength: 'asserted', link: 'javascript:alert(1)' }),
      'w.json:16:19 subsystems[0].answers.D1.link: “javascript:alert(1)” is not a valid value. Expected: an address that begins with https:// or http://, at most 1000 characters.',
    ],
    [
      'a later format',
      json({ ...good, formatVersion: 2 }),
      'w.json:2:20 formatVersion: The format version is 2, and this version of the tool knows 1. Use a newer one.',
    ],
    [
      'a prototype',
      '{"formatVersion": 1, "__proto__": {"view": "individual"}}',
      'w.json:1:22 __proto__: There is no field “__proto__” here.',
    ],
    ['a comma too many', '{\n  "formatVersion": 1,\n}', /^w\.json:3:1 The text is not JSON: /],
    ['a key that stands twice', '{"formatVersion": 1, "formatVersion": 1}', 'w.json:1:22 This key is set twice.'],
    ['endless nesting', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), /^w\.json:1:\d+ .*nested more deeply/],
    ['too much', ' '.repeat(9_000_000), 'w.json:1:1 The file is larger than 8192 KiB.'],
    [
      'YAML with an alias bomb',
      'a: &a [x]\nb: &b [*a, *a]\n',
      /^w\.yaml:1:7 Anchors, aliases and tags are not allowed/,
    ],
    [
      'YAML with a tag',
      'formatVersion: !!js/function "x"\n',
      /^w\.yaml:1:\d+ Anchors, aliases and tags are not allowed/,
    ],
    ['YAML that is none', 'formatVersion: 1\n  view: enterprise\n', /^w\.yaml:\d+:\d+ The text is not YAML: /],
    ['YAML nested without end', '['.repeat(100_000), /^w\.yaml:1:33 The data is nested more deeply/],
  ])('%s: says what and where, with exit code 1', (name, text, expected) => {
    const { code, stdout, stderr } = score(write(name.startsWith('YAML') ? 'w.yaml' : 'w.json', text));
    const [first = ''] = inFolder(stderr).split('\n');
    if (typeof expected === 'string') expect(first).toBe(expected);
    else expect(first).toMatch(expected);
    expect([code, stdout]).toEqual([1, '']);
  });

  it('that is not UTF-8, not there, or no file', () => {
    writeFileSync(join(folder, 'latin.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    mkdirSync(join(folder, 'folder'), { recursive: true });
    const latin = score(join(folder, 'latin.json'));
    expect([latin.code, inFolder(latin.stderr)]).toEqual([1, 'latin.json:1:1 The file is not valid UTF-8.\n']);
    const missing = score(join(folder, 'absent.json'));
    expect([missing.code, inFolder(missing.stderr)]).toEqual([2, 'gradient: There is no file absent.json.\n']);
    expect(score(join(folder, 'folder')).code).toBe(2);
  });

  it('lists every mistake, and shows nothing that a terminal would act on', () => {
    const answers = { D1: { answer: 9, strength: 'asserted' }, D9: recorded(1) };
    const { stderr } = score(write('w.json', json({ ...good, subsystems: [{ id: 'beds', name: 'Beds', answers }] })));
    expect(stderr.trim().split('\n')).toHaveLength(2);
    const hostile = score(write('w.json', json({ ...good, '\u001B[2Jx': 1 })));
    expect(hostile.stderr).not.toContain('\u001B');
  });
});

describe('wrong use', () => {
  it.each([
    [['score'], 'score takes one file.'],
    [['score', 'a', 'b'], 'score takes one file.'],
    [['score', 'compare', 'a'], 'score compare takes two files'],
    [['score', 'migrate'], 'score migrate takes one file.'],
    [['score', 'a', '--format', 'sarif'], 'There is no format "sarif". Formats of score: table, json, markdown.'],
    [['score', 'a', '--as-of', '2026-02-30'], '--as-of takes a calendar day'],
    [['score', 'a', '--strict'], '--strict goes with check, not with "score".'],
    [['check', '--as-of', '2026-01-01'], '--as-of goes with score, not with "check".'],
    [['score', 'migrate', 'a', '--check', 'gate-reopened'], 'takes neither --format nor --check'],
  ])('%j', (args, message) => {
    const { code, stderr } = gradient(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('scores nothing where the framework has errors', () => {
    const { code, stderr } = gradient(['score', 'a.json', '--root', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no framework/ folder');
  });
});

describe('the README', () => {
  it('shows a file that is for this version of the framework, and scores as it stands', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const [, example = ''] = /```yaml\n(formatVersion[\s\S]*?)```/.exec(readme)!;
    const { code, stdout, stderr } = gradient(['score', write('billing.yaml', example), '--as-of', '2026-12-01']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('4 of 10 answered');
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
    expect(csv.split('\r\n')[0]).toBe('Subsystem,Dimension,Name,Answer,Evidence,Date,Link,Reason,Note');
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
