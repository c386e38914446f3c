/** Releases and the history of their repository: what is compared, and what is said where it cannot be. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOfSmall, edit, git, gradient, gradientAlone, type Run } from '../support/project.ts';

const { root, remove } = copyOfSmall();
const plain = copyOfSmall();
afterAll(() => {
  remove();
  plain.remove();
});

/** What keeps git from answering, and what it is called. */
const REFUSALS: readonly [name: string, env: NodeJS.ProcessEnv, reason: string][] = [
  ['does not know whose repository it is', { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }, 'dubious ownership'],
  ['is missing', { PATH: '/nowhere' }, 'it is not installed'],
];

const NOTES = '---\nversion: 0.2.0\nsummary: The first version.\n---\nAll of it is new.\n';

/** The command line alone, in words without their line ends. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, at = root): Run {
  const { code, stdout, stderr } = gradientAlone([...args, '--root', at], { env });
  return { code, stdout: stdout.replace(/\s+/g, ' '), stderr };
}

beforeAll(() => {
  for (const at of [root, plain.root]) {
    writeFileSync(join(at, 'framework/release-notes.md'), NOTES);
    expect(gradient(['release', '--root', at, '--date', '2026-06-30', '--no-pdf']).code).toBe(0);
  }
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'released');
});

describe.each(REFUSALS)('where git %s', (_name, env, reason) => {
  it('a check says so, and fails nothing', () => {
    const { code, stdout } = run(['check', '--strict'], env);
    expect(code).toBe(0);
    expect(stdout).toContain('framework/releases/manifest.json:1:1 info release-compared');
    expect(stdout).toContain(`Releases were not compared with the last commit: git gave no answer (`);
    expect(stdout).toContain(reason);
  });

  it.each([[[]], [['--fix']], [['--fix', '--dry-run']]])(
    'a comparison that was asked for ends the check %j',
    (args) => {
      const { code, stdout, stderr } = run(['check', '--base', 'main', ...args], env);
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toContain('gradient: Git cannot say what was released in main: ');
      expect(stderr).toContain(reason);
      expect(stderr).not.toContain('unshallow');
    },
  );

  it('a framework that has released nothing is not told of it', () => {
    const { root: unreleased, remove: discard } = copyOfSmall();
    git(unreleased, 'init', '-q');
    expect(run(['check', '--strict'], env, unreleased)).toEqual({ code: 0, stdout: 'No findings. ', stderr: '' });
    discard();
  });

  it('a framework outside version control is not told of it', () => {
    expect(run(['check', '--strict'], env, plain.root)).toEqual({ code: 0, stdout: 'No findings. ', stderr: '' });
  });
});

it('outside version control, and before a first commit, there is nothing to compare with', () => {
  expect(run(['check', '--base', 'main'], {}, plain.root)).toMatchObject({
    code: 2,
    stderr: `gradient: --base names a commit of git, and there is no repository in ${plain.root}.\n`,
  });
  git(plain.root, 'init', '-q');
  expect(run(['check', '--strict'], {}, plain.root).stdout).toBe('No findings. ');
  rmSync(join(plain.root, '.git'), { recursive: true });
});

it('a last commit that cannot be read is no missing one', () => {
  const ref = join(root, '.git/refs/heads/main');
  const before = readFileSync(ref);
  writeFileSync(ref, `${'1'.repeat(40)}\n`);
  const { code, stdout } = run(['check', '--strict']);
  writeFileSync(ref, before);
  expect([code, stdout]).toEqual([0, expect.stringContaining('git gave no answer (it cannot read the last commit)')]);
});

it.each(['no-such', '1111111111111111111111111111111111111111', '--help', '-x', 'main:framework'])(
  'a base that git does not know is told by its name: %s',
  (base) => {
    const { code, stderr } = gradient(['check', '--root', root, `--base=${base}`]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Git knows no commit ${base} here`)]);
    expect(stderr).toContain('git fetch --unshallow');
  },
);

it.each([[[]], [['--fix']], [['--fix', '--dry-run']]])(
  'what a base has is there, whatever else is asked: %j',
  (args) => {
    const path = join(root, 'framework/releases/0.2.0/NOTES.md');
    const before = readFileSync(path);
    edit(root, 'framework/releases/manifest.json', '"0.2.0"', '"0.2.1"');
    rmSync(path);
    git(root, 'checkout', '-q', '-b', 'branch');
    git(root, 'commit', '-qam', 'forged');
    const { code, stdout } = run(['check', '--base', 'main', ...args]);
    const told = args.includes('--dry-run') ? '' : 'framework/releases/0.2.0/NOTES.md:1:1 error release-frozen';
    git(root, 'checkout', '-q', 'main');
    git(root, 'branch', '-qD', 'branch');
    expect([code, stdout]).toEqual([1, expect.stringContaining(told)]);
    expect(readFileSync(path)).toEqual(before);
  },
);
