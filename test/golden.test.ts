/**
 * Sites as they are to be: what is built for a case is compared, file by file, with the folder of its name under test/output. Of a
 * page its `<main>` is compared, so that a change of the frame shows in few files; some pages are compared whole. `npm run test:update`
 * writes changed ones; CI writes none. A file that is no longer built has to be removed by hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edited, small, text } from './diff/support.ts';
import { releaseOf, renamed } from './support/releases.ts';
import { renderSite, siteOf, type Site } from './support/site.ts';
import { ROOT, SMALL, smallText, withFile } from './support/sources.ts';

const OUTPUT = join(ROOT, 'test/output');

/** A site, those of its files that are compared, and the pages among them that are compared whole. */
type Case = { readonly site: Site; readonly only: RegExp; readonly whole: readonly string[] };

/** The small framework after two releases, of which the first knows a mode by another id; the sources have changed since. */
function withReleases(): Promise<Site> {
  const first = edited(
    renamed(small, 'mode', 'shared', 'joint'),
    (draft) => {
      draft.modes.forEach((mode) => delete mode.formerly);
      draft.modes[0]!.definition = text('Everything by hand with `no` tool.');
    },
    '0.1.0',
  );
  const second = edited(small, (draft) => (draft.modes[1]!.formerly = ['joint']), '0.1.5');
  const releases = [
    releaseOf(second, { previous: '0.1.0', date: '2026-03-01' }),
    releaseOf(first, { date: '2026-02-01' }),
  ];
  return renderSite(SMALL, undefined, { releases });
}

/** The small framework as it is where texts are read from right to left. */
function fromRightToLeft(): Promise<Site> {
  const titlePage = smallText('framework.md').replace(
    'language: en-GB\ndirection: ltr',
    'language: he\ndirection: rtl',
  );
  return renderSite(SMALL, undefined, { sources: withFile('framework.md', titlePage) });
}

const CASES: Readonly<Record<string, Case>> = {
  small: {
    site: await siteOf(SMALL),
    only: /./,
    whole: ['/index.html', '/modes/shared/index.html', '/field-notes/one-change/index.html'],
  },
  releases: {
    site: await withReleases(),
    only: /^\/(?:_redirects|(?:releases\/|(?:(?:next|v\/0\.1\.0)\/)?modes\/(?:shared|joint)\/|next\/|v\/0\.1\.0\/)(?:[\d.]+\/)?(?:index\.(?:html|md)|feed\.xml)|sitemap\.xml)$/,
    whole: [],
  },
  'right-to-left': {
    site: await fromRightToLeft(),
    only: /^\/(?:(?:modes\/shared|dimensions\/d2|field-notes\/one-change)\/)?index\.html$/,
    whole: ['/index.html'],
  },
};

/** What is compared of a file. */
function compared(path: string, content: string, whole: readonly string[]): string {
  const main = path.endsWith('.html') && !whole.includes(path) ? /<main[\s>][^]*<\/main>\n?/.exec(content) : null;
  return main ? main[0] : content;
}

describe.each(Object.entries(CASES))('%s', (name, { site, only, whole }) => {
  const folder = join(OUTPUT, name);
  const files = [...site.files].filter(([path]) => only.test(path));
  const texts = files.filter((file): file is [string, string] => typeof file[1] === 'string');

  it.each(texts)('%s', async (path, content) => {
    await expect(compared(path, content, whole)).toMatchFileSnapshot(join(folder, path));
  });

  it('publishes pictures as they are', () => {
    for (const [path, content] of files) {
      if (typeof content === 'string') continue;
      const source = readFileSync(join(SMALL, 'framework', path));
      expect(source.equals(content), path).toBe(true);
    }
  });

  it('has no file that is no longer built', () => {
    const expected = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    const paths = expected
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`);
    expect(paths.filter((path) => !files.some(([built]) => built === path))).toEqual([]);
  });
});

it('every folder of expected files is a case', () => {
  expect(readdirSync(OUTPUT).toSorted()).toEqual(Object.keys(CASES).toSorted());
});
