/** WebP pictures, part by part (RFC 9649). */
import { ownValue } from '../../../model/index.ts';
import { CUT, hasText, nameAt, once, viewOf, type PictureFlaw, type Part, type PictureFacts } from './picture.ts';

/** The parts that pixels, their colours and movement need. */
const NEEDED: ReadonlySet<string> = new Set(['VP8', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);
const PIXELS: ReadonlySet<string> = new Set(['VP8', 'VP8L']);
const EXTRAS: Record<string, string> = { EXIF: 'Exif data', XMP: 'XMP data' };

const HEAD_LENGTH = 12;
/** What stands before the parts of a picture that is one of several. */
const FRAME_HEAD_LENGTH = 16;
const CANVAS_LENGTH = 10;

type Size = Pick<PictureFacts, 'width' | 'height'>;

/** Reads a WebP picture. */
export function readWebp(bytes: Uint8Array): PictureFacts | PictureFlaw {
  const view = viewOf(bytes);
  if (bytes.length < HEAD_LENGTH) return CUT;
  const end = view.getUint32(4, true) + 8;
  if (end > bytes.length) return CUT;
  const parts = partsOf(bytes, HEAD_LENGTH, end);
  if ('flaw' in parts) return parts;
  const moving = parts.filter(({ name }) => name === 'ANMF');
  const inside = moving.map((frame) => partsOf(bytes, frame.start + FRAME_HEAD_LENGTH, frame.end));
  const damaged = inside.find((one) => 'flaw' in one);
  if (damaged) return damaged;
  const all = [...parts, ...inside.flatMap((one) => ('flaw' in one ? [] : one))];
  const sizes = all.filter(({ name }) => PIXELS.has(name)).map((part) => sizeOf(view, part));
  const size = canvasOf(view, parts, moving.length > 0, sizes);
  if ('flaw' in size) return size;
  const extras = all
    .filter(({ name }) => !NEEDED.has(name))
    .map(({ name }) => ownValue(EXTRAS, name) ?? `a part named ${name}`);
  return {
    ...size,
    frames: Math.max(moving.length, sizes.length),
    extras: once(end < bytes.length ? [...extras, 'more after its end'] : extras),
  };
}

/** The parts between two places, each as long as it says; one of odd length is followed by a byte that fills it up. */
function partsOf(bytes: Uint8Array, from: number, to: number): Part[] | PictureFlaw {
  const view = viewOf(bytes);
  const parts: Part[] = [];
  for (let at = from; at < to; at = parts.at(-1)!.next) {
    if (at + 8 > to) return CUT;
    const name = nameAt(bytes, at);
    if (name === undefined) return { flaw: `there is no part of one at byte ${at}` };
    const start = at + 8;
    const end = start + view.getUint32(at + 4, true);
    if (end > to) return CUT;
    parts.push({ name, start, end, next: end + (end % 2) });
  }
  return parts;
}

/** The size of the whole, which is that of its pixels where they do not move. */
function canvasOf(
  view: DataView,
  parts: readonly Part[],
  isMoving: boolean,
  sizes: readonly (Size | undefined)[],
): Size | PictureFlaw {
  const [first] = parts;
  const [pixels] = sizes;
  if (!pixels || sizes.includes(undefined)) return { flaw: 'it has no pixels that can be read' };
  if (PIXELS.has(first!.name)) return pixels;
  if (first!.name !== 'VP8X' || first!.end - first!.start !== CANVAS_LENGTH)
    return { flaw: 'it does not begin with its size' };
  const canvas = { width: 1 + uint24(view, first!.start + 4), height: 1 + uint24(view, first!.start + 7) };
  const fits = (size: Size | undefined): boolean =>
    isMoving
      ? size!.width <= canvas.width && size!.height <= canvas.height
      : size!.width === canvas.width && size!.height === canvas.height;
  return sizes.every(fits) ? canvas : { flaw: 'it says two sizes of itself' };
}

function sizeOf(view: DataView, { name, start, end }: Part): Size | undefined {
  return name === 'VP8' ? sizeWithLoss(view, start, end) : sizeWithoutLoss(view, start, end);
}

/** The head of a frame that stands by itself, with its start code (RFC 6386, section 9.1). */
function sizeWithLoss(view: DataView, start: number, end: number): Size | undefined {
  if (end - start < 10 || (view.getUint8(start) & 1) !== 0) return undefined;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  if (!hasText(bytes, start + 3, '\u009d\u0001*')) return undefined;
  const side = (at: number): number => view.getUint16(at, true) & 0x3fff;
  return { width: side(start + 6), height: side(start + 8) };
}

/** A signature, two sides of 14 bits less one, a bit, and the version, which is 0. */
function sizeWithoutLoss(view: DataView, start: number, end: number): Size | undefined {
  if (end - start < 5 || view.getUint8(start) !== 0x2f) return undefined;
  const bits = view.getUint32(start + 1, true);
  if (bits >>> 29 !== 0) return undefined;
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
}
