/**
 * Signatures and public keys as minisign writes them, read and checked without it. A signature file has four lines: a comment that
 * nobody vouches for, the signature of a file, a comment that is signed as well, and the signature of both of these. The only
 * algorithm is Ed25519; `ED` says that the hash of the file was signed, and `Ed`, which is older, the file itself.
 */
import { createPublicKey, verify } from 'node:crypto';
import { blake2b } from '@noble/hashes/blake2.js';

/** A public key, with the id that signatures name it by, and as one line. */
export type PublicKey = { readonly id: string; readonly bytes: Uint8Array; readonly literal: string };

/** What stands in a signature file. `comment` is signed; whether it and the file are by the key is not known yet. */
export type Signature = {
  readonly keyId: string;
  readonly isHashed: boolean;
  readonly bytes: Uint8Array;
  readonly comment: string;
  readonly commentBytes: Uint8Array;
};

/** Whether a signature is right: made by the key, for this file, with this comment. */
export type SignatureVerdict = 'good' | 'other-key' | 'other-file' | 'other-comment';

/** More than any signature or key has: their comments end before that. */
export const MAX_SIGNATURE_BYTES = 16_384;

const KEY_ID_BYTES = 8;
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const LINES =
  /^untrusted comment: [^\r\n]*\r?\n([A-Za-z\d+/]+=*)\r?\ntrusted comment: ([^\r\n]*)\r?\n([A-Za-z\d+/]+=*)(?:\r?\n)?$/;
const KEY_LINES = /^(?:untrusted comment: [^\r\n]*\r?\n)?([A-Za-z\d+/]+=*)(?:\r?\n)?$/;

/** The signature in a file; null where it is not one, or one of a kind that minisign does not write. */
export function readSignature(file: Uint8Array): Signature | null {
  const text = decode(file);
  const [, first, comment, second] = LINES.exec(text ?? '') ?? [];
  if (first === undefined || comment === undefined || second === undefined) return null;
  const parts = readTagged(first, SIGNATURE_BYTES);
  const commentBytes = fromBase64(second);
  if (!parts || (parts.tag !== 'Ed' && parts.tag !== 'ED') || commentBytes?.length !== SIGNATURE_BYTES) return null;
  return { keyId: parts.keyId, isHashed: parts.tag === 'ED', bytes: parts.bytes, comment, commentBytes };
}

/** The public key in a file, or in the one line of it that counts; null where it is none. */
export function readPublicKey(text: string): PublicKey | null {
  const [, literal] = KEY_LINES.exec(text) ?? [];
  const parts = literal === undefined ? null : readTagged(literal, KEY_BYTES);
  return parts?.tag === 'Ed' ? { id: parts.keyId, bytes: parts.bytes, literal: literal! } : null;
}

/** Whether a signature of `file` is by `key`, with the comment that it has. */
export function judgeSignature(signature: Signature, key: PublicKey, file: Uint8Array): SignatureVerdict {
  if (signature.keyId !== key.id) return 'other-key';
  const signed = signature.isHashed ? blake2b(file, { dkLen: 64 }) : file;
  if (!isSigned(key, signed, signature.bytes)) return 'other-file';
  const comment = Buffer.concat([signature.bytes, Buffer.from(signature.comment)]);
  return isSigned(key, comment, signature.commentBytes) ? 'good' : 'other-comment';
}

function isSigned({ bytes }: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  const x = Buffer.from(bytes).toString('base64url');
  return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
}

/** Two letters that name the algorithm, the id of a key, and `size` bytes. */
function readTagged(base64: string, size: number): { tag: string; keyId: string; bytes: Uint8Array } | null {
  const all = fromBase64(base64);
  if (all?.length !== 2 + KEY_ID_BYTES + size) return null;
  const tag = all.subarray(0, 2).toString('latin1');
  // An id is a number whose last byte comes first.
  const keyId = Buffer.from(all.subarray(2, 2 + KEY_ID_BYTES).toReversed())
    .toString('hex')
    .toUpperCase();
  return { tag, keyId, bytes: all.subarray(2 + KEY_ID_BYTES) };
}

/** Only what an encoder would write: other characters, and bits that stand for nothing, are no second form of the same bytes. */
function fromBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

function decode(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_SIGNATURE_BYTES) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
