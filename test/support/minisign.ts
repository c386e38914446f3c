/** Keys and signatures for tests, written by the description of the format and not by what reads it. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A pair of keys of which the public one is in the form of minisign: `line` alone, and as the `file` that holds it. */
export type TestKey = { readonly id: Buffer; readonly secret: KeyObject; readonly line: string; readonly file: string };

/** How a signature differs from what minisign would write. */
export type SignatureForm = { readonly comment?: string; readonly isLegacy?: boolean };

/** A new pair of keys. Its id is eight times the same byte, so that tests can say it. */
export function newKey(byte: number): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const id = Buffer.alloc(8, byte);
  const line = Buffer.concat([Buffer.from('Ed'), id, raw]).toString('base64');
  return { id, secret: privateKey, line, file: `untrusted comment: minisign public key\n${line}\n` };
}

/** The signature file of some bytes. */
export function signatureOf(
  bytes: Uint8Array,
  { id, secret }: TestKey,
  { comment = 'timestamp:1767225600', isLegacy = false }: SignatureForm = {},
): string {
  const message = isLegacy ? bytes : createHash('blake2b512').update(bytes).digest();
  const signature = sign(null, message, secret);
  const first = Buffer.concat([Buffer.from(isLegacy ? 'Ed' : 'ED'), id, signature]).toString('base64');
  const second = sign(null, Buffer.concat([signature, Buffer.from(comment)]), secret).toString('base64');
  return `untrusted comment: signature from minisign secret key\n${first}\ntrusted comment: ${comment}\n${second}\n`;
}
