/** Releases that somebody has signed: what vouches for them, where that is said, and what is refused. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readArchive, zipOf } from '../scripts/disk/archive.ts';
import { newKey, signatureOf, type TestKey } from './support/minisign.ts';
import { copyOfSmall, git, gradient, treeOf, type Run } from './support/project.ts';

const { root, remove } = copyOfSmall();
const elsewhere = mkdtempSync(join(tmpdir(), 'gradient-elsewhere-'));
const folder = join(root, 'framework/releases/0.2.0');
const signature = join(folder, 'SHA256SUMS.minisig');
const manifest = join(root, 'framework/releases/manifest.json');
const key = newKey(0xa1);
const other = newKey(0xb2);
const sums = (): Buffer => readFileSync(join(folder, 'SHA256SUMS'));
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

const check = (...args: string[]): Run => gradient(['check', '--strict', '--root', root, ...args]);
const verify = (path: string, ...args: string[]): Run => gradient(['verify', path, '--root', root, ...args]);
const list = (...signingKeys: unknown[]): void => {
  const path = join(root, 'package.json');
  const project = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...project, signingKeys }));
};
const allow = (...keys: TestKey[]): void => list(...keys.map(({ line }) => line));
const archive = (end: string): string => readdirSync(folder).find((name) => name.endsWith(end))!;
const zipIn = (at: string): string => readdirSync(at).find((name) => name.endsWith('.zip'))!;

beforeAll(() => {
  writeFileSync(
    join(root, 'framework/release-notes.md'),
    '---\nversion: 0.2.0\nsummary: The first version.\n---\nAll of it is new.\n',
  );
  expect(gradient(['release', '--root', root, '--date', '2026-06-30', '--no-pdf']).code).toBe(0);
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'released');
});
afterAll(() => {
  remove();
  rmSync(elsewhere, { recursive: true });
});

describe('a release that nobody has signed', () => {
  it('is valid, and said to be unsigned', () => {
    expect(check().code).toBe(0);
    expect(verify(folder)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/all as released\.\nIt is not signed\.\n$/),
    });
    expect(gradient(['build', '--root', root]).code).toBe(0);
    for (const page of ['index.html', 'index.md'])
      expect(readFileSync(join(root, 'dist/releases/0.2.0', page), 'utf8')).toContain('This release is not signed.');
    const index = readFileSync(join(root, 'dist/releases.json'), 'utf8');
    expect(index).not.toContain('"signature"');
  });

  it('is told of, and valid all the same, where keys to sign by are listed', () => {
    allow(key);
    const { code, stdout } = check('--base', 'HEAD');
    expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([
      0,
      expect.stringContaining(
        'framework/releases/0.2.0/SHA256SUMS:1:1 info release-signed Nobody has signed 0.2.0, and package.json lists keys',
      ),
    ]);
    expect(verify(folder).stdout).toMatch(
      /\nIt is not signed, although package\.json lists keys to sign releases by\.\n$/,
    );
    expect(gradient(['build', '--root', root]).code).toBe(0);
    // A key that was withdrawn signs nothing any more.
    list({ key: key.line, onlyFor: [] });
    expect(check().stdout).toBe('No findings.\n');
    list();
  });

  it('is refused where a signature is asked for', () => {
    for (const path of [folder, join(folder, archive('.zip')), join(folder, 'model.json')]) {
      const { code, stderr } = verify(path, '--key', key.line);
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining('0.2.0 is not signed: there is no SHA256SUMS.minisig in'),
      ]);
    }
  });
});

describe('a signature', () => {
  it('is a finding until package.json lists its key, and then changes nothing else', () => {
    const before = treeOf(join(root, 'framework'));
    writeFileSync(signature, signatureOf(sums(), key, { comment: 'timestamp:1767225600\tfile:SHA256SUMS' }));
    const { code, stdout } = check();
    expect([code, stdout]).toEqual([1, expect.stringContaining('0.2.0/SHA256SUMS.minisig:1:1 error release-frozen')]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'it is by the key A1A1A1A1A1A1A1A1, which package.json does not list under `signingKeys`',
    );
    expect(gradient(['build', '--root', root]).code).toBe(1);
    allow(other, key);
    expect(check('--base', 'HEAD')).toMatchObject({ code: 0, stdout: 'No findings.\n' });
    const after = treeOf(join(root, 'framework'));
    expect([...after].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path)).toEqual([
      '/releases/0.2.0/SHA256SUMS.minisig',
    ]);
  });

  it('is published beside the files, and named wherever they are', () => {
    expect(gradient(['build', '--root', root]).code).toBe(0);
    const bytes = readFileSync(signature);
    const url = /"url": "(.*SHA256SUMS\.minisig)"/;
    for (const place of ['0.2.0', 'latest'])
      expect(readFileSync(join(root, 'dist/releases', place, 'SHA256SUMS.minisig'))).toEqual(bytes);
    for (const page of ['index.html', 'index.md']) {
      const text = readFileSync(join(root, 'dist/releases/0.2.0', page), 'utf8');
      expect(text).toContain('A1A1A1A1A1A1A1A1');
      expect(text).toContain(`minisign -Vm SHA256SUMS -P ${key.line}`);
      expect(text).toContain('SHA256SUMS.minisig');
      expect(text).not.toContain('This release is not signed.');
    }
    const index = readFileSync(join(root, 'dist/releases.json'), 'utf8');
    expect(url.exec(index)?.[1]).toContain('/releases/0.2.0/SHA256SUMS.minisig');
    expect((JSON.parse(index) as { releases: object[] }).releases[0]).toMatchObject({
      signature: { sha256: sha256(bytes), bytes: bytes.length, keyId: 'A1A1A1A1A1A1A1A1', key: key.line },
    });
  });

  it('is named without a key, and not checked', () => {
    writeFileSync(join(elsewhere, 'model.json'), readFileSync(join(folder, 'model.json')));
    for (const path of [folder, join(folder, archive('.tar.gz')), join(elsewhere, 'model.json')]) {
      const { code, stdout } = verify(path);
      expect([code, stdout]).toEqual([
        0,
        expect.stringContaining('It has a signature by the key A1A1A1A1A1A1A1A1, which was not checked;'),
      ]);
    }
  });

  it('is good for the folder, the site’s folder, archives and files, with a key as a line and in a file', () => {
    const file = join(elsewhere, 'minisign.pub');
    writeFileSync(file, key.file);
    const zip = join(elsewhere, archive('.zip'));
    cpSync(join(folder, archive('.zip')), zip);
    execFileSync('tar', ['-xzf', join(folder, archive('.tar.gz')), '-C', elsewhere]);
    const unpacked = join(elsewhere, archive('.zip').replace('.zip', ''));
    for (const path of [
      folder,
      join(root, 'dist/releases/0.2.0'),
      zip,
      join(folder, archive('.tar.gz')),
      unpacked,
      join(folder, 'modes.csv'),
    ])
      for (const given of [key.line, file]) {
        const { code, stdout, stderr } = verify(path, '--key', given);
        expect([code, stderr], path).toEqual([0, '']);
        expect(stdout).toContain(
          'It is signed by the key A1A1A1A1A1A1A1A1, with the comment “timestamp:1767225600 file:SHA256SUMS”.',
        );
        expect(stdout.includes(`The signature says nothing of ${archive('.tar.gz')}, `)).toBe(path === folder);
      }
    rmSync(unpacked, { recursive: true });
  });

  it('is refused with another key, also one of the same id', () => {
    expect(verify(folder, '--key', other.line)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        'is by the key A1A1A1A1A1A1A1A1, and not by B2B2B2B2B2B2B2B2, which --key gives.',
      ),
    });
    expect(verify(folder, '--key', newKey(0xa1).line)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Do not use these files'),
    });
  });

  it.each([
    ['not-there.pub', 'is neither a file nor a public key'],
    ['RWQ', 'is neither a file nor a public key'],
    [key.line.slice(0, -2), 'is neither a file nor a public key'],
    [join(root, 'package.json'), 'holds no public key by minisign'],
    ['', '--key needs a key'],
  ])('is not checked with %j, which is no key: exit code 2', (given, message) => {
    const { code, stderr } = verify(folder, '--key', given);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('goes with verify only', () => {
    expect(gradient(['check', '--key', key.line])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--key goes with verify'),
    });
  });
});

/** Runs something while the release and all that vouches for it are other ones, and puts them back. */
function damaged(harm: () => void, run: () => void): void {
  cpSync(join(root, 'framework/releases'), join(elsewhere, 'kept'), { recursive: true });
  harm();
  run();
  rmSync(join(root, 'framework/releases'), { recursive: true });
  cpSync(join(elsewhere, 'kept'), join(root, 'framework/releases'), { recursive: true });
  rmSync(join(elsewhere, 'kept'), { recursive: true });
}

