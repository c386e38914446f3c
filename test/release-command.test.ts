/** `gradient release` and `gradient verify` as people run them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runWithFault } from './support/faults.ts';
import { forgeRelease } from './support/forge.ts';
import { casesOf } from './support/cases.ts';
import { copyOfSmall, edit, git, gradient, gradientAlone, treeOf } from './support/project.ts';
import { ROOT } from './support/sources.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

const NOTES = '---\nversion: 0.2.0\nsummary: The first version.\n---\nAll of it is new.\n';

/** A copy of the small project, with notes for its version. */
function project(notes = NOTES): string {
  const { root, remove } = copyOfSmall();
  cleanups.push(remove);
  if (notes) writeFileSync(join(root, 'framework/release-notes.md'), notes);
  return root;
}

/** A copy of the small project after its release, committed where git is asked for. */
function releasedProject({ isCommitted = false } = {}): string {
  const root = project('');
  cpSync(join(released, 'framework'), join(root, 'framework'), { recursive: true });
  if (isCommitted) {
    git(root, 'init', '-q', '-b', 'main');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'released');
  }
  return root;
}

const { root: released, remove: removeReleased } = copyOfSmall();
beforeAll(() => {
  writeFileSync(join(released, 'framework/release-notes.md'), NOTES);
  expect(release(released).code).toBe(0);
});
afterAll(removeReleased);

const DATE = ['--date', '2026-06-30', '--no-pdf'];
const release = (root: string, ...args: string[]) => gradient(['release', '--root', root, ...DATE, ...args]);
const frozen = (root: string): Map<string, string> => treeOf(join(root, 'framework/releases'));
const sums = (files: ReadonlyMap<string, string>): [string, string][] =>
  [...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes, 'latin1').digest('hex')]);

/** Forges the release of the small project. */
const forge = (root: string, path: string, from: string, to: string): void =>
  forgeRelease(join(root, 'framework/releases'), '0.2.0', path, [from, to]);

