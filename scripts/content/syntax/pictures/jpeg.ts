/** JPEG pictures, segment by segment (ITU-T T.81, annex B). */
import { CUT, hasText, once, viewOf, type PictureFlaw, type PictureFacts } from './picture.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
/** Tables of all kinds, and the number of lines where it follows the pixels. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdc, 0xdd]);
/** The three ways to write pixels that browsers read. */
const SIZES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const OTHER_SIZES: ReadonlySet<number> = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** What a program may add to a picture so that it is shown right, and how long that is, with its length. */
const APPLICATIONS: readonly { readonly marker: number; readonly text: string; readonly length?: number }[] = [
  // Without the small picture that can follow.
  { marker: 0xe0, text: 'JFIF\0', length: 16 },
  { marker: 0xe2, text: 'ICC_PROFILE\0' },
  { marker: 0xee, text: 'Adobe', length: 14 },
];
const EXTRAS: readonly (readonly [text: string, words: string])[] = [
  ['Exif\0', 'Exif data'],
  ['http://ns.adobe.com/', 'XMP data'],
  ['JFIF\0', 'a thumbnail'],
  ['JFXX\0', 'a thumbnail'],
  ['Photoshop 3.0\0', 'data of Photoshop'],
];

type Size = Pick<PictureFacts, 'width' | 'height'>;

/** Reads a JPEG picture. */
export function readJpeg(bytes: Uint8Array): PictureFacts | PictureFlaw {
  const view = viewOf(bytes);
  const extras: string[] = [];
  let size: Size | undefined;
  let hasPixels = false;
  for (let at = 2; ;) {
    if (at >= bytes.length) return CUT;
    if (bytes[at] !== 0xff) return { flaw: `there is no part of one at byte ${at}` };
    // Any number of these may stand before a marker.
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at];
    at += 1;
    if (marker === END) {
      if (at < bytes.length) extras.push('more after its end');
      break;
    }
    if (marker === undefined || at + 2 > bytes.length) return CUT;
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= START)) return { flaw: `there is no part of one at byte ${at}` };
    const end = at + view.getUint16(at);
    if (end < at + 2 || end > bytes.length) return CUT;
    if (OTHER_SIZES.has(marker)) return { flaw: 'it is of a kind that browsers do not show' };
    if (SIZES.has(marker)) {
      if (size) return { flaw: 'it says its size twice' };
      size = sizeAt(view, at, end);
      if (!size) return { flaw: 'it says of itself what no JPEG picture for browsers is' };
    } else if (marker === SCAN) {
      if (!size) return { flaw: 'it does not say its size before its pixels' };
      hasPixels = true;
    } else if (!TABLES.has(marker)) extras.push(...extraAt(bytes, at, end, marker));
    at = marker === SCAN ? endOfScan(bytes, end) : end;
  }
  if (!size || !hasPixels) return { flaw: 'it has no pixels' };
  return { ...size, frames: 1, extras: once(extras) };
}

/** Samples of eight bits, in one colour, three or four. */
function sizeAt(view: DataView, at: number, end: number): Size | undefined {
  if (end - at < 8) return undefined;
  const colours = view.getUint8(at + 7);
  if (view.getUint8(at + 2) !== 8 || ![1, 3, 4].includes(colours) || end - at !== 8 + 3 * colours) return undefined;
  return { height: view.getUint16(at + 3), width: view.getUint16(at + 5) };
}

function extraAt(bytes: Uint8Array, at: number, end: number, marker: number): string[] {
  const length = end - at;
  const isNeeded = APPLICATIONS.some(
    (one) =>
      one.marker === marker && hasText(bytes, at + 2, one.text) && (one.length === undefined || one.length === length),
  );
  if (isNeeded) return [];
  if (marker === COMMENT) return ['a comment'];
  const known = EXTRAS.find(([text]) => hasText(bytes, at + 2, text));
  return [known ? known[1] : `a part with the mark ${marker.toString(16).toUpperCase()}`];
}

/** Where the marker after the pixels stands. Among them, a zero or the number of a restart follows every byte that begins one. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0 && next !== 0xff && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
