/** PNG pictures, part by part (https://www.w3.org/TR/png-3/). */
import { ownValue } from '../../../model/index.ts';
import { CUT, nameAt, once, viewOf, type PictureFlaw, type Part, type PictureFacts } from './picture.ts';

/** The parts that pixels, their size on paper and their colours need. */
const NEEDED: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS bKGD sBIT hIST pHYs gAMA cHRM sRGB iCCP cICP mDCV cLLI'.split(' '),
);
/** The parts of pictures that move, which mean something only beside the first of them. */
const MOVING: ReadonlySet<string> = new Set(['acTL', 'fcTL', 'fdAT']);
const EXTRAS: Record<string, string> = {
  tEXt: 'text',
  zTXt: 'text',
  iTXt: 'text',
  eXIf: 'Exif data',
  tIME: 'the time of the last change',
};

/** How many bits a sample can have, by the type of colour. */
const DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const SIGNATURE_LENGTH = 8;
const HEADER_LENGTH = 13;

/** Reads a PNG picture. */
export function readPng(bytes: Uint8Array): PictureFacts | PictureFlaw {
  const parts = partsOf(bytes);
  if ('flaw' in parts) return parts;
  const flaw = findFlaw(bytes, parts);
  if (flaw !== undefined) return { flaw };
  const view = viewOf(bytes);
  const { start } = parts[0]!;
  const isMoving = parts.some(({ name }) => name === 'acTL');
  const extras = parts
    .filter(({ name }) => !NEEDED.has(name) && !(isMoving && MOVING.has(name)))
    .map(({ name }) => ownValue(EXTRAS, name) ?? `a part named ${name}`);
  return {
    width: view.getUint32(start),
    height: view.getUint32(start + 4),
    frames: isMoving ? countFrames(view, parts) : 1,
    extras: once(parts.at(-1)!.next < bytes.length ? [...extras, 'more after its end'] : extras),
  };
}

/** The parts up to the end of the picture. Each is as long as it says, and its check sum is right. */
function partsOf(bytes: Uint8Array): Part[] | PictureFlaw {
  const view = viewOf(bytes);
  const parts: Part[] = [];
  for (let at = SIGNATURE_LENGTH; parts.at(-1)?.name !== 'IEND'; at = parts.at(-1)!.next) {
    if (at + 12 > bytes.length) return CUT;
    const name = nameAt(bytes, at + 4);
    if (name === undefined || !/^[A-Za-z]{4}$/.test(name)) return { flaw: `there is no part of one at byte ${at}` };
    const start = at + 8;
    const end = start + view.getUint32(at);
    if (end + 4 > bytes.length) return CUT;
    if (view.getUint32(end) !== checkSum(bytes.subarray(at + 4, end)))
      return { flaw: `its part ${name} at byte ${at} is damaged` };
    parts.push({ name, start, end, next: end + 4 });
  }
  return parts;
}

function findFlaw(bytes: Uint8Array, parts: readonly Part[]): string | undefined {
  const [header] = parts;
  const count = (wanted: string): number => parts.filter(({ name }) => name === wanted).length;
  if (header!.name !== 'IHDR' || header!.end - header!.start !== HEADER_LENGTH)
    return 'it does not begin with its size';
  if (count('IHDR') > 1) return 'it says its size twice';
  if (count('IDAT') === 0) return 'it has no pixels';
  const [depth, colour, compression, filter, interlace] = bytes.subarray(header!.start + 8, header!.end);
  const isKnown =
    ownValue(DEPTHS, String(colour))?.includes(depth!) === true &&
    compression === 0 &&
    filter === 0 &&
    interlace! <= 1 &&
    (colour !== 3 || count('PLTE') === 1);
  return isKnown ? undefined : 'it says of itself what no PNG picture is';
}

/** How many pictures are shown, by what it says or by what is there. The still one may be none of those that move. */
function countFrames(view: DataView, parts: readonly Part[]): number {
  const control = parts.find(({ name }) => name === 'acTL');
  const said = control!.end - control!.start >= 4 ? view.getUint32(control!.start) : 0;
  const pixels = parts.findIndex(({ name }) => name === 'IDAT');
  const isStillApart = !parts.slice(0, pixels).some(({ name }) => name === 'fcTL');
  return Math.max(said, parts.filter(({ name }) => name === 'fcTL').length) + (isStillApart ? 1 : 0);
}

/** CRC-32 by half bytes. */
const STEPS = Uint32Array.from({ length: 16 }, (_, index) => {
  let step = index;
  for (let bit = 0; bit < 4; bit += 1) step = step & 1 ? (step >>> 1) ^ 0xed_b8_83_20 : step >>> 1;
  return step;
});

function checkSum(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    sum = STEPS[(sum ^ byte) & 15]! ^ (sum >>> 4);
    sum = STEPS[(sum ^ (byte >>> 4)) & 15]! ^ (sum >>> 4);
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}
