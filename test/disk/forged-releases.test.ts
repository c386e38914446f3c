/** Releases that a pull request could add: whole, with check sums that hold, and listed. Nothing in them runs on the site. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readReleases } from '../../scripts/disk/releases.ts';
import { findUnsafeInBooklet, type Manifest } from '../../scripts/model/index.ts';
import { copyOfSmall, gradient } from '../support/project.ts';

const { root, remove } = copyOfSmall();
afterAll(remove);
const folder = join(root, 'framework/releases/0.2.0');
const manifestPath = join(root, 'framework/releases/manifest.json');
let manifest: Manifest;
let booklet: string;

beforeAll(() => {
  const notes = '---\nversion: 0.2.0\nsummary: The first version.\n---\nAll of it is new.\n';
  writeFileSync(join(root, 'framework/release-notes.md'), notes);
  expect(gradient(['release', '--root', root, '--date', '2026-06-30', '--no-pdf']).code).toBe(0);
  manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  booklet = readFileSync(join(folder, 'booklet.html'), 'utf8');
});
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
  writeFileSync(manifestPath, JSON.stringify(manifest));
});

/** A file in the release, as if it had been frozen with the others. */
function forge(path: string, content: string): void {
  const file = join(folder, path);
  const sums = join(folder, 'SHA256SUMS');
  const [before, sumsBefore] = [existsSync(file) ? readFileSync(file) : null, readFileSync(sums)];
  cleanups.push(() => {
    if (before) writeFileSync(file, before);
    else rmSync(file);
    writeFileSync(sums, sumsBefore);
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  const lines = sumsBefore
    .toString()
    .split('\n')
    .filter((line) => line !== '' && line.slice(66) !== path);
  writeFileSync(sums, [...lines, `${hash(path)}  ${path}`, ''].join('\n'));
  const [entry] = manifest.releases;
  const names = new Set([...entry!.files.map((one) => one.path), path]);
  const files = [...names].map((name) => ({
    path: name,
    bytes: statSync(join(folder, name)).size,
    sha256: hash(name),
  }));
  writeFileSync(manifestPath, JSON.stringify({ ...manifest, releases: [{ ...entry, files }] }));
}

async function told(): Promise<string[]> {
  const { flaws, releases } = await readReleases(root);
  expect(releases).toHaveLength(flaws.length > 0 ? 0 : 1);
  return flaws.map(({ path, kind }) => `${kind} ${path.replace('framework/releases/', '')}`);
}

it('a release as it was made is read', async () => {
  expect(await told()).toEqual([]);
});

it.each([
  'evil.html',
  'evil.js',
  'index.html',
  'index.md',
  'INDEX.html',
  'a/b.html',
  'a/model.json',
  'feed.xml',
  'sw.js',
  '.htaccess',
  '_headers',
  'images/evil.html',
  'images/a/b.png',
  'images/.png',
  'SHA256SUMS.minisig',
  'booklet.htm',
])('no release holds %s', async (path) => {
  forge(path, '<script>alert(1)</script>');
  expect(await told()).toEqual([`refused 0.2.0/${path}`]);
});

describe('a manifest', () => {
  const entryWith = (change: object): object => ({ ...manifest.releases[0], ...change });
  it.each<[string, () => unknown[], string]>([
    ['a release twice', () => [entryWith({}), entryWith({})], 'it lists 0.2.0 twice'],
    [
      'two releases that differ in case',
      () => [entryWith({ version: '0.3.0-rc' }), entryWith({ version: '0.3.0-RC' })],
      '0.3.0-RC twice',
    ],
    [
      'a file twice',
      () => [entryWith({ files: [...manifest.releases[0]!.files, manifest.releases[0]!.files[0]] })],
      'twice',
    ],
    [
      'two files that differ in case',
      () => [
        entryWith({
          files: [...manifest.releases[0]!.files, { ...manifest.releases[0]!.files[0], path: 'MODES.csv' }],
        }),
      ],
      'it lists MODES.csv of 0.2.0 twice',
    ],
    ...['latest', '../..', '0.3.0/x', '0.3.0+b', 'v0.3.0', '', '..', '0.3'].map(
      (version): [string, () => unknown[], string] => [
        `the version "${version}"`,
        () => [entryWith({ version })],
        `it lists ${JSON.stringify(version)}, which is no version`,
      ],
    ),
  ])('that lists %s is not read', async (_name, releases, reason) => {
    writeFileSync(manifestPath, JSON.stringify({ ...manifest, releases: releases() }));
    const { flaws } = await readReleases(root);
    expect(flaws).toMatchObject([
      {
        path: 'framework/releases/manifest.json',
        kind: 'unreadable',
        reason: expect.stringContaining(reason) as string,
      },
    ]);
  });
});

describe('a picture of a release', () => {
  const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
  it.each([
    svg('<script>alert(1)</script>'),
    svg('<g onload="alert(1)"/>'),
    svg('<a href="javascript:alert(1)"><path/></a>'),
    svg('<foreignObject/>'),
    '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg(''),
    '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
    '\xff\xfe',
  ])('that could run something is refused: %s', async (text) => {
    forge('images/evil.svg', text);
    expect(await told()).toEqual(['refused 0.2.0/images/evil.svg']);
  });

  it('that only shows something is read, however much there is of it', async () => {
    const many = `<pattern id="a"><path fill="url(#b)"/></pattern><pattern id="b"><path fill="url(#a)"/></pattern>`;
    forge('images/fine.svg', svg(`<path/>${many}`));
    expect(await told()).toEqual([]);
  });
});

describe('a booklet', () => {
  /** What is put in the place of a piece of the real one, at its beginning, in its head, and in its text. */
  const places: readonly [name: string, put: (text: string) => string][] = [
    ['start', (text) => text + booklet],
    ['head', (text) => booklet.replace('</title>', () => `</title>${text}`)],
    ['title', (text) => booklet.replace('</title>', () => `${text}</title>`)],
    ['style', (text) => booklet.replace('</style>', () => `</style>${text}`)],
    ['text', (text) => booklet.replace('</h1>', () => `</h1>${text}`)],
    ['end', (text) => booklet + text],
  ];
  const payloads = [
    '<script>alert(1)</script>',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<script/x>alert(1)</script>',
    '<script src="../evil.js"></script>',
    '<p onclick="alert(1)">x</p>',
    '<p/onclick="alert(1)">x</p>',
    '<img src="x" onerror="alert(1)">',
    '<img src=x onerror=alert(1)>',
    '<img src="https://evil.example/x.png">',
    '<img src="data:text/html,x">',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<iframe srcdoc="x"></iframe>',
    '<object data="x"></object>',
    '<embed src="x">',
    '<base href="https://evil.example/">',
    '<form action="https://evil.example/"></form>',
    '<button formaction="x">x</button>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<meta HTTP-EQUIV="refresh" content="0">',
    '<link rel="stylesheet" href="https://evil.example/">',
    '<link rel="preload" href="https://evil.example/">',
    '<link rel="icon" href="https://evil.example/">',
    '<style>@import "//evil.example"</style>',
    '<style>a{b:url(//evil.example)}</style>',
    '<style>a{b:url("https://evil.example")}</style>',
    '<style>a</style x><script>alert(1)</script>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><style><img src="x" onerror="alert(1)"></style></svg>',
    '<svg><use href="data:x"/></svg>',
    '<svg><animate/></svg>',
    '<math><mi></mi></math>',
    '<template><p></p></template>',
    '<noscript><p title="</noscript><script>"></noscript>',
    '<!-- x -->',
    '<![CDATA[x]]>',
    '<?x?>',
    '<textarea></textarea>',
    '<title>a<b</title>',
    '<plaintext>',
    '<p style="background:url(//evil.example)">x</p>',
    '<p title="a>b<c">x</p>',
    "<p title='x'>x</p>",
    '<p title="x"onclick="alert(1)">x</p>',
    '< script>',
    '<',
  ];

  it('as it was made passes', () => {
    expect(findUnsafeInBooklet(booklet)).toBeUndefined();
  });

  it.each(payloads)('with %s is refused wherever it stands', (payload) => {
    for (const [name, put] of places)
      expect([name, findUnsafeInBooklet(put(payload))]).toEqual([name, expect.any(String)]);
  });

  it('that runs something is no file of a release', async () => {
    forge('booklet.html', booklet.replace('</h1>', '</h1><script>alert(1)</script>'));
    expect(await told()).toEqual(['refused 0.2.0/booklet.html']);
  });
});