describe('release', () => {
  it('begins the notes where there are none, and overwrites none', () => {
    const root = project('');
    const { stderr, code } = release(root);
    expect([code, stderr]).toEqual([1, expect.stringContaining('framework/release-notes.md has been begun')]);
    const stub = readFileSync(join(root, 'framework/release-notes.md'), 'utf8');
    expect(stub).toMatch(/^---\nversion: 0\.2\.0\nsummary: "TODO/);
    const again = release(root);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('placeholder')]);
    expect(readFileSync(join(root, 'framework/release-notes.md'), 'utf8')).toBe(stub);
    expect(existsSync(join(root, 'framework/releases'))).toBe(false);
  });

  it('freezes every file, lists it in the manifest, and takes the notes with it', () => {
    const root = project();
    const { stderr, code } = release(root);
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^Released 0\.2\.0: \d+ files, \d+ KiB/)]);
    const manifest = JSON.parse(readFileSync(join(root, 'framework/releases/manifest.json'), 'utf8')) as {
      releases: { version: string; date: string; files: { path: string; sha256: string; bytes: number }[] }[];
    };
    const [entry] = manifest.releases;
    expect([entry?.version, entry?.date]).toEqual(['0.2.0', '2026-06-30']);
    const found = sums(frozen(root)).filter(([path]) => path !== '/manifest.json');
    expect(entry?.files.map(({ path, sha256 }) => [`/0.2.0/${path}`, sha256])).toEqual(found);
    expect(existsSync(join(root, 'framework/release-notes.md'))).toBe(false);
    expect(gradient(['check', '--strict', '--root', root]).code).toBe(0);
    expect(gradient(['diff', '--root', root]).stdout).toContain('Nothing differs between 0.2.0 and 0.2.0.');
    expect(release(root).stderr).toContain('0.2.0 is released already.');
  });

  it('lets a change be seen before its version follows, which only a release and a build for readers wait for', () => {
    const root = releasedProject();
    edit(root, 'framework/modes/shared.md', 'The organization keeps a log.', 'The organization keeps a short log.');
    const place = 'framework/framework.md:3:10 error release-bump';
    expect(gradient(['check', '--root', root]).stdout).toContain(place);
    for (const notes of ['', NOTES]) {
      if (notes) writeFileSync(join(root, 'framework/release-notes.md'), notes);
      const compared = gradient(['diff', '--root', root]);
      expect([compared.code, compared.stderr]).toEqual([0, '']);
      expect(compared.stdout).toContain('The least version after 0.2.0 is 0.3.0.');
      const draft = gradient(['build', '--draft', '--root', root]);
      expect([draft.code, draft.stdout]).toEqual([0, expect.stringContaining(place)]);
      expect(draft.stdout).not.toContain('--fix');
      expect(readFileSync(join(root, 'dist/modes/shared/index.html'), 'utf8')).toContain('keeps a short log.');
    }
    rmSync(join(root, 'dist'), { recursive: true });
    expect([gradient(['build', '--root', root]).code, existsSync(join(root, 'dist'))]).toEqual([1, false]);
    expect(release(root).code).toBe(1);
  });

  it('gives the same bytes from another folder, time zone and file mode, and they are copied into the site', () => {
    const [one, other] = [releasedProject(), project()];
    const child = `umask 077 && TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 exec "${process.execPath}" "${join(ROOT, 'scripts/start.mjs')}" release --root "${other}" ${DATE.join(' ')}`;
    execFileSync('sh', ['-c', child], { stdio: 'pipe' });
    expect(sums(frozen(other))).toEqual(sums(frozen(one)));
    expect(gradient(['build', '--root', one]).code).toBe(0);
    const published = treeOf(join(one, 'dist/releases/0.2.0'));
    const latest = treeOf(join(one, 'dist/releases/latest'));
    for (const [path, bytes] of treeOf(join(one, 'framework/releases/0.2.0'))) {
      expect(published.get(path) === bytes, path).toBe(true);
      expect(latest.get(path) === bytes, path).toBe(true);
    }
  });

  it('refuses findings, warnings as well', () => {
    const root = project();
    const path = join(root, 'framework/sections/limits.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nThe the word stands twice.\n`);
    const { stderr, code } = release(root);
    expect([code, stderr]).toEqual([1, expect.stringContaining('repeated-word')]);
    expect(existsSync(join(root, 'framework/releases'))).toBe(false);
  });

  it('refuses sources that are not committed', () => {
    const root = project();
    git(root, 'init', '-q');
    const { stderr, code } = release(root);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Commit the sources first')]);
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'all');
    expect(release(root).code).toBe(0);
  });

  it.each([
    [['release', '1.0.0'], 'release takes no argument "1.0.0"'],
    [['release', '--date', '2026-02-30'], '--date takes a calendar day'],
    [['build', '--date', '2026-02-28'], '--date goes with release'],
    [['verify'], 'verify takes one file or folder'],
    [['verify', 'a', 'b'], 'verify takes one file or folder'],
  ])('%j says what is wrong, with exit code 2', (args, message) => {
    const { stderr, code } = gradient(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ['does not know whose repository it is', { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }, 'dubious ownership'],
    ['is missing', { PATH: '/nowhere' }, 'it is not installed'],
  ])('refuses where git %s: nobody can tell what is committed', (_name, env, message) => {
    const root = project();
    git(root, 'init', '-q');
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'all');
    const { stderr, code } = gradientAlone(['release', '--root', root, ...DATE], { env });
    expect([code, stderr]).toEqual([3, expect.stringContaining('Git cannot say whether the sources are committed')]);
    expect(stderr).toContain(message);
    expect(existsSync(join(root, 'framework/releases'))).toBe(false);
  });

  it('leaves no release, or a whole one, wherever it is killed', { timeout: 240_000 }, async () => {
    const root = project();
    const args = [join(ROOT, 'scripts/start.mjs'), 'release', '--root', root, ...DATE];
    const { steps } = await runWithFault(args, undefined, join(root, 'steps'));
    rmSync(join(root, 'framework/releases'), { recursive: true });
    // The last moment, and others all along: at which of them it comes to stand cannot be seen from outside.
    const count = casesOf(8, 36);
    const moments = Array.from({ length: count }, (_, index) => Math.ceil(((index + 1) * steps) / count));
    for (const at of moments) {
      writeFileSync(join(root, 'framework/release-notes.md'), NOTES);
      expect((await runWithFault(args, { at }, join(root, 'steps'))).code, `step ${at}`).toBeNull();
      // Any command finishes or discards what was begun.
      expect(gradient(['check', '--strict', '--root', root]).code, `step ${at}`).toBe(0);
      const isReleased = existsSync(join(root, 'framework/releases'));
      expect(existsSync(join(root, 'framework/release-notes.md')), `step ${at}`).toBe(!isReleased);
      expect(existsSync(join(root, '.staging'))).toBe(false);
      if (!isReleased) continue;
      expect(gradient(['verify', join(root, 'framework/releases/0.2.0'), '--root', root]).code).toBe(0);
      rmSync(join(root, 'framework/releases'), { recursive: true });
    }
  });

  it('does not touch a folder of releases that it did not make', () => {
    const root = project();
    mkdirSync(join(root, 'framework/releases/0.2.0'), { recursive: true });
    writeFileSync(join(root, 'framework/releases/0.2.0/release.json'), '{}');
    const { stderr, code } = release(root);
    expect([code, stderr]).toEqual([1, expect.stringContaining('framework/releases/0.2.0/release.json')]);
    expect(readFileSync(join(root, 'framework/releases/0.2.0/release.json'), 'utf8')).toBe('{}');
  });
});

