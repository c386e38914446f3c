/** Files as addresses that hold them, for pages that load nothing. */
import type { Output } from './context.ts';
import { mediaType } from '../model/index.ts';

/** The `data:` address of a picture. Throws for a file of another kind. */
export function dataAddress(path: string, content: Output['content']): string {
  const type = mediaType(path);
  if (!type.startsWith('image/')) throw new Error(`${path} is no picture.`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `data:${type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
