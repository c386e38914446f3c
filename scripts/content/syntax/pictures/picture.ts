/** What the readers of pictures share: what they find, and the bytes that they look at. */

/** What a file says of the picture in it. */
export type PictureFacts = {
  /** In pixels, as the file says; either can be 0. */
  readonly width: number;
  readonly height: number;
  /** How many pictures it holds, which are shown one after the other. */
  readonly frames: number;
  /** What is in the file and not needed to show it, in words: `text`, `Exif data`, `a part named mkBF`. */
  readonly extras: readonly string[];
};

/** Why a file is not a picture of its format, as the end of a sentence: `it ends too early`. */
export type PictureFlaw = { readonly flaw: string };

/** What a reader finds in bytes that begin as its format does. No size that the bytes claim makes it take memory or time. */
export type PictureReader = (bytes: Uint8Array) => PictureFacts | PictureFlaw;

/** A named piece of a file: where its content stands, and where the next piece begins. */
export type Part = { readonly name: string; readonly start: number; readonly end: number; readonly next: number };

/** What is said of a file that ends before its content does. */
export const CUT: PictureFlaw = { flaw: 'it ends too early' };

/** The bytes as numbers of several bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Four bytes as the name that they are; undefined where they are nothing that stands in a name. */
export function nameAt(bytes: Uint8Array, at: number): string | undefined {
  const name = String.fromCharCode(...bytes.subarray(at, at + 4));
  return /^[A-Za-z\d ]{4}$/.test(name) ? name.trimEnd() : undefined;
}

/** Whether these characters of ASCII stand at a place. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  const signs = text.split('');
  return signs.every((sign, index) => bytes[at + index] === sign.charCodeAt(0));
}

/** Each of the words once, in their order. */
export function once(words: readonly string[]): string[] {
  return [...new Set(words)];
}