/** Writes other bytes for a file of the release, and lists them in the manifest. */
function forge(path: string, to: Buffer | string): void {
  writeFileSync(join(folder, path), to);
  const listed = JSON.parse(readFileSync(manifest, 'utf8')) as { releases: { files: { path: string }[] }[] };
  const files = listed.releases[0]!.files.filter((file) => file.path !== path);
  files.push({ path, bytes: Buffer.byteLength(to), sha256: sha256(to) } as { path: string });
  listed.releases[0]!.files = files.sort((one, two) => (one.path < two.path ? -1 : 1));
  writeFileSync(manifest, JSON.stringify(listed));
}

describe('what a signature does not hold for', () => {
  it('is a file that was edited together with the manifest and the check sums', () => {
    const forged = readFileSync(join(folder, 'NOTES.md'), 'utf8').replace('All of it', 'None of it');
    const before = sha256(readFileSync(join(folder, 'NOTES.md')));
    damaged(
      () => {
        forge('NOTES.md', forged);
        forge('SHA256SUMS', sums().toString().replace(before, sha256(forged)));
      },
      () => {
        expect(verify(folder).code).toBe(0);
        const { code, stderr } = verify(folder, '--key', key.line);
        expect([code, stderr]).toEqual([
          1,
          expect.stringContaining('SHA256SUMS is not what the key A1A1A1A1A1A1A1A1 has signed'),
        ]);
        expect(verify(join(folder, 'NOTES.md'), '--key', key.line).code).toBe(1);
        expect(check().stdout).toContain('0.2.0/SHA256SUMS.minisig:1:1 error release-frozen');
      },
    );
  });

  it('is a file that was edited together with the manifest alone, or that the check sums do not list', () => {
    damaged(
      () => {
        forge('NOTES.md', 'Something else.\n');
        forge('more.txt', 'More.\n');
        forge('garden.pdf', 'No PDF.\n');
      },
      () => {
        expect(verify(folder).code).toBe(0);
        const { code, stderr } = verify(folder, '--key', key.line);
        expect(code).toBe(1);
        expect(stderr).toContain('NOTES.md: its bytes are not those that are signed.');
        expect(stderr).toContain('more.txt: the signature does not cover it');
        expect(verify(join(folder, 'NOTES.md'), '--key', key.line).code).toBe(1);
        expect(verify(join(folder, 'garden.pdf'), '--key', key.line)).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('garden.pdf: the signature does not cover it'),
        });
      },
    );
  });

  it('is an archive that holds another file, is one file short, or has one elsewhere, with a manifest that knows it', async () => {
    const zip = archive('.zip');
    const name = zip.replace('.zip', '');
    const members = await readArchive(zip, readFileSync(join(folder, zip)));
    const packed = (change: Record<string, string | null>): Buffer => {
      const kept = members.filter(({ path }) => change[path] === undefined);
      const others = Object.entries(change).flatMap(([path, text]) =>
        text === null ? [] : [{ path, content: Buffer.from(text) }],
      );
      return Buffer.from(zipOf(name, [...kept, ...others], '2026-06-30'));
    };
    const whole = packed({});
    const cases: [Buffer, string, number][] = [
      [whole, 'It is signed by', 0],
      [packed({ 'modes.csv': 'x' }), 'modes.csv: its bytes are not those that are signed.', 1],
      [packed({ 'more.txt': 'x' }), 'more.txt: the signature does not cover it', 1],
      [packed({ 'index.html': 'x' }), 'index.html: the signature does not cover it', 1],
      [packed({ 'modes.csv': null }), 'modes.csv: it is signed, and missing.', 1],
      [packed({ SHA256SUMS: null }), 'Do not use these files', 1],
      [packed({ '../more.txt': 'x' }), 'is no archive as releases have them: ', 2],
      [Buffer.concat([whole, whole]), 'is no archive as releases have them: ', 2],
      [Buffer.from('no archive'), 'is no archive as releases have them: it does not end as one.\n', 2],
    ];
    for (const [bytes, message, expected] of cases)
      damaged(
        () => forge(zip, bytes),
        () => {
          const { code, stdout, stderr } = verify(join(folder, zip), '--key', key.line);
          expect([code, stdout + stderr]).toEqual([expected, expect.stringContaining(message)]);
        },
      );
  });

  it('is another version or date, which the manifest can call it', () => {
    const copy = join(elsewhere, 'renamed');
    const called = (version: string, date: string): void => {
      const text = readFileSync(manifest, 'utf8').replace('"0.2.0"', `"${version}"`).replace('2026-06-30', date);
      writeFileSync(manifest, text);
      if (version !== '0.2.0') renameSync(folder, join(root, 'framework/releases', version));
    };
    for (const [version, date] of [
      ['9.9.9', '2026-06-30'],
      ['0.2.0', '2026-11-01'],
    ] as const)
      damaged(
        () => {
          cpSync(folder, copy, { recursive: true });
          called(version, date);
        },
        () => {
          const names = [copy, join(copy, 'modes.csv'), join(copy, 'release.json'), join(copy, zipIn(copy))];
          for (const path of names) {
            const { code, stdout, stderr } = verify(path, '--key', key.line);
            const isNamed = path.endsWith('.zip') && version === '9.9.9';
            expect([code, stdout], path).toEqual([isNamed ? 2 : 1, '']);
            expect(stderr).toContain(
              isNamed
                ? 'is no archive as releases have them: its name is not of 9.9.9.'
                : `the manifest calls it ${version}, released on ${date}, but what is signed is 0.2.0, released on 2026-06-30.`,
            );
            expect(stderr).not.toContain('all as released');
          }
          rmSync(copy, { recursive: true });
        },
      );
  });

  it('is a second release with the same files, which is not named', () => {
    damaged(
      () => {
        const listed = JSON.parse(readFileSync(manifest, 'utf8')) as { releases: object[] };
        listed.releases.push({ ...listed.releases[0], version: '9.9.9', date: '2026-11-01' });
        writeFileSync(manifest, JSON.stringify(listed));
        cpSync(folder, join(root, 'framework/releases/9.9.9'), { recursive: true });
      },
      () => {
        expect(verify(join(folder, 'modes.csv')).stdout).toContain('9.9.9');
        const { code, stdout } = verify(join(folder, 'modes.csv'), '--key', key.line);
        expect([code, stdout.split('\n')[0]]).toEqual([
          0,
          `${join(folder, 'modes.csv')} is modes.csv of 0.2.0, released on 2026-06-30.`,
        ]);
        expect(stdout).not.toContain('9.9.9');
      },
    );
  });

  it('is a file whose release.json is not there, or another', () => {
    damaged(
      () => writeFileSync(join(folder, 'release.json'), '{}'),
      () => {
        const { code, stderr } = verify(join(folder, 'modes.csv'), '--key', key.line);
        expect([code, stderr]).toEqual([1, expect.stringContaining('is signed in release.json, and there is none')]);
      },
    );
  });

  it.each([
    [
      'of something else',
      () => writeFileSync(signature, signatureOf(Buffer.from('other'), key)),
      'it is not of this SHA256SUMS',
    ],
    [
      'with a comment that was changed',
      () => writeFileSync(signature, readFileSync(signature, 'utf8').replace('timestamp:1', 'timestamp:2')),
      'its comment was changed',
    ],
    [
      'that is none',
      () => writeFileSync(signature, 'signed: me\n'),
      'it does not have the form of a file that minisign writes',
    ],
    [
      'that is a link',
      () => (rmSync(signature), symlinkSync('SHA256SUMS', signature)),
      'it does not have the form of a file that minisign writes',
    ],
    [
      'of a megabyte',
      () => writeFileSync(signature, Buffer.alloc(1_048_576)),
      'it does not have the form of a file that minisign writes',
    ],
  ])('is a finding, and not built: a signature %s', (_name, harm, message) => {
    damaged(harm, () => {
      const { code, stdout } = check();
      expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(message)]);
      expect(stdout).toContain('0.2.0/SHA256SUMS.minisig:1:1 error release-frozen');
      expect(gradient(['build', '--root', root]).code).toBe(1);
      const isLink = lstatSync(signature).isSymbolicLink();
      expect(verify(folder, '--key', key.line).code).toBe(isLink ? 2 : 1);
    });
  });

  it('is no release: a signature elsewhere is a foreign file', () => {
    damaged(
      () => cpSync(signature, join(root, 'framework/releases/SHA256SUMS.minisig')),
      () => expect(check().stdout).toContain('framework/releases/SHA256SUMS.minisig:1:1 error release-frozen'),
    );
  });

  it('is never replaced, once it is committed', () => {
    git(root, 'add', '.');
    git(root, 'commit', '-qm', 'signed');
    expect(check().code).toBe(0);
    damaged(
      () => writeFileSync(signature, signatureOf(sums(), key, { comment: 'again' })),
      () => expect(check().stdout).toContain('0.2.0/SHA256SUMS.minisig:1:1 error release-frozen'),
    );
    damaged(
      () => rmSync(signature),
      () => expect(check().stdout).toContain('0.2.0/SHA256SUMS.minisig:1:1 error release-frozen'),
    );
    expect(existsSync(signature)).toBe(true);
  });
});

