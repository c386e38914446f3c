/** Files as addresses that hold them, for pages that load nothing. */
import type { Output } from './context.ts';
import { ownValue } from '../model/index.ts';

/** The kinds of file that pages show, by the ending of their name. */
const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** The `data:` address of a picture. Throws for a file of another kind. */
export function dataAddress(path: string, content: Output['content']): string {
  const type = ownValue(TYPES, path.slice(path.lastIndexOf('.') + 1));
  if (type === undefined) throw new Error(`${path} is no picture.`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `data:${type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
