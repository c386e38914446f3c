/** Releases that somebody has signed: what vouches for them, where that is said, and what is refused. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
const allow = (...keys: TestKey[]): void => {
  const path = join(root, 'package.json');
  const project = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...project, signingKeys: keys.map(({ line }) => line) }));
};
const archive = (end: string): string => readdirSync(folder).find((name) => name.endsWith(end))!;

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

  it('is an archive that holds another file, is one file short, or has one elsewhere, with a manifest that knows it', () => {
    const zip = archive('.zip');
    const name = zip.replace('.zip', '');
    const members = join(elsewhere, name);
    const packed = (change: () => void): Buffer => {
      execFileSync('tar', ['-xzf', join(folder, archive('.tar.gz')), '-C', elsewhere]);
      change();
      rmSync(join(elsewhere, zip), { force: true });
      execFileSync('python3', ['-m', 'zipfile', '-c', zip, name], { cwd: elsewhere });
      rmSync(members, { recursive: true });
      return readFileSync(join(elsewhere, zip));
    };
    const cases: [Buffer, string, number][] = [
      [packed(() => {}), 'It is signed by', 0],
      [
        packed(() => writeFileSync(join(members, 'modes.csv'), 'x')),
        'modes.csv: its bytes are not those that are signed.',
        1,
      ],
      [packed(() => writeFileSync(join(members, 'more.txt'), 'x')), 'more.txt: the signature does not cover it', 1],
      [packed(() => rmSync(join(members, 'modes.csv'))), 'modes.csv: it is signed, and missing.', 1],
      [packed(() => rmSync(join(members, 'SHA256SUMS'))), 'Do not use these files', 1],
      [Buffer.from('no archive'), 'cannot be read as an archive', 2],
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
      expect(verify(folder, '--key', key.line).code).toBe(1);
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

it('keys that are none are told by their place in package.json', () => {
  const path = join(root, 'package.json');
  writeFileSync(path, JSON.stringify({ signingKeys: [key.line, 'RWQ'] }));
  expect(check()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('package.json: "signingKeys.1" must be a public key by minisign'),
  });
});