describe('a key that was withdrawn', () => {
  const whole = (): string[] => [folder, join(folder, archive('.zip')), join(folder, 'modes.csv')];
  afterEach(() => allow(other, key));

  it('vouches for the releases that it is still trusted for', () => {
    list({ key: key.line, onlyFor: ['0.2.0'] }, other.line);
    expect(check('--base', 'HEAD')).toMatchObject({ code: 0, stdout: 'No findings.\n' });
    for (const path of whole()) expect(verify(path, '--key', key.line).code, path).toBe(0);
  });

  it.each([
    [[], 'no release any more'],
    [['0.1.0', '1.0.0'], 'nothing but 0.1.0, 1.0.0 any more'],
  ])('vouches for no other: %j', (onlyFor, words) => {
    list({ key: key.line, onlyFor }, other.line);
    const { code, stdout } = check();
    const reason = `the key A1A1A1A1A1A1A1A1, which package.json withdraws: it vouches for ${words}.`;
    expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(reason)]);
    for (const path of whole())
      for (const given of [[], ['--key', key.line]])
        expect(verify(path, ...given), path).toMatchObject({ code: 1, stderr: expect.stringContaining(reason) });
  });

  it('has its signature removed or replaced, although that was committed', () => {
    list({ key: key.line, onlyFor: [] }, other.line);
    const note = '0.2.0/SHA256SUMS:1:1 info release-signed';
    damaged(
      () => rmSync(signature),
      () => expect(check('--base', 'HEAD')).toMatchObject({ code: 0, stdout: expect.stringContaining(note) }),
    );
    damaged(
      () => writeFileSync(signature, signatureOf(sums(), other)),
      () => expect(check('--base', 'HEAD')).toMatchObject({ code: 0, stdout: 'No findings.\n' }),
    );
    damaged(
      () => rmSync(join(folder, 'modes.csv')),
      () => expect(check('--base', 'HEAD').stdout).toContain('0.2.0/modes.csv:1:1 error release-frozen'),
    );
  });
});