describe('a release that is not as it was', () => {
  const root = released;
  const folder = join(root, 'framework/releases/0.2.0');
  const manifest = join(root, 'framework/releases/manifest.json');

  /** Runs `check` and `build` while something is wrong, and puts it right again. */
  function damaged(harm: () => void): { stdout: string; codes: (number | null)[] } {
    cpSync(join(root, 'framework/releases'), join(root, 'kept'), { recursive: true });
    harm();
    const { stdout, code } = gradient(['check', '--root', root]);
    const built = gradient(['build', '--root', root]);
    rmSync(join(root, 'framework/releases'), { recursive: true });
    cpSync(join(root, 'kept'), join(root, 'framework/releases'), { recursive: true });
    rmSync(join(root, 'kept'), { recursive: true });
    return { stdout, codes: [code, built.code] };
  }

  const flip = (path: string): void => {
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
  };

  it.each([
    [
      'a flipped byte',
      () => flip(join(folder, 'model.json')),
      'framework/releases/0.2.0/model.json:1:1 error release-frozen',
    ],
    [
      'a missing file',
      () => rmSync(join(folder, 'NOTES.md')),
      'framework/releases/0.2.0/NOTES.md:1:1 error release-frozen',
    ],
    [
      'a foreign file',
      () => writeFileSync(join(folder, 'x.txt'), ''),
      'framework/releases/0.2.0/x.txt:1:1 error release-frozen',
    ],
    [
      'a foreign file beside it',
      () => writeFileSync(join(root, 'framework/releases/y'), ''),
      'framework/releases/y:1:1 error release-frozen',
    ],
    [
      'a manifest that is none',
      () => writeFileSync(manifest, '[]'),
      'framework/releases/manifest.json:1:1 error release-frozen',
    ],
    [
      'a manifest of the future',
      () => writeFileSync(manifest, '{"formatVersion": 9}'),
      'it has format 9, and this version of the tool knows 1',
    ],
  ])('%s is an error that names the file', (_name, harm, message) => {
    const { stdout, codes } = damaged(harm);
    expect(stdout.replace(/\s+/g, ' ')).toContain(message);
    expect(codes).toEqual([1, 1]);
  });

  it('of a format of the future is an error that names it', () => {
    const { stdout, codes } = damaged(() => forge(root, 'model.json', '"formatVersion": 1,', '"formatVersion": 7,'));
    expect(stdout).toContain('framework/releases/0.2.0');
    expect(stdout.replace(/\s+/g, ' ')).toContain('it has format 7, and this version of the tool knows 1');
    expect(codes).toEqual([1, 1]);
  });

  const verify = (path: string) => gradient(['verify', path, '--root', root]);

  it('is told by verify, file by file', () => {
    const model = join(folder, 'model.json');
    expect(verify(model)).toMatchObject({
      code: 0,
      stdout: `${model} is model.json of 0.2.0, released on 2026-06-30.\nIt is not signed.\n`,
    });
    const other = join(root, 'model.json');
    writeFileSync(other, `${readFileSync(model, 'utf8')} `);
    expect(verify(other)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Its name is that of a file of 0.2.0, but its bytes are others.'),
    });
    const none = join(root, 'none.txt');
    writeFileSync(none, 'x');
    expect(verify(none)).toMatchObject({ code: 1, stderr: `${none} is no file of any release.\n` });
    expect(verify(join(root, 'not-there'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no file or folder'),
    });
    expect(gradient(['verify', model, '--root', join(root, 'framework')])).toMatchObject({ code: 2 });
  });

  it('is told by verify, for a whole folder and for what an archive holds', () => {
    const zip = readdirSync(folder).find((name) => name.endsWith('.zip'))!;
    const unpacked = join(root, 'unpacked');
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, zip), unpacked]);
    const inside = join(unpacked, zip.replace('.zip', ''));
    expect(verify(inside)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('is 0.2.0, released on 2026-06-30'),
    });
    execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: inside });
    flip(join(inside, 'modes.csv'));
    rmSync(join(inside, 'NOTES.md'));
    writeFileSync(join(inside, 'extra.txt'), '');
    const { code, stderr } = verify(inside);
    expect(code).toBe(1);
    expect(stderr.split('\n').slice(1, -1)).toEqual([
      'modes.csv: its bytes are not those of the release.',
      'NOTES.md: it is missing.',
      'extra.txt: it is part of no release.',
    ]);
    rmSync(unpacked, { recursive: true });
  });
});

