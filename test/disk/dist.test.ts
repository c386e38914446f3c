/** Writing `dist/`: the old site or the new one, whatever kills the build or refuses it. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { publish, recoverDist, WRITTEN } from '../../scripts/disk/dist.ts';
import { programOf, runWithFault, type Ended, type Fault } from '../support/faults.ts';
import { copyOfSmall, treeOf } from '../support/project.ts';
import { ROOT } from '../support/sources.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

function folders(): [dist: string, staging: string] {
  const root = mkdtempSync(join(tmpdir(), 'gradient-dist-'));
  cleanups.push(() => rmSync(root, { recursive: true, force: true }));
  return [join(root, 'dist'), join(root, '.staging')];
}

type Site = Readonly<Record<string, string>>;
const outputsOf = (site: Site) => Object.entries(site).map(([path, content]) => ({ path, content }));
const KEEP = { clean: false };

/** Two sites that differ in every way in which a folder can: what stays, changes, comes, goes, and turns into the other kind. */
const OLD: Site = {
  '/index.html': 'old',
  '/same.html': 'same',
  '/style.css': 'old style',
  '/notes/gone/index.html': 'gone',
  '/turns': 'a file',
  '/becomes/index.html': 'in a folder',
};
const NEW: Site = {
  '/index.html': 'new',
  '/same.html': 'same',
  '/style.css': 'new style',
  '/notes/come/index.html': 'come',
  '/turns/index.html': 'in a folder',
  '/becomes': 'a file',
};

const filesOf = (dist: string): Site =>
  Object.fromEntries([...treeOf(dist)].filter(([path]) => path !== `/${WRITTEN}`));
