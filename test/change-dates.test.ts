/** When sources were last changed, in repositories made for it. */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readChangeDates } from '../scripts/disk/change-dates.ts';
import { git } from './support/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'gradient-git-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let root = '';
let count = 0;

function commit(date: string, ...paths: string[]): void {
  for (const path of paths) appendFileSync(join(root, path), `${date}\n`);
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'x', '--date', date);
}

beforeEach(() => {
  count += 1;
  root = join(folder, String(count));
  mkdirSync(join(root, 'framework/modes'), { recursive: true });
  git(root, 'init', '-q');
});

describe('the days of changes', () => {
  it('are those of the newest commit that touched a source, as its author’s calendar had them', async () => {
    commit(
      '2026-01-31T23:59:00-11:00',
      'framework/framework.md',
      'framework/modes/a b.md',
      'CONTRIBUTING.md',
      'other.md',
    );
    commit('2026-02-01T00:01:00+14:00', 'framework/framework.md', 'framework/modes/é.md');
    expect(Object.fromEntries(await readChangeDates(root))).toEqual({
      'CONTRIBUTING.md': '2026-01-31',
      'framework/framework.md': '2026-02-01',
      'framework/modes/a b.md': '2026-01-31',
      'framework/modes/é.md': '2026-02-01',
    });
  });

  it('are left out for what is not committed, staged or not', async () => {
    const staged = ['framework/modes/a.md', 'framework/modes/é.md'];
    commit('2026-01-31T12:00:00Z', 'framework/framework.md', 'framework/glossary.md', ...staged);
    for (const path of staged) appendFileSync(join(root, path), 'more\n');
    git(root, 'add', '.');
    appendFileSync(join(root, 'framework/framework.md'), 'more\n');
    writeFileSync(join(root, 'framework/scoring.md'), 'new\n');
    expect([...(await readChangeDates(root)).keys()]).toEqual(['framework/glossary.md']);
  });

  it('are left out for what is not committed in a project that is part of a larger repository', async () => {
    mkdirSync(join(root, 'inner/framework'), { recursive: true });
    commit('2026-03-01T12:00:00Z', 'inner/framework/framework.md', 'inner/framework/glossary.md');
    appendFileSync(join(root, 'inner/framework/framework.md'), 'more\n');
    git(root, 'add', '.');
    expect([...(await readChangeDates(join(root, 'inner'))).keys()]).toEqual(['framework/glossary.md']);
  });

  it('are those of a merge where it wrote what neither side had, and of the sides where it did not', async () => {
    commit('2026-01-01T12:00:00Z', 'framework/framework.md', 'framework/glossary.md', 'framework/scoring.md');
    git(root, 'branch', 'side');
    commit('2026-01-02T12:00:00Z', 'framework/framework.md');
    git(root, 'checkout', '-q', 'side');
    commit('2026-01-03T12:00:00Z', 'framework/glossary.md');
    git(root, 'merge', '-q', '--no-commit', '--no-ff', '-');
    commit('2026-01-04T12:00:00Z', 'framework/scoring.md');
    expect(Object.fromEntries(await readChangeDates(root))).toEqual({
      'framework/framework.md': '2026-01-02',
      'framework/glossary.md': '2026-01-03',
      'framework/scoring.md': '2026-01-04',
    });
  });

  it('do not depend on how git is set up', async () => {
    const program = join(root, 'gpg');
    // Answers as gpg does when it signs and when it verifies.
    writeFileSync(
      program,
      `#!/bin/sh
cat >/dev/null
case "$*" in *--verify*) echo 'gpg: Good signature' >&2 ;; *) echo '[GNUPG:] SIG_CREATED ' >&2 ;; esac
echo '-----BEGIN PGP SIGNATURE-----'
`,
      { mode: 0o755 },
    );
    git(root, 'config', 'gpg.program', program);
    git(root, 'config', 'commit.gpgSign', 'true');
    for (const setting of ['log.showSignature=true', 'log.follow=true', 'diff.noprefix=true', 'color.ui=always'])
      git(root, 'config', ...(setting.split('=') as [string, string]));
    commit('2026-01-31T12:00:00Z', 'framework/framework.md', 'framework/glossary.md');
    commit('2026-02-01T12:00:00Z', 'framework/framework.md');
    expect(Object.fromEntries(await readChangeDates(root))).toEqual({
      'framework/framework.md': '2026-02-01',
      'framework/glossary.md': '2026-01-31',
    });
  });

  it('are found in a project that is part of a larger repository', async () => {
    mkdirSync(join(root, 'inner/framework'), { recursive: true });
    commit('2026-03-01T12:00:00Z', 'inner/framework/framework.md', 'framework/framework.md');
    expect([...(await readChangeDates(join(root, 'inner')))]).toEqual([['framework/framework.md', '2026-03-01']]);
  });

  it('are not known where the history is cut short, has not begun, or there is none', async () => {
    expect((await readChangeDates(root)).size).toBe(0);
    commit('2026-01-31T12:00:00Z', 'framework/framework.md');
    commit('2026-02-01T12:00:00Z', 'framework/framework.md');
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, join(root, 'shallow'));
    expect((await readChangeDates(join(root, 'shallow'))).size).toBe(0);
    expect((await readChangeDates(folder)).size).toBe(0);
    expect((await readChangeDates(join(folder, 'not-there'))).size).toBe(0);
  });
});
