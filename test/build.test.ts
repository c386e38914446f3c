/** Building to disk: the same bytes from anywhere, all or nothing, and what a user sees when something is wrong. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  lstatSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lock } from '../scripts/disk/lock.ts';
import { copyOfSmall, edit, git, gradient, gradientAlone, treeOf } from './support/project.ts';
import { FULL, SMALL } from './support/sources.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

function project(): string {
  const { root, remove } = copyOfSmall();
  cleanups.push(remove);
  return root;
}

/** A copy of the small project as it is after a build. */
function builtProject(): string {
  const root = project();
  for (const made of ['dist', '.cache']) cpSync(join(built, made), join(root, made), { recursive: true });
  return root;
}

const { root: built, remove } = copyOfSmall();
beforeAll(() => {
  expect(gradient(['build', '--root', built]).code).toBe(0);
});
afterAll(remove);

/** The sources of a project written anew, in reverse order and with another date, so that directory order and times differ. */
function reversedCopy(from: string): string {
  const root = mkdtempSync(join(tmpdir(), 'gradient-reversed-'));
  cleanups.push(() => rmSync(root, { recursive: true, force: true }));
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(?:node_modules|dist|\.cache|\.git|test|scripts|templates)\//.test(path.slice(from.length)))
    .sort()
    .toReversed();
  for (const path of files) {
    const target = join(root, path.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, readFileSync(path));
    utimesSync(target, 1_000_000_000, 1_000_000_000);
  }
  return root;
}

describe('the day of the last change', () => {
  it('stands on pages with a source, unless nobody asks git', () => {
    const root = project();
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'x', '--date', '2026-05-03T12:00:00Z');
    const dayOn = (page: string): string | undefined =>
      /Last changed on <time datetime="([^"]+)">3 May 2026</.exec(readFileSync(join(root, 'dist', page), 'utf8'))?.[1];
    expect(gradient(['build', '--root', root]).code).toBe(0);
    expect(
      ['modes/shared/', 'field-notes/one-change/', 'contribute/'].map((path) => dayOn(`${path}index.html`)),
    ).toEqual(['2026-05-03', '2026-05-03', '2026-05-03']);
    expect(dayOn('releases/index.html')).toBeUndefined();
    expect(gradient(['build', '--no-git', '--root', root]).code).toBe(0);
    expect(dayOn('modes/shared/index.html')).toBeUndefined();
  });
});

