/** The starter: what stands in `.cache/` runs only where it was made from these sources, and is as it was made. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { copyOf } from './support/project.ts';
import { ROOT } from './support/sources.ts';

const { root, remove } = copyOf(ROOT);
afterAll(remove);
symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));

const bundle = join(root, '.cache/gradient.mjs');
const ran = join(root, 'ran');
const FOREIGN = `\n(await import('node:fs')).writeFileSync(${JSON.stringify(ran)}, '');\n`;

function start() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/start.mjs'), '--version'], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  expect(start()).toMatchObject({ status: 0, stderr: '' });
  cpSync(join(root, '.cache'), join(root, 'kept'), { recursive: true });
});
beforeEach(() => {
  rmSync(join(root, '.cache'), { recursive: true, force: true });
  cpSync(join(root, 'kept'), join(root, '.cache'), { recursive: true });
});

it.each<[string, (made: string) => string]>([
  ['added to', (made) => made + FOREIGN],
  ['replaced behind its first lines', (made) => made.split('\n').slice(0, 2).join('\n') + FOREIGN],
  ['cut off', (made) => made.slice(0, made.length / 2)],
  ['empty', () => ''],
])('makes a bundle again that was %s', (_name, change) => {
  const made = readFileSync(bundle, 'utf8');
  writeFileSync(bundle, change(made));
  expect(start()).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(ran)).toBe(false);
  expect(readFileSync(bundle, 'utf8')).toBe(made);
});

it('makes a bundle again whose sources have changed', () => {
  const made = readFileSync(bundle, 'utf8');
  const before = readFileSync(join(root, 'scripts/cli.ts'));
  appendFileSync(join(root, 'scripts/cli.ts'), '// One more line.\n');
  expect(start().status).toBe(0);
  expect(readFileSync(bundle, 'utf8')).not.toBe(made);
  writeFileSync(join(root, 'scripts/cli.ts'), before);
});

it('runs nothing through a link', () => {
  const elsewhere = join(root, 'elsewhere');
  mkdirSync(elsewhere);
  renameSync(bundle, join(elsewhere, 'gradient.mjs'));
  appendFileSync(join(elsewhere, 'gradient.mjs'), FOREIGN);
  const foreign = readFileSync(join(elsewhere, 'gradient.mjs'), 'utf8');
  symlinkSync(join(elsewhere, 'gradient.mjs'), bundle);
  expect(start()).toMatchObject({ status: 0, stderr: '' });
  rmSync(join(root, '.cache'), { recursive: true });
  symlinkSync(elsewhere, join(root, '.cache'));
  expect(start()).toMatchObject({ status: 2, stderr: expect.stringContaining('.cache is not a folder') as string });
  expect(existsSync(ran)).toBe(false);
  expect(readFileSync(join(elsewhere, 'gradient.mjs'), 'utf8')).toBe(foreign);
});