describe('a release that was edited together with all that vouches for it', () => {
  const check = (root: string, ...args: string[]) => gradient(['check', '--strict', '--root', root, ...args]);
  const MODEL = 'framework/releases/0.2.0/model.json';
  const SCRIPT = '<p><script>planted()</script>';

  it('is found by git, committed or not, and is not built', () => {
    const root = releasedProject({ isCommitted: true });
    forge(root, 'model.json', 'Helper', 'Leader');
    for (const command of ['check', 'build']) {
      const { code, stdout } = gradient([command, '--root', root]);
      expect([code, stdout]).toEqual([1, expect.stringContaining(`${MODEL}:1:1 error release-frozen`)]);
    }
    git(root, 'checkout', '-q', '-b', 'branch');
    git(root, 'commit', '-qam', 'forged');
    expect(check(root, '--base', 'main')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`${MODEL}:1:1 error release-frozen`),
    });
    const unknown = check(root, '--base', 'origin/nowhere');
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('Git knows no commit origin/nowhere here'),
    ]);
  });

  it('is found by git where it is taken back whole, and where its entry says another day', () => {
    const root = releasedProject({ isCommitted: true });
    const manifest = join(root, 'framework/releases/manifest.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('2026-06-30', '2026-06-29'));
    expect(check(root).stdout).toMatch(/framework\/releases\/\S+:1:1 error release-frozen/);
    writeFileSync(manifest, text);
    expect(check(root).code).toBe(0);
    rmSync(join(root, 'framework/releases'), { recursive: true });
    expect(check(root, '--base', 'HEAD').stdout).toContain(`${MODEL}:1:1 error release-frozen`);
    // A framework of its own begins without them.
    expect(check(root).code).toBe(0);
  });

  it('is found without git where only some of it was edited, and where what it holds could run', () => {
    const root = releasedProject();
    const sums = join(root, 'framework/releases/0.2.0/SHA256SUMS');
    const before = readFileSync(sums);
    forge(root, 'NOTES.md', 'All of it', 'None of it');
    expect(check(root).code).toBe(0);
    forge(root, 'SHA256SUMS', readFileSync(sums, 'utf8'), before.toString());
    expect(check(root).stdout).toContain('framework/releases/0.2.0/NOTES.md:1:1 error release-frozen');
    const other = releasedProject();
    forge(other, 'model.json', '<p>', SCRIPT);
    expect(check(other).stdout.replace(/\s+/g, ' ')).toMatch(
      /`<script>planted\(\)<\/script>[^`]*` is nothing that sanitized/,
    );
    expect(gradient(['build', '--root', other]).code).toBe(1);
  });
});

describe('what is no ordinary file', () => {
  it('ends check and verify with a sentence', () => {
    const root = releasedProject();
    const pipe = join(root, 'pipe');
    execFileSync('mkfifo', [pipe, join(root, 'framework/field-notes/pipe.md')]);
    expect(gradient(['verify', pipe, '--root', root])).toMatchObject({
      code: 2,
      stderr: `gradient: ${pipe} is neither a file nor a folder.\n`,
    });
    expect(gradient(['verify', '/dev/zero', '--root', root]).code).toBe(2);
    expect(gradient(['check', '--root', root]).stdout).toContain('framework/field-notes/pipe.md:1:1 error file-');
    rmSync(join(root, 'framework/releases/manifest.json'));
    execFileSync('mkfifo', [join(root, 'framework/releases/manifest.json')]);
    expect(gradient(['check', '--root', root]).stdout).toContain('framework/releases/manifest.json:1:1 error');
  });

  it('is not followed: a link at the place of the releases tells nothing of where it leads', () => {
    const root = project();
    const elsewhere = project();
    writeFileSync(join(elsewhere, 'secret-name.txt'), '');
    symlinkSync(elsewhere, join(root, 'framework/releases'));
    const { code, stdout } = gradient(['check', '--root', root]);
    expect([code, stdout]).toEqual([1, expect.stringContaining('framework/releases:1:1 error release-frozen')]);
    expect(stdout).not.toContain('secret-name');
  });

  it('is told apart: the folder of a release as the site has it is that release', () => {
    const root = releasedProject();
    expect(gradient(['build', '--root', root]).code).toBe(0);
    expect(gradient(['verify', join(root, 'dist/releases/0.2.0'), '--root', root])).toMatchObject({ code: 0 });
  });
});