describe('build', () => {
  it.each([
    ['the small framework', SMALL],
    ['the full framework', FULL],
  ])('gives the same bytes for %s from another folder, file order, time zone and locale', (_name, source) => {
    const [first, second] = [reversedCopy(source), source === SMALL ? built : reversedCopy(source)];
    const here = gradientAlone(['build', '--root', first], {
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    // The other process has the surroundings of the tests.
    const there = gradient(['build', '--root', second]);
    expect([here.code, there.code], here.stderr + there.stderr).toEqual([0, 0]);
    expect(treeOf(join(first, 'dist'))).toEqual(treeOf(join(second, 'dist')));
  });

  it('replaces the whole of dist: a page whose source is gone goes with it', () => {
    const root = builtProject();
    expect(existsSync(join(root, 'dist/field-notes/second-note/index.html'))).toBe(true);
    rmSync(join(root, 'framework/field-notes/second-note.md'));
    expect(gradient(['build', '--root', root]).code).toBe(0);
    expect(existsSync(join(root, 'dist/field-notes/second-note/index.html'))).toBe(false);
    // Nothing is left but what the next build need not draw again.
    expect(readdirSync(join(root, '.cache'))).toEqual(['pictures']);
  });

  it('leaves dist as it was when the sources have an error, and says where the error is', () => {
    const root = builtProject();
    const before = treeOf(join(root, 'dist'));
    edit(root, 'framework/modes/shared.md', 'order: 2', 'order: two');
    const run = gradient(['build', '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('framework/modes/shared.md:3:8 error fm-type');
    expect(run.stderr).toContain('dist/ is as it was');
    expect(treeOf(join(root, 'dist'))).toEqual(before);
  });

  it('reads nothing through a symbolic link', () => {
    const root = project();
    writeFileSync(join(root, 'secret.md'), 'secret');
    symlinkSync(join(root, 'secret.md'), join(root, 'framework/field-notes/linked.md'));
    symlinkSync(root, join(root, 'framework/loop'));
    const run = gradient(['check', '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('framework/field-notes/linked.md:1:1 error file-symlink');
    expect(run.stdout).toContain('framework/loop:1:1 error file-symlink');
    expect(run.stdout).not.toContain('secret\n');
  });

  it('finishes what a killed build had begun to write, also where the sources have an error by now', () => {
    const root = builtProject();
    const before = treeOf(join(root, 'dist'));
    const stage = join(root, '.staging/dist');
    mkdirSync(join(stage, 'new'), { recursive: true });
    renameSync(join(root, 'dist/404.html'), join(stage, 'new/404.html'));
    writeFileSync(join(stage, 'seal'), '');
    const { ino, mtimeNs } = lstatSync(join(stage, 'seal'), { bigint: true });
    const journal = { put: ['404.html'], added: ['404.html'], remove: [], seal: `${ino} ${mtimeNs}` };
    writeFileSync(join(stage, 'journal.json'), JSON.stringify(journal));
    writeFileSync(join(root, '.staging/lock'), '999999999 1 1\n');
    edit(root, 'framework/modes/shared.md', 'order: 2', 'order: two');
    expect(gradient(['build', '--root', root]).code).toBe(1);
    expect(treeOf(join(root, 'dist'))).toEqual(before);
    expect(readdirSync(root)).not.toContain('.staging');
  });

  it('writes files that others may read, and touches nothing but a folder', () => {
    const root = project();
    const dist = join(root, 'dist');
    writeFileSync(dist, 'mine');
    const refused = gradient(['build', '--root', root]);
    expect([refused.code, readFileSync(dist, 'utf8')]).toEqual([2, 'mine']);
    expect(refused.stderr).toContain('is a file, not a folder');
    rmSync(dist);
    symlinkSync(tmpdir(), dist);
    expect(gradient(['build', '--root', root]).stderr).toContain('is a symbolic link, not a folder');
    rmSync(dist);
    expect(gradient(['build', '--root', root]).code).toBe(0);
    const permissions = statSync(dist).mode & 0o777;
    expect(permissions).toBe(statSync(join(dist, 'modes')).mode & 0o777);
  });

  it('keeps what somebody else put into dist, names it, and removes it with --clean', () => {
    const root = builtProject();
    writeFileSync(join(root, 'dist/CNAME'), 'example.org');
    const kept = gradient(['build', '--root', root]);
    expect([kept.code, kept.stderr]).toEqual([0, expect.stringContaining('No build has written CNAME in dist/.')]);
    expect(gradient(['build', '--clean', '--root', root]).stderr).not.toContain('CNAME');
    expect(existsSync(join(root, 'dist/CNAME'))).toBe(false);
  });

  it.each(['.cache', '.cache/pictures', '.staging'])('follows no link at %s', (name) => {
    const root = project();
    const elsewhere = mkdtempSync(join(tmpdir(), 'gradient-elsewhere-'));
    cleanups.push(() => rmSync(elsewhere, { recursive: true, force: true }));
    mkdirSync(dirname(join(root, name)), { recursive: true });
    symlinkSync(elsewhere, join(root, name));
    const run = gradient(['build', '--root', root]);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(`${name} is a symbolic link, not a folder`)]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('waits for nobody: a second build beside a running one is refused', async () => {
    const root = project();
    const unlock = await lock(join(root, '.staging/lock'));
    const run = gradient(['build', '--root', root]);
    await unlock();
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('Another command is writing here');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });
});
