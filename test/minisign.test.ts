/** Signatures as minisign writes them: what it made is read, and whatever is another by one bit is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSignature, readPublicKey, readSignature } from '../scripts/disk/minisign.ts';
import { newKey, signatureOf } from './support/minisign.ts';
import { ROOT } from './support/sources.ts';

const read = (name: string): Buffer => readFileSync(join(ROOT, 'test/signatures', name));
const realKey = readPublicKey(read('minisign.pub').toString())!;

/** What comes of a signature file: why it is not good, or that it is. */
function judged(file: Uint8Array | string, key: string, message: Uint8Array): string {
  const signature = readSignature(Buffer.from(file));
  const publicKey = readPublicKey(key);
  if (!signature || !publicKey) return 'unreadable';
  return judgeSignature(signature, publicKey, message);
}

describe('what minisign itself has made', () => {
  it('has the id that minisign prints for it', () => {
    expect(read('minisign.pub').toString()).toContain(`minisign public key ${realKey.id}\n`);
    expect(readPublicKey(realKey.literal)).toEqual(realKey);
  });

  it.each([
    ['signed.txt.minisig', 'Signed for a test: äöü'],
    ['signed.txt.legacy.minisig', 'The older form'],
  ])('is good: %s', (name, comment) => {
    const signature = readSignature(read(name))!;
    expect([signature.keyId, signature.comment]).toEqual([realKey.id, comment]);
    expect(judgeSignature(signature, realKey, read('signed.txt'))).toBe('good');
    expect(judgeSignature(signature, realKey, Buffer.concat([read('signed.txt'), Buffer.from('\n')]))).toBe(
      'other-file',
    );
  });

  it('is good with the line ends of another system', () => {
    const text = read('signed.txt.minisig').toString().replaceAll('\n', '\r\n');
    expect(judged(text, read('minisign.pub').toString().replaceAll('\n', '\r\n'), read('signed.txt'))).toBe('good');
  });

  it('is refused with any bit of it changed but those of the comment that nobody signs', () => {
    for (const name of ['signed.txt.minisig', 'signed.txt.legacy.minisig']) {
      const file = read(name);
      const [start, end] = ['untrusted comment: '.length, file.indexOf('\n')];
      const accepted: string[] = [];
      for (let at = 0; at < file.length; at += 1) {
        for (let bit = 0; bit < 8; bit += 1) {
          const other = Buffer.from(file);
          other[at]! ^= 1 << bit;
          const isSaid = at < start || at >= end;
          if (isSaid && judged(other, realKey.literal, read('signed.txt')) === 'good')
            accepted.push(`${name} ${at} ${bit}`);
        }
      }
      expect(accepted).toEqual([]);
    }
  });

  it('is refused where it is cut off, or has more behind it', () => {
    const file = read('signed.txt.minisig');
    // Without its last line end it is the same signature.
    for (let length = 0; length < file.length - 1; length += 1)
      expect(judged(file.subarray(0, length), realKey.literal, read('signed.txt')), `${length}`).not.toBe('good');
    for (const more of ['\n', ' ', 'x', '\0', file.toString()])
      expect(judged(`${file.toString()}${more}`, realKey.literal, read('signed.txt'))).toBe('unreadable');
  });

  it('is refused by a key of which any bit is another', () => {
    const raw = Buffer.from(realKey.literal, 'base64');
    for (let at = 0; at < raw.length * 8; at += 1) {
      const other = Buffer.from(raw);
      other[at >> 3]! ^= 1 << (at & 7);
      const verdict = judged(read('signed.txt.minisig'), other.toString('base64'), read('signed.txt'));
      // Two bytes say that it is a key, eight which one it is.
      expect(verdict, `bit ${at}`).toBe(at < 16 ? 'unreadable' : at < 80 ? 'other-key' : 'other-file');
    }
  });
});

describe('a signature', () => {
  const key = newKey(0xab);
  const message = Buffer.from('SHA256SUMS\n');

  it('is good for what was signed, whatever that and its comment are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.stringMatching(/^[ -~äöü€😀]{0,60}$/u),
        fc.boolean(),
        (bytes, comment, isLegacy) => {
          expect(judged(signatureOf(bytes, key, { comment, isLegacy }), key.line, bytes)).toBe('good');
          expect(
            judged(signatureOf(bytes, key, { isLegacy }), key.file, Buffer.concat([bytes, Buffer.from([0])])),
          ).toBe('other-file');
        },
      ),
      { numRuns: 50 },
    );
    expect(readPublicKey(key.line)?.id).toBe('ABABABABABABABAB');
  });

  it('is refused with the comment of another, and with the name of another kind', () => {
    const [one, other] = ['one', 'other'].map((comment) => signatureOf(message, key, { comment }).split('\n'));
    expect(judged([one![0], one![1], other![2], one![3]].join('\n'), key.line, message)).toBe('other-comment');
    // The same bytes, said to be of the file and not of its hash, and the other way round.
    for (const isLegacy of [true, false]) {
      const lines = signatureOf(message, key, { isLegacy }).split('\n');
      const bytes = Buffer.from(lines[1]!, 'base64');
      bytes.write(isLegacy ? 'ED' : 'Ed', 'latin1');
      expect(judged([lines[0], bytes.toString('base64'), ...lines.slice(2)].join('\n'), key.line, message)).toBe(
        'other-file',
      );
    }
  });

  it('by another key is not good because it has the same id', () => {
    expect(judged(signatureOf(message, newKey(0xab)), key.line, message)).toBe('other-file');
    expect(judged(signatureOf(message, newKey(0xac)), key.line, message)).toBe('other-key');
  });

  it.each([
    ['nothing', ''],
    ['a comment alone', 'untrusted comment: x\n'],
    ['another letter for the kind', signatureOf(message, key).replace('\nRU', '\nRV')],
    ['no comment that is signed', signatureOf(message, key).split('\n').slice(0, 2).join('\n')],
    ['a signature by another tool', '-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n'],
    ['a second form of the same bytes', signatureOf(message, key).replace('=\ntrusted', '\ntrusted')],
    ['a mark before it', `\uFEFF${signatureOf(message, key)}`],
    ['more than any signature has', signatureOf(message, key, { comment: 'x'.repeat(20_000) })],
  ])('is none that can be read: %s', (_name, text) => {
    expect(readSignature(Buffer.from(text))).toBeNull();
  });

  it.each([
    '',
    'RWQ',
    key.line.slice(0, -1),
    `${key.line}A`,
    ` ${key.line}`,
    `${key.line}\n${key.line}\n`,
    'x'.repeat(56),
  ])('is checked with no key that is none: %j', (text) => {
    expect(readPublicKey(text)).toBeNull();
  });
});
