import { FILE_START } from '../diagnostics.ts';
import { nameOf, placeOf } from '../kinds.ts';
import type { Rule } from '../rule.ts';

const SIGNATURES: Record<string, readonly number[]> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  webp: [0x52, 0x49, 0x46, 0x46],
};

/** Pictures are what their name says: PNG, JPEG or WebP. */
export const assetType: Rule = {
  id: 'asset-type',
  severity: 'error',
  suppressible: false,
  what: 'Pictures are what their name says: PNG, JPEG or WebP.',
  file({ path, bytes }) {
    if (placeOf(path).type !== 'picture') return undefined;
    const ending = nameOf(path).slice(nameOf(path).lastIndexOf('.') + 1);
    const signature = SIGNATURES[ending];
    if (!signature || signature.every((byte, index) => bytes?.[index] === byte)) return undefined;
    const message = `This is not a ${ending.toUpperCase()} picture, whatever its name says.`;
    return { range: FILE_START, message, advice: 'Save it in the format of its ending.' };
  },
};
