/**
 * The project's own framework, whatever it is: nothing here knows its texts, names, numbers or versions. What is asked holds for every
 * framework that `check` passes, so that whoever follows the contributors' guide breaks nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isArchive, readArchive } from '../../scripts/disk/archive.ts';
import { expectData, expectPages, readFramework } from '../support/own-framework.ts';
import { gradientAlone } from '../support/project.ts';
import { ROOT } from '../support/sources.ts';

const framework = await readFramework(ROOT);

it('passes the strict check', () => {
  // Findings that depend on the day are shown, and do not fail.
  const { code, stdout, stderr } = gradientAlone(['check', '--strict'], { cwd: ROOT });
  expect([code, stderr], stdout).toEqual([0, '']);
});

it('has a page for everything in it, of valid HTML, with links that resolve', async () => {
  await expect(expectPages(framework)).resolves.toBeUndefined();
});

it('is data that its published schemas accept, and that is read back as it was', () => {
  expect(() => expectData(framework)).not.toThrow();
});

it('has archives that are read as they were released', async () => {
  const releases = join(ROOT, 'framework/releases');
  // A framework that has not been released has none.
  const found = existsSync(releases) ? readdirSync(releases, { recursive: true, encoding: 'utf8' }) : [];
  const archives = found.filter(isArchive);
  const read = await Promise.all(archives.map((name) => readArchive(name, readFileSync(join(releases, name)))));
  expect(read.filter((files) => !files.some(({ path }) => path === 'SHA256SUMS'))).toEqual([]);
});
