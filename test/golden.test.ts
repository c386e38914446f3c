/**
 * Whole sites: every folder under test/input is built and compared, file by file, with the folder of the same name under
 * test/output. Run `npm run test:update` to write changed ones; in CI nothing is written.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderSite } from './support/site.ts';
import { ROOT } from './support/sources.ts';

const INPUT = join(ROOT, 'test/input');
const OUTPUT = join(ROOT, 'test/output');
const isUpdating = process.argv.includes('--update') && !process.env['CI'];

describe.each(readdirSync(INPUT))('%s', async (name) => {
  const { files } = await renderSite(join(INPUT, name));
  const folder = join(OUTPUT, name);
  if (isUpdating) {
    rmSync(folder, { recursive: true, force: true });
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  it('has the expected files, no more and no fewer', () => {
    const expected = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`);
    expect([...files.keys()].sort()).toEqual(expected.sort());
  });

  it.each([...files.keys()])('%s', (path) => {
    const expected = readFileSync(join(folder, path));
    const actual = files.get(path)!;
    if (typeof actual === 'string') expect(actual).toBe(expected.toString('utf8'));
    else expect(Buffer.from(actual).equals(expected)).toBe(true);
  });
});
