/** Pictures made of bytes: whole ones of each format, and parts to put into them. */
import { crc32, deflateSync } from 'node:zlib';

export type Side = { readonly width: number; readonly height: number };

export const bytesOf = (...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const uint = (value: number, length: number, isLittle = false): number[] => {
  const bytes = Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
  return isLittle ? bytes.toReversed() : bytes;
};

/** A chunk of a PNG picture, with its length and its check sum. */
export function chunk(name: string, content: string | Uint8Array | readonly number[] = []): Uint8Array {
  const named = bytesOf(name, content);
  return bytesOf(uint(named.length - 4, 4), named, uint(crc32(named), 4));
}

export type PngParts = Side & {
  readonly header?: readonly number[];
  readonly beforePixels?: readonly Uint8Array[];
  readonly afterPixels?: readonly Uint8Array[];
};

/** A PNG picture in grey; of large ones only the header is true. */
export function png({
  width,
  height,
  header = [8, 0, 0, 0, 0],
  beforePixels = [],
  afterPixels = [],
}: PngParts): Uint8Array {
  const pixels = deflateSync(new Uint8Array(Math.min((width + 1) * height, 1000)));
  return bytesOf(
    '\u0089PNG\r\n\u001A\n',
    chunk('IHDR', [...uint(width, 4), ...uint(height, 4), ...header]),
    ...beforePixels,
    chunk('IDAT', pixels),
    ...afterPixels,
    chunk('IEND'),
  );
}

/** `acTL` for so many frames. */
export const animation = (frames: number): Uint8Array => chunk('acTL', [...uint(frames, 4), ...uint(0, 4)]);
/** `fcTL`, which stands before the pixels of a frame. */
export const frameControl = (number: number, { width, height }: Side): Uint8Array =>
  chunk('fcTL', [...uint(number, 4), ...uint(width, 4), ...uint(height, 4), ...uint(0, 8), 0, 1, 0, 10, 0, 0]);

/** A segment of a JPEG picture, with its length. */
export function segment(marker: number, content: string | readonly number[] = []): Uint8Array {
  const bytes = bytesOf(content);
  return bytesOf([0xff, marker], uint(bytes.length + 2, 2), bytes);
}

export const JFIF = segment(0xe0, 'JFIF\0\u0001\u0001\0\0\u0048\0\u0048\0\0');

/** The segment that says the size of a JPEG picture in three colours. */
export function frameOf({ width, height }: Side, marker = 0xc0): Uint8Array {
  return segment(marker, [8, ...uint(height, 2), ...uint(width, 2), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
}

/** A scan with what stands in for pixels: a byte 0xFF among them, and a restart. */
export const SCAN = bytesOf(segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]), [1, 0xff, 0, 2, 0xff, 0xd0, 3]);
export const END = bytesOf([0xff, 0xd9]);

export type JpegParts = Side & { readonly marker?: number; readonly beforeSize?: readonly Uint8Array[] };

/** A JPEG picture. Its pixels are none. */
export function jpeg({ width, height, marker, beforeSize = [] }: JpegParts): Uint8Array {
  const tables = [segment(0xdb, Array(65).fill(1) as number[]), segment(0xc4, Array(19).fill(0) as number[])];
  return bytesOf([0xff, 0xd8], JFIF, ...beforeSize, ...tables, frameOf({ width, height }, marker), SCAN, END);
}

/** A part of a WebP picture, with its length and what fills it up. */
export function riff(name: string, content: string | Uint8Array | readonly number[]): Uint8Array {
  const bytes = bytesOf(content);
  return bytesOf(name.padEnd(4), uint(bytes.length, 4, true), bytes, bytes.length % 2 ? [0] : []);
}

/** The pixels of a WebP picture, with loss. */
export const lossy = ({ width, height }: Side): Uint8Array =>
  riff('VP8', [0x10, 0, 0, 0x9d, 1, 0x2a, ...uint(width, 2, true), ...uint(height, 2, true), 7, 7, 7]);
/** The pixels of a WebP picture, without loss. */
export const lossless = ({ width, height }: Side): Uint8Array =>
  riff('VP8L', [0x2f, ...uint(width - 1 + (height - 1) * 2 ** 14, 4, true), 7]);
/** The canvas of a WebP picture that has more than pixels. */
export const canvas = ({ width, height }: Side, flags = 0): Uint8Array =>
  riff('VP8X', [flags, 0, 0, 0, ...uint(width - 1, 3, true), ...uint(height - 1, 3, true)]);
/** A frame of a WebP picture that moves. */
export const movingFrame = (side: Side, parts: readonly Uint8Array[]): Uint8Array =>
  riff(
    'ANMF',
    bytesOf(
      uint(0, 6),
      uint(side.width - 1, 3, true),
      uint(side.height - 1, 3, true),
      uint(100, 3, true),
      [0],
      ...parts,
    ),
  );

/** A WebP picture of these parts. */
export function webp(...parts: readonly Uint8Array[]): Uint8Array {
  const content = bytesOf('WEBP', ...parts);
  return bytesOf('RIFF', uint(content.length, 4, true), content);
}
