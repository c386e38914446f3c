/** Files of `gradient score` for an earlier version, and at their limits: regressions are never lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../scripts/content/index.ts';
import { frameworkOf, freeze, LIMITS, type Assessment } from '../scripts/model/index.ts';
import { runScore, type Printed, type ScoreOptions } from '../scripts/commands/print-score.ts';
import { copyOfSmall, edit, gradient } from './support/project.ts';
import { smallSources, SURROUNDINGS } from './support/sources.ts';

const { root, remove } = copyOfSmall();
const folder = mkdtempSync(join(tmpdir(), 'gradient-score-'));
afterAll(() => {
  remove();
  rmSync(folder, { recursive: true, force: true });
});

const model = compile(smallSources(), SURROUNDINGS).compiled!.model;
const { version, digest } = frameworkOf(model);

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const recorded = (answer: number) => ({ answer, strength: 'recorded', date: '2026-06-01' }) as const;
const subsystems = (D1: number, D2: number): Assessment['subsystems'] => [
  { id: 'beds', name: 'Beds', answers: { D1: recorded(D1), D2: recorded(D2), D4: recorded(1) } },
];

/** Answers in which the gate was crossed in a snapshot and is not crossed now, for an earlier minor release. */
const older = { version: '1.0.0', digest: '0123456789abcdef' };
const reopened: Assessment = {
  formatVersion: 1,
  framework: older,
  view: 'enterprise',
  subsystems: subsystems(3, 1),
  snapshots: [{ date: '2026-06-02', framework: older, subsystems: subsystems(2, 2) }],
};

async function run(action: ScoreOptions['action'], more: Partial<ScoreOptions> = {}): Promise<Printed> {
  const options: ScoreOptions = { action, format: 'table', asOf: '2026-06-15', checks: [], oldModel: null, ...more };
  const printed = await runScore(root, options, '2026-06-15', { color: false });
  if (!('out' in printed)) throw new Error(JSON.stringify(printed));
  return printed;
}

describe('answers for an earlier version', () => {
  it('fail on what went back since a snapshot, though they are brought to this version first', async () => {
    edit(root, 'framework/framework.md', `version: ${version}`, 'version: 1.1.0');
    const file = write('reopened.json', JSON.stringify(reopened));
    const { notes, exitCode } = await run({ kind: 'score', file }, { checks: ['ahead-of-control', 'gate-reopened'] });
    edit(root, 'framework/framework.md', 'version: 1.1.0', `version: ${version}`);
    expect(exitCode).toBe(1);
    expect(notes.filter((note) => note.startsWith('Beds: '))).toHaveLength(2);
  });

  it('are not migrated into a file that nobody could read again', async () => {
    const snapshots = Array.from({ length: LIMITS.snapshots }, () => reopened.snapshots[0]!);
    const file = write('full.json', JSON.stringify({ ...reopened, snapshots }));
    await expect(run({ kind: 'migrate', file })).rejects.toThrow(/^The file has 200 snapshots/);
  });

  it('are not compared by a model that neither file was answered for', async () => {
    const file = write('reopened.json', JSON.stringify(reopened));
    const oldModel = write('model.json', freeze(model));
    const compared = run({ kind: 'compare', before: file, after: file }, { oldModel });
    await expect(compared).rejects.toThrow(`The answers were given for version 1.0.0 (${older.digest})`);
    const own = write('own.json', JSON.stringify({ ...reopened, framework: { version, digest } }));
    expect((await run({ kind: 'compare', before: file, after: own }, { oldModel })).exitCode).toBe(0);
  });
});

it('a name that was typed reaches no terminal as a control sequence', () => {
  const { stderr, code } = gradient(['score', '\u001B[31m.yaml', '--root', root]);
  expect([stderr, code]).toEqual(['gradient: There is no file \\u001B[31m.yaml.\n', 2]);
});
