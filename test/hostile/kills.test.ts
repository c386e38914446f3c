/** Whole commands that are killed, refused by the system or run two at once: what was there stands, or what was to come does. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runWithFault, type Fault } from '../support/faults.ts';
import { chanceOf } from '../support/markdown-samples.ts';
import { copyOfSmall, edit, gradient, treeOf } from '../support/project.ts';
import { ROOT, thirdNote } from '../support/sources.ts';

/** How many moments of each command are tried. */
const MOMENTS = Number(process.env['HOSTILE_MOMENTS'] ?? 4);
const START = join(ROOT, 'scripts/start.mjs');

const { root, remove } = copyOfSmall();
const aside = mkdtempSync(join(tmpdir(), 'gradient-aside-'));
afterAll(() => {
  remove();
  rmSync(aside, { recursive: true, force: true });
});

const run = (...args: readonly string[]) => gradient([...args, '--root', root]);
const kill = (args: readonly string[], fault?: Fault) =>
  runWithFault([START, ...args, '--root', root], fault, join(aside, 'steps'));

/** A folder of the project as it is now, to be put back. */
function keep(folder: string): { files: ReadonlyMap<string, string>; restore: () => void } {
  const [from, to] = [join(root, folder), mkdtempSync(join(aside, 'kept-'))];
  cpSync(from, to, { recursive: true });
  const restore = (): void => {
    rmSync(from, { recursive: true, force: true });
    cpSync(to, from, { recursive: true, preserveTimestamps: true });
  };
  return { files: treeOf(from), restore };
}

/** The first steps, the last ones, in which a result comes to stand, and some between, of all that a command takes. */
function momentsOf(steps: number): number[] {
  const chance = chanceOf(steps);
  const between = Array.from({ length: MOMENTS }, () => 1 + Math.floor(chance() * steps));
  const edges = Array.from({ length: Math.ceil(MOMENTS / 2) }, (_, index) => [1 + index, steps - index]).flat();
  return [...new Set([...between, ...edges])].filter((at) => at >= 1 && at <= steps).sort((a, b) => a - b);
}

/** Fails where a folder is neither as it was nor as it was to be. */
function expectOneOf(folder: string, states: readonly ReadonlyMap<string, string>[], when: string): void {
  const files = treeOf(join(root, folder));
  const isSame = (state: ReadonlyMap<string, string>): boolean =>
    state.size === files.size && [...state].every(([path, bytes]) => files.get(path) === bytes);
  expect(states.some(isSame), `${folder} is mixed ${when}`).toBe(true);
}

function expectNothingLeft(when: string): void {
  expect(existsSync(join(root, '.staging')), `something unfinished is left ${when}`).toBe(false);
}

