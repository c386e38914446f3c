/** A build gives the same bytes wherever a package manager has put the packages. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { treeOf } from './support/project.ts';
import { ROOT, SMALL } from './support/sources.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'gradient-layouts-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** The folder in which the packages of this project stand. */
const PACKAGES = (function find(folder: string): string {
  const packages = join(folder, 'node_modules');
  return existsSync(join(packages, 'valibot')) ? realpathSync(packages) : find(dirname(folder));
})(ROOT.replace(/\/$/, ''));
/** What pages load of packages: these decide on bytes, and stand where they are said to. */
const BROWSER_PACKAGES = ['valibot', 'fastest-levenshtein'];

/** A copy of the tool without its packages, and of the small framework in it. */
function copyOfTool(folder: string): string {
  for (const part of ['scripts', 'templates', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  cpSync(SMALL, join(folder, 'small'), { recursive: true });
  return folder;
}

/** Puts all packages into a folder: links to where they are, and copies of those of which `isCopied`. */
function putPackages(folder: string, isCopied: boolean): void {
  const names = readdirSync(PACKAGES).filter((name) => !name.startsWith('.'));
  const all = names.flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(PACKAGES, name)).map((part) => `${name}/${part}`) : [name],
  );
  for (const name of all) {
    const [from, to] = [realpathSync(join(PACKAGES, name)), join(folder, 'node_modules', name)];
    mkdirSync(dirname(to), { recursive: true });
    if (isCopied && BROWSER_PACKAGES.includes(name)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
}

/** The files of the site that a copy of the tool builds. */
function built(tool: string): Map<string, string> {
  const root = join(tool, 'small');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', 'build', '--no-git', '--root', root], {
    cwd: tool,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return treeOf(join(root, 'dist'));
}

it('a build gives the same bytes with packages in the folder, in a folder above, and linked', () => {
  const inside = copyOfTool(join(base, 'inside'));
  putPackages(inside, true);
  const hoisted = copyOfTool(join(base, 'above/workspace/hoisted'));
  putPackages(join(base, 'above'), true);
  const linked = copyOfTool(join(base, 'linked'));
  putPackages(linked, false);
  const wanted = built(inside);
  expect(wanted.size).toBeGreaterThan(100);
  for (const tool of [hoisted, linked]) {
    const found = built(tool);
    expect([...found.keys()]).toEqual([...wanted.keys()]);
    for (const [path, bytes] of found) expect(bytes === wanted.get(path), `${tool} ${path}`).toBe(true);
  }
});
