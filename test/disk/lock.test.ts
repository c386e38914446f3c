/** The lock: one holds it, and a killed command does not. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lock } from '../../scripts/disk/lock.ts';
import { programOf } from '../support/faults.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

function lockPath(): string {
  const root = mkdtempSync(join(tmpdir(), 'gradient-lock-'));
  cleanups.push(() => rmSync(root, { recursive: true, force: true }));
  return join(root, 'lock');
}

/** What killed commands leave: a number that no process has, our own number from before a container was started again, half a line. */
const LEFT = [
  '',
  '999999999 1 77\n',
  `${process.pid} 1 1\n`,
  `999999999 1 77\n-${process.pid} 1 1\n999999998 3 8\n`,
  '99999',
];

describe('lock', () => {
  it('is held by exactly one of several who ask at once, fresh or after a kill: 400 rounds', async () => {
    const path = lockPath();
    for (let round = 0; round < 400; round += 1) {
      const left = LEFT[round % LEFT.length]!;
      if (left !== '') writeFileSync(path, left);
      const asked = await Promise.allSettled([lock(path), lock(path), lock(path)]);
      const held = asked.filter((one) => one.status === 'fulfilled');
      expect(held.length, `round ${round}`).toBe(1);
      await Promise.all(held.map(({ value: unlock }) => unlock()));
      expect(existsSync(path)).toBe(false);
    }
  });

  it('says which process holds it, and is free as soon as that lets go', async () => {
    const path = lockPath();
    const unlock = await lock(path);
    await expect(lock(path)).rejects.toThrow(`process ${process.pid}`);
    await unlock();
    await (
      await lock(path)
    )();
  });

  it('is never held by two processes', async () => {
    const path = lockPath();
    const { run, remove } = await programOf(`
      import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
      import { setTimeout } from 'node:timers/promises';
      import { lock } from './scripts/disk/lock.ts';
      const [path, name, rounds] = process.argv.slice(2);
      let held = 0;
      for (let round = 0; round < Number(rounds); round += 1) {
        const unlock = await lock(path).catch(() => null);
        if (!unlock) { await setTimeout(1); continue; }
        held += 1;
        writeFileSync(path + '.' + name, String(held));
        // Only one can make it.
        mkdirSync(path + '.held');
        await setTimeout(round % 3);
        rmdirSync(path + '.held');
        await unlock();
      }
    `);
    cleanups.push(remove);
    const ended = await Promise.all(['a', 'b', 'c'].map((name) => run([path, name, '150'])));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([0, 1, 2].map(() => [0, '']));
    const held = ['a', 'b', 'c'].map((name) => Number(readFileSync(`${path}.${name}`, 'utf8')));
    expect(Math.min(...held)).toBeGreaterThan(0);
    expect(existsSync(path)).toBe(false);
  });

  it('is taken from a process that was killed while it held it', async () => {
    const path = lockPath();
    const { run, remove } = await programOf(`
      import { lock } from './scripts/disk/lock.ts';
      await lock(process.argv[2]);
      process.kill(process.pid, 'SIGKILL');
    `);
    cleanups.push(remove);
    expect((await run([path])).code).toBeNull();
    expect(readFileSync(path, 'utf8')).toMatch(/^\d+ 1 \d+\n$/);
    await (
      await lock(path)
    )();
    expect(existsSync(path)).toBe(false);
  });

  it('makes the folder that it stands in', async () => {
    const path = join(lockPath(), '..', 'new', 'lock');
    await (
      await lock(path)
    )();
    expect(existsSync(path)).toBe(false);
    mkdirSync(path);
    await expect(lock(path)).rejects.toThrow('is no ordinary file');
  });
});

describe('what a checkout can bring to the place of the lock', () => {
  it('a link is not written through', async () => {
    const path = lockPath();
    const mine = `${path}-mine`;
    writeFileSync(mine, 'mine');
    symlinkSync(mine, path);
    await expect(lock(path)).rejects.toThrow('is no ordinary file');
    expect(readFileSync(mine, 'utf8')).toBe('mine');
  });

  it('a pipe is not waited for', async () => {
    const path = lockPath();
    execFileSync('mkfifo', [path]);
    await expect(lock(path)).rejects.toThrow('is no ordinary file');
  });

  it('a claim that does not say when its process was started is none', async () => {
    const path = lockPath();
    writeFileSync(path, `1 1 \n${process.ppid} 1\n`);
    await (
      await lock(path)
    )();
    expect(existsSync(path)).toBe(false);
  });
});