describe('a build', () => {
  expect(run('build').code).toBe(0);
  const before = keep('dist');
  edit(root, 'framework/modes/shared.md', 'You water', 'You always water');
  writeFileSync(join(root, 'framework/field-notes/third-note.md'), thirdNote());
  rmSync(join(root, 'framework/field-notes/second-note.md'));
  expect(run('check', '--strict').stdout).toContain('No findings');
  expect(run('build').code).toBe(0);
  const after = keep('dist');
  const both = [before.files, after.files];
  const shared = [...before.files.keys()].filter((path) => after.files.has(path));

  it('has the old site or the new one, at whatever step it is killed', { timeout: 600_000 }, async () => {
    before.restore();
    const { steps } = await kill(['build']);
    for (const at of momentsOf(steps)) {
      before.restore();
      const { code, stderr } = await kill(['build'], { at });
      expect(code, `step ${at}: ${stderr}`).toBeNull();
      // Before any other command has run, no page that both sites have is missing.
      const files = treeOf(join(root, 'dist'));
      expect(shared.filter((path) => !files.has(path))).toEqual([]);
      expect(run('check').code).toBe(0);
      expectOneOf('dist', both, `after a kill at step ${at}`);
      expectNothingLeft(`after a kill at step ${at}`);
    }
  });

  it('has the old site or the new one, at whatever moment it is killed', { timeout: 600_000 }, async () => {
    const chance = chanceOf(60);
    before.restore();
    const begun = Date.now();
    expect(await endOf(['build'])).toBe(0);
    const duration = Date.now() - begun;
    for (let round = 0; round < MOMENTS; round += 1) {
      before.restore();
      const wait = Math.floor(chance() * duration);
      await endOf(['build'], wait);
      expect(run('build').code, `after a kill at ${wait} ms`).toBe(0);
      expectOneOf('dist', [after.files], `after a kill at ${wait} ms and another build`);
      expectNothingLeft(`after a kill at ${wait} ms`);
    }
  });

  it.each([
    ['ENOSPC', 'The disk is full'],
    ['EROFS', 'This disk can only be read'],
    ['EACCES', 'Permission is denied'],
    ['EXDEV', 'Two folders of the project are on different disks'],
  ])('leaves the old site and says what to do after %s', { timeout: 300_000 }, async (code, sentence) => {
    before.restore();
    const { steps } = await kill(['build']);
    for (const at of [1, 2, Math.floor(steps / 2), steps - 3]) {
      before.restore();
      const ended = await kill(['build'], { at, code, stays: true });
      // What is only tidied up may fail without harm.
      if (ended.code !== 0) {
        expect(ended.stderr, `${code} at step ${at}`).toContain(sentence);
        expect(ended.stderr.trim().split('\n'), ended.stderr).toHaveLength(1);
        expect(ended.code).toBe(2);
      }
      expect(run('check').code).toBe(0);
      expectOneOf('dist', ended.code === 0 ? [after.files] : both, `after ${code} at step ${at}`);
    }
  });

  it('is done by one of two at once, beside a check and a release as well', { timeout: 600_000 }, async () => {
    writeFileSync(join(root, 'framework/release-notes.md'), '---\nversion: 0.2.0\nsummary: One.\n---\nAll of it.\n');
    const release = ['release', '--date', '2026-06-30', '--no-pdf'];
    for (let round = 0; round < Math.ceil(MOMENTS / 4); round += 1) {
      before.restore();
      const codes = await Promise.all([endOf(['build']), endOf(['build'])]);
      expect(codes, `round ${round}`).toContain(0);
      expect(codes.every((code) => code === 0 || code === 2)).toBe(true);
      expectOneOf('dist', [after.files], `after two builds, round ${round}`);
      before.restore();
      expect(await Promise.all([endOf(['build']), endOf(['check'])])).toEqual([0, 0]);
      expectOneOf('dist', [after.files], `after a build beside a check, round ${round}`);

      const notes = keep('framework');
      const [built, released] = await Promise.all([endOf(['build']), endOf(release)]);
      expect([built, released], `round ${round}`).toContain(0);
      expect(run('check').code, `after a release beside a build, round ${round}`).toBe(0);
      expect(existsSync(join(root, 'framework/releases/0.2.0/model.json'))).toBe(released === 0);
      if (released === 0) expect(run('verify', join(root, 'framework/releases/0.2.0')).code).toBe(0);
      expectNothingLeft(`after round ${round}`);
      notes.restore();
    }
    rmSync(join(root, 'framework/release-notes.md'));
  });
});

describe('check --fix', () => {
  const paths = ['modes/shared.md', 'dimensions/d2.md', 'sections/limits.md', 'glossary.md', 'scoring.md'];

  it('mends all sources or none, at whatever step it is killed', { timeout: 600_000 }, async () => {
    const clean = keep('framework');
    for (const path of paths) edit(root, `framework/${path}`, '\n', '\r\n');
    const before = keep('framework');
    const { steps } = await kill(['check', '--fix']);
    expect(treeOf(join(root, 'framework'))).toEqual(clean.files);
    for (const at of momentsOf(steps)) {
      before.restore();
      expect((await kill(['check', '--fix'], { at })).code).toBeNull();
      run('check');
      expectOneOf('framework', [before.files, clean.files], `after a kill at step ${at}`);
      expectNothingLeft(`after a kill at step ${at}`);
      expect(run('check', '--fix').code).toBeLessThan(2);
      expectOneOf('framework', [clean.files], `after a kill at step ${at} and another fix`);
    }
    clean.restore();
  });
});

/** Runs a command to its end, or kills it after some milliseconds; its exit code, or null. */
function endOf(args: readonly string[], killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, [START, ...args, '--root', root], { stdio: 'ignore' });
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.on('close', resolve);
  });
}
