/** The archives of a release: the same bytes everywhere, and what common programs make of them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { gunzipSync, gzipSync, strFromU8, unzipSync } from 'fflate';
import { packTar, type TarEntry } from 'modern-tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveFiles, archiveFolder, readArchive, tarGzOf, zipOf } from '../scripts/disk/archive.ts';
import { ROOT } from './support/sources.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Fits the two fields of a header that hold 100 and 155 bytes. */
const LONG = `images/${'a'.repeat(90)}/${'b'.repeat(95)}.svg`;
/** Fits neither. */
const LONGER = `images/${'c'.repeat(240)}.svg`;
/** Is as long in characters, and longer in bytes. */
const FOREIGN = `images/${'ü'.repeat(60)}.svg`;

const FILES = [
  { path: 'model.json', content: bytes('{}\n'.repeat(2000)) },
  { path: LONG, content: bytes('long') },
  { path: 'README.md', content: bytes('Read me.\n') },
  { path: LONGER, content: bytes('longer') },
  { path: FOREIGN, content: bytes('foreign') },
  { path: 'empty', content: bytes('') },
];
const PATHS = FILES.map(({ path }) => path).sort();
const SUMS = PATHS.map((path) => `${sha256(FILES.find((file) => file.path === path)!.content)}  ${path}\n`).join('');
const files = [...FILES, { path: 'SHA256SUMS', content: bytes(SUMS) }];

const [DATE, FOLDER] = ['2026-03-29', 'a-framework-1.2.3'];
const archives = await archiveFiles('A Framework', '1.2.3', files, DATE);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const { path, content } of archives) writeFileSync(join(folder, path), content);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Whether this machine has a program, which may be missing where tests run. */
const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

const python = (code: string): unknown => JSON.parse(execFileSync('python3', ['-c', code], { cwd: folder }).toString());

describe('an archive', () => {
  it('is named after the framework and the version, and so is its only folder', () => {
    expect(archives.map(({ path }) => path)).toEqual([`${FOLDER}.tar.gz`, `${FOLDER}.zip`]);
    expect(archiveFolder('A Framework: 2nd “Edition”', '1.0.0-rc.1')).toBe('a-framework-2nd-edition-1.0.0-rc.1');
    expect(archiveFolder('…', '1.0.0')).toBe('1.0.0');
  });

  it('has the same bytes whatever the order of the files', async () => {
    const again = await archiveFiles('A Framework', '1.2.3', files.toReversed(), DATE);
    expect(again.map(({ content }) => sha256(content))).toEqual(archives.map(({ content }) => sha256(content)));
  });

  it('has the same bytes in every time zone and under every umask', { timeout: 120_000 }, async () => {
    const script = join(folder, 'archive.mjs');
    const request = {
      contents: `
        import { archiveFiles } from './scripts/disk/archive.ts';
        import { createHash } from 'node:crypto';
        const content = new TextEncoder().encode('text '.repeat(100));
        for (const date of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-12-31', '2028-02-29']) {
          for (const file of await archiveFiles('Any', '1.0.0', [{ path: 'a/b.txt', content }], date)) {
            console.log(date, file.path, createHash('sha256').update(file.content).digest('hex'));
          }
        }`,
      resolveDir: ROOT,
    };
    await build({ stdin: request, bundle: true, platform: 'node', format: 'esm', outfile: script, logLevel: 'silent' });
    const run = (zone: string, umask: string): string =>
      execFileSync('sh', ['-c', `umask ${umask} && exec "$0" "$1"`, process.execPath, script], {
        env: { ...process.env, TZ: zone },
      }).toString();
    const expected = run('UTC', '022');
    expect(expected.trim().split('\n')).toHaveLength(12);
    const zones = [
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'America/Santiago',
      'Asia/Kathmandu',
    ];
    for (const zone of zones) expect(run(zone, '077'), zone).toBe(expected);
    expect(run('UTC', '000')).toBe(expected);
  });

  it('depends on the date and on every byte', () => {
    const zip = zipOf(FOLDER, files, DATE);
    expect(zipOf(FOLDER, files, '2026-03-30')).not.toEqual(zip);
    expect(zipOf(FOLDER, [{ path: 'empty', content: bytes(' ') }], DATE)).not.toEqual(zip);
  });
});

