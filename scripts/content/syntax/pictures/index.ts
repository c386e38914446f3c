/** What pictures say of themselves in their headers, by format. No pixel is read. */
import { ownValue } from '../../../model/index.ts';
import { readJpeg } from './jpeg.ts';
import type { PictureFlaw, PictureFacts, PictureReader } from './picture.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

export type { PictureFacts } from './picture.ts';

/** The formats of pixels by the ending of a name: the bytes with which each begins, where null stands for any byte, and its reader. */
const FORMATS: Record<string, { readonly signature: readonly (number | null)[]; readonly read: PictureReader }> = {
  png: { signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], read: readPng },
  jpg: { signature: [0xff, 0xd8, 0xff], read: readJpeg },
  jpeg: { signature: [0xff, 0xd8, 0xff], read: readJpeg },
  webp: { signature: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50], read: readWebp },
};

/** The ending of the name of a picture of pixels that begins with these bytes; undefined where no picture does. */
export function endingByContent(bytes: Uint8Array): string | undefined {
  return Object.keys(FORMATS).find((ending) => begins(ending, bytes));
}

function begins(ending: string, bytes: Uint8Array): boolean {
  return ownValue(FORMATS, ending)!.signature.every((byte, index) => byte === null || bytes[index] === byte);
}

/**
 * What a picture of pixels says of itself; what is wrong with it; `other` where it begins as something else, and undefined where
 * the ending is that of no such picture.
 */
export function readPicture(ending: string, bytes: Uint8Array): PictureFacts | PictureFlaw | 'other' | undefined {
  const format = ownValue(FORMATS, ending);
  if (!format) return undefined;
  return begins(ending, bytes) ? format.read(bytes) : 'other';
}
