/**
 * Whole sites: every folder under test/input is built and compared, file by file, with the folder of the same name under
 * test/output. `npm run test:update` writes changed ones; CI writes none. A file that is no longer built has to be removed by hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderSite } from './support/site.ts';
import { ROOT } from './support/sources.ts';

const INPUT = join(ROOT, 'test/input');
const OUTPUT = join(ROOT, 'test/output');

describe.each(readdirSync(INPUT))('%s', async (name) => {
  const { files } = await renderSite(join(INPUT, name));
  const folder = join(OUTPUT, name);
  const texts = [...files].filter((file): file is [string, string] => typeof file[1] === 'string');

  it.each(texts)('%s', async (path, content) => {
    await expect(content).toMatchFileSnapshot(join(folder, path));
  });

  it('publishes pictures as they are', () => {
    for (const [path, content] of files) {
      if (typeof content === 'string') continue;
      const source = readFileSync(join(INPUT, name, 'framework', path));
      expect(source.equals(content), path).toBe(true);
    }
  });

  it('has no file that is no longer built', () => {
    const expected = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    const paths = expected
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`);
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
  });
});