// Python and sha256sum read what was written, as others would. The tests need nothing that has to be installed, so they can do
// without; where a test is left out, CI fails.
describe('a zip archive', () => {
  it.skipIf(!has('python3'))('holds every file, sorted, with its mode, its time and nothing of who made it', () => {
    const found = python(`
import json, zipfile
with zipfile.ZipFile('${FOLDER}.zip') as archive:
    assert archive.testzip() is None
    print(json.dumps([[i.filename, oct(i.external_attr >> 16), i.create_system, list(i.date_time), i.extra.hex(), i.comment.hex()]
                      for i in archive.infolist()]))`);
    const paths = [...PATHS, 'SHA256SUMS'].sort();
    const [year, month, day] = DATE.split('-').map(Number);
    const facts = ['0o100644', 3, [year, month, day, 12, 0, 0], '', ''];
    expect(found).toEqual(paths.map((path) => [`${FOLDER}/${path}`, ...facts]));
  });

  it('gives its contents back', () => {
    const found = unzipSync(archives[1]!.content);
    for (const { path, content } of files) expect(strFromU8(found[`${FOLDER}/${path}`]!)).toBe(strFromU8(content));
  });
});

describe('a tar archive', () => {
  it.skipIf(!has('python3'))('holds every file, sorted, with its mode, its time and nothing of who made it', () => {
    const found = python(`
import json, tarfile
with tarfile.open('${FOLDER}.tar.gz') as archive:
    print(json.dumps([[m.name, m.isreg(), oct(m.mode), m.mtime, m.uid, m.gid, m.uname, m.gname] for m in archive.getmembers()]))`);
    const paths = [...PATHS, 'SHA256SUMS'].sort();
    const facts = [true, '0o644', Date.parse(`${DATE}T12:00:00Z`) / 1000, 0, 0, '', ''];
    expect(found).toEqual(paths.map((path) => [`${FOLDER}/${path}`, ...facts]));
  });

  it('says neither when nor where it was compressed', () => {
    const { content } = archives[0]!;
    expect(content.slice(0, 8)).toEqual(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0));
  });
});

describe.skipIf(!has('python3') || !has('sha256sum'))('what is extracted', () => {
  it.each([
    ['zip', `import zipfile; zipfile.ZipFile('${FOLDER}.zip').extractall('zip')`],
    ['tar', `import tarfile; tarfile.open('${FOLDER}.tar.gz').extractall('tar')`],
  ])('passes its own check sums (%s)', (target, code) => {
    execFileSync('python3', ['-c', code], { cwd: folder });
    const checked = execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: join(folder, target, FOLDER) });
    expect(checked.toString().trim().split('\n')).toEqual(PATHS.map((path) => `${path}: OK`));
  });
});

const one = [{ path: 'a.txt', content: bytes('a'.repeat(50)) }];
const [zip, tgz] = [zipOf('x', one, DATE), await tarGzOf('x', one, DATE)];