describe('what is no ordinary file', () => {
  const pipe = (path: string): void => void execFileSync('mkfifo', [path]);
  const copy = join(elsewhere, 'copy');
  const copied = (harm: () => void): void => {
    cpSync(folder, copy, { recursive: true });
    harm();
  };
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  it.each<[string, string, () => void]>([
    ['a pipe', 'pipe', () => pipe(join(copy, 'pipe'))],
    ['a link to a device', 'zero', () => symlinkSync('/dev/zero', join(copy, 'zero'))],
    ['a link to a folder', 'all', () => symlinkSync(root, join(copy, 'all'))],
    ['a link to nothing', 'none', () => symlinkSync('not-there', join(copy, 'none'))],
    [
      'a link to the right bytes',
      'modes.csv',
      () => (rmSync(join(copy, 'modes.csv')), symlinkSync(join(folder, 'modes.csv'), join(copy, 'modes.csv'))),
    ],
    [
      'check sums that are a pipe',
      'SHA256SUMS',
      () => (rmSync(join(copy, 'SHA256SUMS')), pipe(join(copy, 'SHA256SUMS'))),
    ],
  ])('is named where a folder holds it, and never read: %s', (_what, name, harm) => {
    copied(harm);
    for (const args of [[], ['--key', key.line]]) {
      expect(verify(copy, ...args)).toEqual({
        code: 2,
        stdout: '',
        stderr: `gradient: ${join(copy, name)} is no ordinary file.\n`,
      });
    }
  });

  it.each(['SHA256SUMS', 'SHA256SUMS.minisig', 'release.json'])(
    'is named where it stands beside a file: %s',
    (name) => {
      copied(() => {
        rmSync(join(copy, name));
        pipe(join(copy, name));
      });
      const { code, stderr } = verify(join(copy, 'modes.csv'), '--key', key.line);
      expect([code, stderr]).toEqual([2, `gradient: ${join(copy, name)} is no ordinary file.\n`]);
    },
  );

  it('is not what is asked about, and no key', () => {
    copied(() => pipe(join(copy, 'pipe')));
    expect(verify(join(copy, 'pipe')).code).toBe(2);
    expect(verify(folder, '--key', join(copy, 'pipe')).code).toBe(2);
  });

  it.each([
    ['package.json', 'check'],
    ['framework/links.json', 'links'],
  ])('is not read as %s', (path, command) => {
    const small = copyOfSmall();
    rmSync(join(small.root, path), { force: true });
    pipe(join(small.root, path));
    const { code, stderr } = gradient([command, '--root', small.root]);
    expect([code, stderr]).toEqual([2, `gradient: ${join(small.root, path)} is no ordinary file.\n`]);
    small.remove();
  });

  it('does not keep an ordinary file from being asked about by way of a link', () => {
    copied(() => symlinkSync('modes.csv', join(copy, 'link.csv')));
    expect(verify(join(copy, 'link.csv'), '--key', key.line).code).toBe(0);
  });
});

it('other bytes for what stands beside the files are named, with a key and without', () => {
  const copy = join(elsewhere, 'page');
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, 'index.html'), 'Anything.');
  expect(verify(copy)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('all as released.\nThe manifest says nothing of index.html.\n'),
  });
  expect(verify(copy, '--key', key.line)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('The signature says nothing of index.html, '),
  });
  rmSync(copy, { recursive: true });
});

it('keys that are none are told by their place in package.json', () => {
  const path = join(root, 'package.json');
  const others = [
    'RWQ',
    key.line,
    { key: key.line, onlyFor: [] },
    { key: 'RWQ', onlyFor: [] },
    { key: other.line },
    { key: other.line, onlyFor: ['one'] },
    { key: other.line, onlyFor: [], more: 1 },
    1,
  ];
  for (const second of others) {
    writeFileSync(path, JSON.stringify({ signingKeys: [key.line, second] }));
    expect(check(), JSON.stringify(second)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('package.json: "signingKeys.1'),
    });
  }
});
