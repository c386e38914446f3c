/** What a checkout can bring along as the unfinished work of a command: none of it is done. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { recoverProject } from '../../scripts/disk/staging.ts';
import { commit, stageFile } from '../../scripts/disk/transaction.ts';
import { copyOfSmall, git, treeOf } from '../support/project.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** A small project as a repository, and a folder outside it with a file of somebody's. */
function places(): { root: string; outside: string } {
  const { root, remove } = copyOfSmall();
  const outside = mkdtempSync(join(tmpdir(), 'gradient-outside-'));
  writeFileSync(join(outside, 'victim.txt'), 'mine');
  cleanups.push(remove, () => rmSync(outside, { recursive: true, force: true }));
  git(root, 'init', '-q');
  return { root, outside };
}

const FORGED = {
  put: ['through/evil.txt', '.git/hooks/pre-commit', 'framework/evil.md'],
  remove: ['through/victim.txt', 'framework/scoring.md'],
  added: ['through/evil.txt', '.git/hooks/pre-commit', 'framework/evil.md'],
};

function forge(stage: string, journal: object): void {
  for (const path of FORGED.put) {
    mkdirSync(join(stage, 'new', path, '..'), { recursive: true });
    writeFileSync(join(stage, 'new', path), 'evil');
  }
  writeFileSync(join(stage, 'seal'), '');
  for (const name of ['journal.json', 'undo.json']) writeFileSync(join(stage, name), JSON.stringify(journal));
}

it.each([
  ['without a seal', {}],
  ['with a seal of another stage', { seal: '1234 1760000000000000000' }],
  ['with a seal that is none', { seal: '' }],
])('a journal %s is discarded with its stage', async (_name, seal) => {
  const { root, outside } = places();
  symlinkSync(outside, join(root, 'through'));
  forge(join(root, '.staging/sources'), { ...FORGED, ...seal });
  forge(join(root, '.staging/dist'), { ...FORGED, ...seal });
  const before = treeOf(join(root, 'framework'));
  await recoverProject(root);
  expect(treeOf(join(root, 'framework'))).toEqual(before);
  expect([...treeOf(outside)]).toEqual([['/victim.txt', 'mine']]);
  expect(existsSync(join(root, '.git/hooks/pre-commit'))).toBe(false);
  expect(existsSync(join(root, '.staging'))).toBe(false);
});

it('a stage that is a link is removed, and nothing behind it is touched', async () => {
  const { root, outside } = places();
  forge(outside, FORGED);
  const behind = treeOf(outside);
  mkdirSync(join(root, '.staging'));
  for (const name of ['sources', 'dist']) symlinkSync(outside, join(root, '.staging', name));
  const before = treeOf(join(root, 'framework'));
  await recoverProject(root);
  expect(treeOf(join(root, 'framework'))).toEqual(before);
  expect(treeOf(outside)).toEqual(behind);
  expect(existsSync(join(root, '.staging'))).toBe(false);
});

it.each([
  ['put', { put: ['through/evil.txt'], remove: [] }],
  ['removed', { put: [], remove: ['through/victim.txt'] }],
])('nothing is %s through a link in place of a folder', async (_name, changes) => {
  const { root, outside } = places();
  symlinkSync(outside, join(root, 'through'));
  const stage = join(root, '.staging/sources');
  for (const path of changes.put) await stageFile(stage, path, 'evil');
  await expect(commit(stage, root, changes)).rejects.toThrow('is a symbolic link, not a folder');
  expect([...treeOf(outside)]).toEqual([['/victim.txt', 'mine']]);
  expect(readFileSync(join(outside, 'victim.txt'), 'utf8')).toBe('mine');
});