describe('what is read of an archive', () => {
  const TGZ = 'x.tar.gz';
  const join2 = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
  const packed = async (...entries: [name: string, header?: Partial<TarEntry['header']>][]): Promise<Uint8Array> => {
    const facts = { mode: 0o644, mtime: new Date('2026-03-29T12:00:00Z'), uid: 0, gid: 0, uname: '', gname: '' };
    const tar = await packTar(
      entries.map(([name, header]) => ({
        header: { ...facts, type: 'file' as const, name, size: header?.type ? 0 : 1, ...header },
        ...(header?.type ? {} : { body: bytes('a') }),
      })),
    );
    return gzipSync(tar, { mtime: 0 });
  };
  /** The archive with other bytes at some places, counted from the first of some bytes in it. */
  const edited = (from: Uint8Array, mark: string, ...edits: [offset: number, value: number][]): Uint8Array => {
    const copy = Buffer.from(from);
    for (const [offset, value] of edits) copy[copy.indexOf(mark, 0, 'latin1') + offset] = value;
    return copy;
  };
  const CENTRAL = 'PK\u0001\u0002';
  const END = 'PK\u0005\u0006';

  it('is every file, of each of the two', async () => {
    for (const { path, content } of archives) {
      const found = await readArchive(path, content);
      expect(found.map((file) => file.path)).toEqual([...PATHS, 'SHA256SUMS'].sort());
      for (const file of files)
        expect(sha256(found.find((one) => one.path === file.path)!.content)).toBe(sha256(file.content));
    }
  });

  it('is a file of any name, also one that objects have', async () => {
    const own = [{ path: '__proto__', content: bytes('own') }];
    expect(await readArchive(TGZ, await tarGzOf('x', own, DATE))).toEqual(
      own.map((file) => expect.objectContaining(file)),
    );
    const proto = Buffer.from(zipOf('x', [{ path: 'abcdefghi', content: bytes('own') }], DATE).map((byte) => byte));
    const named = Buffer.from(proto.toString('latin1').replaceAll('abcdefghi', '__proto__'), 'latin1');
    expect((await readArchive('x.zip', named)).map(({ path }) => path)).toEqual(['__proto__']);
  });

  const noFile = 'is no ordinary file';
  const elsewhere = 'does not stand in the folder x';
  it.each<[string, string, Uint8Array | Promise<Uint8Array>, string]>([
    [
      'a link that is named as a folder',
      TGZ,
      packed(['x/a'], ['x/b/', { type: 'symlink', linkname: '/etc/passwd' }]),
      noFile,
    ],
    ['a hard link', TGZ, packed(['x/a'], ['x/b', { type: 'link', linkname: 'x/a' }]), noFile],
    ['a device', TGZ, packed(['x/a'], ['x/b', { type: 'character-device' }]), noFile],
    ['a folder', TGZ, packed(['x/', { type: 'directory' }], ['x/a']), noFile],
    ['a file twice', TGZ, packed(['x/a'], ['x/a']), 'twice'],
    ['a file above', TGZ, packed(['../x/a']), elsewhere],
    ['a file above, by way of the folder', TGZ, packed(['x/../../a']), elsewhere],
    ['a file at the root', TGZ, packed(['/x/a']), elsewhere],
    ['a file of another folder', TGZ, packed(['x/a'], ['y/a']), elsewhere],
    ['a path for one system', TGZ, packed(['x/..\\..\\a']), elsewhere],
    ['another order', TGZ, packed(['x/b'], ['x/a']), 'not sorted'],
    ['another mode', TGZ, packed(['x/b', { mode: 0o4755 }]), 'there is more in it'],
    [
      'bytes behind the end of the tar',
      TGZ,
      gzipSync(join2(gunzipSync(tgz), new Uint8Array(512)), { mtime: 0 }),
      'more in it',
    ],
    ['two tars', TGZ, gzipSync(join2(gunzipSync(tgz), gunzipSync(tgz)), { mtime: 0 }), 'is no tar archive'],
    ['bytes behind the gzip', TGZ, join2(tgz, bytes('more')), 'it'],
    ['two gzips', TGZ, join2(tgz, tgz), 'more in it'],
    ['a name in the gzip', TGZ, gzipSync(gunzipSync(tgz), { mtime: 0, filename: 'a' }), 'does not begin as one'],
    ['no bytes', TGZ, new Uint8Array(), 'does not begin as one'],
    ['too many bytes', TGZ, gzipSync(new Uint8Array(268_435_457), { mtime: 0, level: 1 }), 'have more than'],
    ['half a tar', TGZ, tgz.subarray(0, -20), 'it'],
    ['another folder than its name', 'y.zip', zip, 'does not stand in the folder y'],
    ['no bytes', 'x.zip', new Uint8Array(), 'does not end as one'],
    ['no file', 'x.zip', zipOf('x', [], DATE), 'holds no file'],
    ['bytes before', 'x.zip', join2(bytes('more'), zip), 'something else than what is there'],
    ['bytes behind', 'x.zip', join2(zip, bytes('more')), 'does not end as one'],
    ['a comment', 'x.zip', join2(edited(zip, END, [20, 22]), zip.subarray(-22)), 'it'],
    ['fewer files than are there', 'x.zip', edited(zip, END, [8, 0], [10, 0]), 'more in it'],
    ['another name at the file', 'x.zip', edited(zip, 'x/a.txt', [2, 0x62]), 'it says two things of'],
    ['another size at the file', 'x.zip', edited(zip, 'PK', [22, 1]), 'it says two things of'],
    ['a link', 'x.zip', edited(zip, CENTRAL, [41, 0xa1]), noFile],
    ['what another system made', 'x.zip', edited(zip, CENTRAL, [5, 0]), noFile],
    ['another size', 'x.zip', edited(zip, 'PK', [22, 1], [zip.length - 22 - 53 + 24, 1]), 'the size of'],
    ['a size beyond all', 'x.zip', edited(zip, 'PK', [25, 0xff], [zip.length - 22 - 53 + 27, 0xff]), 'have more than'],
    ['another sum', 'x.zip', edited(zip, 'PK', [14, 1], [zip.length - 22 - 53 + 16, 1]), 'the check sum of'],
    ['a file above', 'x.zip', zipOf('x', [{ path: '../a', content: bytes('a') }], DATE), elsewhere],
    ['a folder', 'x.zip', zipOf('x', [{ path: 'a/', content: bytes('') }], DATE), elsewhere],
    [
      'a file twice',
      'x.zip',
      Buffer.from(
        Buffer.from(
          zipOf(
            'x',
            ['ab', 'ac'].map((path) => ({ path, content: bytes(path) })),
            DATE,
          ),
        )
          .toString('latin1')
          .replaceAll('x/ac', 'x/ab'),
        'latin1',
      ),
      'twice',
    ],
  ])('is nothing where it has %s (%s)', async (_what, name, content, message) => {
    await expect(readArchive(name, await content)).rejects.toThrow(message);
  });
});