const sorted = (site: Site): Site => Object.fromEntries(Object.entries(site).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('publish', () => {
  it('writes what differs, removes what the last build wrote and this one did not, and leaves the rest untouched', async () => {
    const [dist, staging] = folders();
    expect(await publish(dist, staging, outputsOf(OLD), KEEP)).toEqual({ files: 6, bytes: 37, foreign: [] });
    const before = statSync(join(dist, 'same.html'));
    await publish(dist, staging, outputsOf(NEW), KEEP);
    expect(filesOf(dist)).toEqual(sorted(NEW));
    const after = statSync(join(dist, 'same.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(existsSync(join(dist, 'notes/gone'))).toBe(false);
    expect(readdirSync(staging)).toEqual([]);
  });

  it('keeps and names files that no build wrote, and removes them when it is told to', async () => {
    const [dist, staging] = folders();
    await publish(dist, staging, outputsOf(OLD), KEEP);
    mkdirSync(join(dist, 'notes/gone/mine'));
    for (const path of ['CNAME', 'notes/gone/mine/draft.txt']) writeFileSync(join(dist, path), 'mine');
    const { foreign } = await publish(dist, staging, outputsOf(NEW), KEEP);
    expect(foreign).toEqual(['CNAME', 'notes/gone/mine/draft.txt']);
    expect(readFileSync(join(dist, 'notes/gone/mine/draft.txt'), 'utf8')).toBe('mine');
    expect((await publish(dist, staging, outputsOf(NEW), { clean: true })).foreign).toEqual([]);
    expect(filesOf(dist)).toEqual(sorted(NEW));
  });

  it('keeps what stands in a folder whose list of written files is missing', async () => {
    const [dist, staging] = folders();
    mkdirSync(dist);
    writeFileSync(join(dist, 'thesis.txt'), 'mine');
    expect((await publish(dist, staging, outputsOf(OLD), KEEP)).foreign).toEqual(['thesis.txt']);
    expect(filesOf(dist)).toEqual(sorted({ ...OLD, '/thesis.txt': 'mine' }));
  });

  it.each([
    ['a file where a folder has to be', 'notes', 'notes is in the way'],
    ['a file in a folder where a file has to be', 'index.html/x', 'index.html/x is in the way'],
    ['a repository', '.git/HEAD', 'a repository of its own'],
    ['a file that says where a repository is', '.git', 'a repository of its own'],
  ])('is stopped by %s, and changes nothing', async (_name, path, message) => {
    const [dist, staging] = folders();
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), 'mine');
    await expect(publish(dist, staging, outputsOf(NEW), KEEP)).rejects.toThrow(message);
    expect(filesOf(dist)).toEqual({ [`/${path}`]: 'mine' });
    expect(existsSync(join(staging, 'dist'))).toBe(false);
  });

  it('writes nothing through a link', async () => {
    const [dist, staging] = folders();
    const elsewhere = join(dirname(dist), 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, dist);
    await expect(publish(dist, staging, outputsOf(NEW), KEEP)).rejects.toThrow('is a symbolic link, not a folder');
    rmSync(dist);
    mkdirSync(dist);
    symlinkSync(elsewhere, join(dist, 'notes'));
    await expect(publish(dist, staging, outputsOf(NEW), KEEP)).rejects.toThrow('notes is in the way');
    rmSync(join(dist, 'notes'));
    writeFileSync(join(elsewhere, 'index.html'), 'new');
    symlinkSync(join(elsewhere, 'index.html'), join(dist, 'index.html'));
    await publish(dist, staging, outputsOf(NEW), KEEP);
    expect(readdirSync(elsewhere)).toEqual(['index.html']);
    expect(filesOf(dist)).toEqual(sorted(NEW));
  });

  it.each([
    ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
    ['a link', (path: string) => symlinkSync('/dev/zero', path)],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('neither waits for nor believes %s in place of its list', async (_name, put) => {
    const [dist, staging] = folders();
    mkdirSync(dist);
    put(join(dist, WRITTEN));
    await publish(dist, staging, outputsOf(NEW), KEEP);
    expect(filesOf(dist)).toEqual(sorted(NEW));
  });

  it('refuses two outputs at one path, also where only case differs, and keeps the old folder', async () => {
    const [dist, staging] = folders();
    await publish(dist, staging, outputsOf(OLD), KEEP);
    for (const path of ['/a.txt', '/A.txt']) {
      const outputs = [
        { path: '/a.txt', content: '1' },
        { path, content: '2' },
      ];
      await expect(publish(dist, staging, outputs, KEEP)).rejects.toThrow('Two outputs');
      expect(filesOf(dist)).toEqual(sorted(OLD));
    }
  });

  it.each(['/../out.txt', 'relative.txt', '/a//b.txt', '/a/./b.txt', '/', '/a/', '/a\\..\\b', `/${WRITTEN}`])(
    'refuses the path %s',
    async (path) => {
      const [dist, staging] = folders();
      await expect(publish(dist, staging, [{ path, content: '' }], KEEP)).rejects.toThrow('the path');
      expect(existsSync(dist)).toBe(false);
    },
  );

  it('keeps the old folder when an output fails half-way', async () => {
    const [dist, staging] = folders();
    await publish(dist, staging, outputsOf(OLD), KEEP);
    function* failing() {
      yield { path: '/index.html', content: 'new' };
      throw new Error('half-way');
    }
    await expect(publish(dist, staging, failing(), KEEP)).rejects.toThrow('half-way');
    expect(filesOf(dist)).toEqual(sorted(OLD));
    expect(existsSync(join(staging, 'dist'))).toBe(false);
  });

  it('believes no path of a list or a journal that leads out of the folder', async () => {
    const [dist, staging] = folders();
    const mine = join(dirname(dist), 'mine.txt');
    writeFileSync(mine, 'mine');
    await publish(dist, staging, outputsOf(OLD), KEEP);
    writeFileSync(join(dist, WRITTEN), `../mine.txt\n${readFileSync(join(dist, WRITTEN), 'utf8')}`);
    mkdirSync(join(staging, 'dist'), { recursive: true });
    writeFileSync(join(staging, 'dist/journal.json'), '{"put": [], "added": [], "remove": ["../mine.txt"]}');
    await publish(dist, staging, outputsOf(NEW), KEEP);
    expect(readFileSync(mine, 'utf8')).toBe('mine');
    expect(filesOf(dist)).toEqual(sorted(NEW));
  });
});

describe('a build that does not come to its end', () => {
  let run: (args: readonly string[], fault?: Fault) => Promise<Ended>;
  let remove: () => void;
  beforeAll(async () => {
    ({ run, remove } = await programOf(`
      import { publish } from './scripts/disk/dist.ts';
      const [dist, staging, site] = process.argv.slice(2);
      const outputs = Object.entries(JSON.parse(site)).map(([path, content]) => ({ path, content }));
      await publish(dist, staging, outputs, { clean: false });
    `));
  });
  afterAll(() => remove());

  /** The new site over the old one, with a fault; what stands in the folder then. */
  async function interrupted(fault: Fault): Promise<{ dist: string; staging: string; ended: Ended; files: Site }> {
    const [dist, staging] = folders();
    await publish(dist, staging, outputsOf(OLD), KEEP);
    const ended = await run([dist, staging, JSON.stringify(NEW)], fault);
    expect(existsSync(dist), `no dist at step ${fault.at}`).toBe(true);
    return { dist, staging, ended, files: filesOf(dist) };
  }

  const isOneOf = (files: Site): boolean =>
    [OLD, NEW].some((site) => JSON.stringify(files) === JSON.stringify(sorted(site)));

  it('has the old site or the new one after any kill, and no file is missing or cut off meanwhile', async () => {
    const [dist, staging] = folders();
    await publish(dist, staging, outputsOf(OLD), KEEP);
    const { steps } = await run([dist, staging, JSON.stringify(NEW)]);
    expect(steps).toBeGreaterThan(30);
    for (let at = 1; at <= steps; at += 1) {
      const killed = await interrupted({ at });
      expect(killed.ended.code, `step ${at}`).toBeNull();
      for (const path of ['/index.html', '/same.html', '/style.css'])
        expect([OLD[path], NEW[path]], `step ${at}`).toContain(killed.files[path]);
      // A second kill while the leftover is finished.
      await run([killed.dist, killed.staging, JSON.stringify(NEW)], { at: 1 + (at % 7) });
      await recoverDist(killed.dist, killed.staging);
      expect(isOneOf(filesOf(killed.dist)), `step ${at}`).toBe(true);
      await publish(killed.dist, killed.staging, outputsOf(NEW), KEEP);
      expect(filesOf(killed.dist)).toEqual(sorted(NEW));
      expect(existsSync(killed.staging) ? readdirSync(killed.staging) : []).toEqual([]);
    }
  });

  it.each(['EACCES', 'EXDEV'])('has the old site where one path of it answers %s, and is not stuck', async (code) => {
    for (const path of ['', ...new Set([...Object.keys(OLD), ...Object.keys(NEW)])]) {
      const [dist, staging] = folders();
      await publish(dist, staging, outputsOf(OLD), KEEP);
      const fault = { at: 0, code, under: dist + path };
      const first = await run([dist, staging, JSON.stringify(NEW)], fault);
      const message = `${path}: ${first.stderr}`;
      expect(isOneOf(filesOf(dist)), message).toBe(true);
      if (first.code === 0) continue;
      expect(first.stderr, message).toContain(`code: '${code}'`);
      expect(filesOf(dist), message).toEqual(sorted(OLD));
      expect(existsSync(join(staging, 'dist')), message).toBe(false);
    }
  });

  it.each([
    ['ENOSPC', true],
    ['EIO', false],
  ])('has the old site where the system says %s', async (code, stays) => {
    const [dist, staging] = folders();
    await publish(dist, staging, outputsOf(OLD), KEEP);
    const { steps } = await run([dist, staging, JSON.stringify(NEW)]);
    for (let at = 1; at <= steps; at += 1) {
      const refused = await interrupted({ at, code, ...(stays ? { stays: true } : {}) });
      expect(isOneOf(refused.files), `step ${at}: ${refused.ended.stderr}`).toBe(true);
      await publish(refused.dist, refused.staging, outputsOf(NEW), KEEP);
      expect(filesOf(refused.dist)).toEqual(sorted(NEW));
    }
  });
});

describe('a command that only reads, where nothing can be written', () => {
  const { root, remove } = copyOfSmall();
  afterAll(remove);
  const check = (code: string): Promise<Ended> =>
    runWithFault(
      [join(ROOT, 'scripts/start.mjs'), 'check', '--root', root],
      { at: 0, code, under: join(root, '.staging') },
      join(root, 'steps'),
    );

  it.each(['ENOSPC', 'EROFS', 'EACCES'])('does not mind what a command left that did not begin: %s', async (code) => {
    mkdirSync(join(root, '.staging'), { recursive: true });
    writeFileSync(join(root, '.staging/lock'), '');
    expect(await check(code)).toMatchObject({ code: 0, stderr: '' });
  });

  it('says so where the sources or the site are in between', async () => {
    for (const stage of ['sources', 'dist']) {
      mkdirSync(join(root, '.staging', stage), { recursive: true });
      writeFileSync(join(root, '.staging', stage, 'journal.json'), '{}');
      const { code, stderr } = await check('EROFS');
      expect([code, stderr]).toEqual([2, expect.stringContaining('This disk can only be read')]);
      rmSync(join(root, '.staging', stage), { recursive: true });
    }
  });
});
