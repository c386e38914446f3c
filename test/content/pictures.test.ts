/** Pictures, read as far as their headers: each format, right and wrong, and damaged at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Diagnostic } from '../../scripts/content/index.ts';
import * as make from '../support/pictures.ts';
import { positioned, smallText, sourceFile, SURROUNDINGS, withFile } from '../support/sources.ts';

const LIMITS = 'sections/limits.md';
const SMALL = { width: 40, height: 30 };
const ENDINGS = ['png', 'jpg', 'jpeg', 'webp', 'svg'] as const;

type Ending = (typeof ENDINGS)[number];

/** What is found with a picture in the small framework that is shown there. */
function found(ending: Ending, content: Uint8Array | string): string[] {
  const page = `${smallText(LIMITS)}\n![A round pot](../images/pot.${ending})\n`;
  return told(check(withFile(`images/pot.${ending}`, content, withFile(LIMITS, page)), SURROUNDINGS), ending);
}

/** What is found in a picture that has nothing around it, which takes less time. */
function foundAlone(ending: Ending, bytes: Uint8Array): string[] {
  const path = `framework/images/pot.${ending}`;
  return told(
    check([sourceFile(path, bytes)], SURROUNDINGS).filter(
      (finding) => finding.path === path && finding.rule !== 'asset-orphan',
    ),
    ending,
  );
}

function told(findings: readonly Diagnostic[], ending: Ending): string[] {
  return findings.map(({ path, rule, range, severity, message, advice }) => {
    expect([path, severity]).toEqual([`framework/images/pot.${ending}`, 'error']);
    expect(message).toMatch(/^[^\p{Cc}]+\.$/u);
    expect(advice).toMatch(/^[A-Z].*\.$/);
    return `${range.start.line}:${range.start.column} ${rule} ${message}`;
  });
}

const png = (parts: Partial<make.PngParts> = {}): Uint8Array => make.png({ ...SMALL, ...parts });
const jpeg = (parts: Partial<make.JpegParts> = {}): Uint8Array => make.jpeg({ ...SMALL, ...parts });
const { chunk, segment, riff, webp, bytesOf } = make;
const times = (count: number, part: Uint8Array): Uint8Array => Buffer.alloc(count * part.length, part);
const still = make.frameControl(0, SMALL);
const svg = (attributes: string, inner = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}<g/></svg>`;

describe('a picture of each format passes', () => {
  it.each<[string, Ending, Uint8Array | string]>([
    ['PNG', 'png', png()],
    ['PNG of exactly 16 million pixels', 'png', png({ width: 5000, height: 3200 })],
    [
      'PNG with colours and a density',
      'png',
      png({ beforePixels: ['sRGB', 'gAMA', 'cHRM', 'pHYs', 'iCCP', 'bKGD'].map((name) => chunk(name, [0])) }),
    ],
    [
      'PNG with a palette',
      'png',
      png({ header: [8, 3, 0, 0, 1], beforePixels: [chunk('PLTE', [0, 0, 0]), chunk('tRNS', [0])] }),
    ],
    ['PNG that could move and does not', 'png', png({ beforePixels: [make.animation(1), still] })],
    ['JPEG', 'jpg', jpeg()],
    ['JPEG under the longer name', 'jpeg', jpeg()],
    ['progressive JPEG', 'jpg', jpeg({ marker: 0xc2 })],
    [
      'JPEG with a colour profile, and more before a marker than one byte',
      'jpg',
      jpeg({
        beforeSize: [
          segment(0xe2, 'ICC_PROFILE\0\u0001\u0001profile'),
          bytesOf([0xff, 0xff]),
          segment(0xee, 'Adobe\0d\0\0\0\0\u0001'),
        ],
      }),
    ],
    ['WebP with loss', 'webp', webp(make.lossy(SMALL))],
    ['WebP without loss', 'webp', webp(make.lossless(SMALL))],
    [
      'WebP with a canvas',
      'webp',
      webp(make.canvas(SMALL, 0x30), riff('ICCP', 'odd'), riff('ALPH', [0]), make.lossy(SMALL)),
    ],
    [
      'WebP that could move and does not',
      'webp',
      webp(make.canvas(SMALL, 2), riff('ANIM', [0, 0, 0, 0, 0, 0]), make.movingFrame(SMALL, [make.lossless(SMALL)])),
    ],
    ['SVG', 'svg', svg('')],
    ['SVG with a size', 'svg', svg(' width="16cm" height="9.5em" viewBox="0 0 90000 90000"')],
    ['SVG with a share as its size', 'svg', svg(' width="100%" height="100%"')],
    ['SVG with a view box', 'svg', svg(' viewBox="-10,-10 4000 4000"')],
    ['SVG with a large part', 'svg', svg(' width="10" height="10"', '<rect width="99999" height="99999"/>')],
  ])('%s', (_name, ending, content) => {
    expect(found(ending, content)).toEqual([]);
  });
});

const NO_METADATA = 'This picture holds what nobody sees in it:';
const whole = { png: png(), jpg: jpeg(), webp: webp(make.canvas(SMALL), make.lossy(SMALL)) };

describe('a picture that is too much, moves or holds something hidden is one finding', () => {
  it.each<[string, Ending, Uint8Array | string, string]>([
    ['pixels', 'png', png({ width: 5000, height: 3201 }), '5000 × 3201 pixels; the limit is 16 million in all.'],
    [
      'a claim of nearly all there can be',
      'png',
      png({ width: 2 ** 31 - 1, height: 2 ** 31 - 1 }),
      '2147483647 × 2147483647 pixels;',
    ],
    ['no pixels', 'png', png({ width: 0 }), 'This picture has 0 × 30 pixels, so nothing of it is seen.'],
    ['pixels', 'jpg', jpeg({ width: 65_535, height: 65_535 }), '65535 × 65535 pixels;'],
    ['no pixels', 'jpg', jpeg({ height: 0 }), '40 × 0 pixels,'],
    ['pixels', 'webp', webp(make.lossy({ width: 16_383, height: 977 })), '16383 × 977 pixels;'],
    ['pixels, without loss', 'webp', webp(make.lossless({ width: 16_384, height: 16_384 })), '16384 × 16384 pixels;'],
    ['no pixels', 'webp', webp(make.lossy({ width: 0, height: 3 })), '0 × 3 pixels,'],
    [
      'pixels of a canvas',
      'webp',
      webp(make.canvas({ width: 2 ** 24, height: 2 ** 24 }, 2), make.movingFrame(SMALL, [make.lossy(SMALL)])),
      '16777216 × 16777216 pixels;',
    ],
    ['pixels', 'svg', svg(' ⟦width="4001" height="4001"'), '4001 × 4001 pixels;'],
    ['inches', 'svg', `<!-- a -->\n${svg(' ⟦width="50in" height="50in"')}`, '4800 × 4800 pixels;'],
    ['a height alone', 'svg', svg(' ⟦height="8000" viewBox="0 0 10 5"'), '16000 × 8000 pixels;'],
    ['a view box', 'svg', svg(' ⟦viewBox="0 0 5000 4000"'), '5000 × 4000 pixels;'],
    ['no width', 'svg', svg(' ⟦width="0" height="4"'), '0 × 4 pixels,'],
    ['a width below nothing', 'svg', svg(' ⟦width="-4" height="4"'), '-4 × 4 pixels,'],
    ['an empty view box', 'svg', svg(' ⟦width="4" viewBox="0 0 0 0"'), 'so nothing of it is seen.'],
    ['frames', 'png', png({ beforePixels: [make.animation(3), still] }), 'it holds 3 pictures'],
    [
      'frames that are not told',
      'png',
      png({
        beforePixels: [make.animation(1), still],
        afterPixels: [make.frameControl(1, SMALL), chunk('fdAT', [0, 0, 0, 2, 1])],
      }),
      'it holds 2 pictures',
    ],
    [
      'a frame beside the still picture',
      'png',
      png({ beforePixels: [make.animation(1)], afterPixels: [still, chunk('fdAT', [0, 0, 0, 1, 1])] }),
      'it holds 2 pictures',
    ],
    [
      'frames',
      'webp',
      webp(
        make.canvas(SMALL, 2),
        riff('ANIM', [0, 0, 0, 0, 0, 0]),
        ...[1, 2].map(() => make.movingFrame(SMALL, [make.lossy(SMALL)])),
      ),
      'it holds 2 pictures',
    ],
    ['two pictures in one', 'webp', webp(make.lossy(SMALL), make.lossy(SMALL)), 'it holds 2 pictures'],
    ['text', 'png', png({ beforePixels: [chunk('tEXt', 'Comment\0at home')] }), `${NO_METADATA} text.`],
    [
      'text of all kinds, and times',
      'png',
      png({
        afterPixels: [chunk('zTXt', 'a\0\0x'), chunk('iTXt', 'a\0\0\0\0\0x'), chunk('tIME', [7, 1, 1, 1, 1, 1, 1])],
      }),
      `${NO_METADATA} text, the time of the last change.`,
    ],
    ['Exif data', 'png', png({ beforePixels: [chunk('eXIf', 'MM\0*')] }), `${NO_METADATA} Exif data.`],
    ['a part of a program', 'png', png({ beforePixels: [chunk('mkBF', 'x')] }), `${NO_METADATA} a part named mkBF.`],
    ['frames of no film', 'png', png({ afterPixels: [chunk('fdAT', 'x')] }), `${NO_METADATA} a part named fdAT.`],
    ['more after its end', 'png', bytesOf(whole.png, 'x'), `${NO_METADATA} more after its end.`],
    ['Exif data', 'jpg', jpeg({ beforeSize: [segment(0xe1, 'Exif\0\0MM\0*')] }), `${NO_METADATA} Exif data.`],
    [
      'XMP data and a comment',
      'jpg',
      jpeg({ beforeSize: [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'), segment(0xfe, 'by me')] }),
      `${NO_METADATA} XMP data, a comment.`,
    ],
    [
      'a thumbnail',
      'jpg',
      jpeg({ beforeSize: [segment(0xe0, 'JFIF\0\u0001\u0001\0\0\u0048\0\u0048\u0001\u0001abc')] }),
      `${NO_METADATA} a thumbnail.`,
    ],
    [
      'a part of a program',
      'jpg',
      jpeg({ beforeSize: [segment(0xed, 'Photoshop 3.0\0'), segment(0xe2, 'MPF\0')] }),
      `${NO_METADATA} data of Photoshop, a part with the mark E2.`,
    ],
    ['more after its end', 'jpg', bytesOf(whole.jpg, whole.jpg), `${NO_METADATA} more after its end.`],
    [
      'metadata',
      'webp',
      webp(make.canvas(SMALL, 0xc), make.lossy(SMALL), riff('EXIF', 'MM\0*'), riff('XMP ', '<x/>'), riff('abcd', 'x')),
      `${NO_METADATA} Exif data, XMP data, a part named abcd.`,
    ],
    [
      'metadata inside a frame',
      'webp',
      webp(make.canvas(SMALL, 2), make.movingFrame(SMALL, [make.lossy(SMALL), riff('EXIF', 'MM\0*')])),
      `${NO_METADATA} Exif data.`,
    ],
    ['more after its end', 'webp', bytesOf(whole.webp, 'x'), `${NO_METADATA} more after its end.`],
  ])('%s in a %s picture', (_name, ending, content, message) => {
    const { text, place } = typeof content === 'string' ? positioned(content) : { text: content, place: '1:1' };
    expect(found(ending, text)).toEqual([expect.stringContaining(message)]);
    expect(found(ending, text)[0]).toMatch(new RegExp(`^${place} asset-size This picture `));
  });
});

const header = (...bytes: number[]): Uint8Array => png({ header: bytes });

describe('a file that is no whole picture of its format is one finding', () => {
  it.each<[string, Ending, Uint8Array, string]>([
    ['another format', 'png', whole.jpg, 'but the file has another format.'],
    ['another format', 'jpg', whole.webp, 'but the file has another format.'],
    ['another format', 'webp', whole.png, 'but the file has another format.'],
    ['another format', 'svg', whole.png, 'but the file has another format.'],
    ['a signature and nothing else', 'png', whole.png.subarray(0, 8), 'it ends too early.'],
    ['a header and nothing else', 'png', whole.png.subarray(0, 33), 'it ends too early.'],
    ['no header', 'png', bytesOf(whole.png.subarray(0, 8), whole.png.subarray(33)), 'it does not begin with its size.'],
    [
      'something before the header',
      'png',
      bytesOf(whole.png.subarray(0, 8), chunk('sRGB', [0]), whole.png.subarray(8)),
      'it does not begin with its size.',
    ],
    ['two headers', 'png', bytesOf(whole.png.subarray(0, 33), whole.png.subarray(8)), 'it says its size twice.'],
    [
      'a header without end',
      'png',
      bytesOf(whole.png.subarray(0, 8), [0xff, 0xff, 0xff, 0xff], whole.png.subarray(12)),
      'it ends too early.',
    ],
    [
      'a wrong check sum',
      'png',
      whole.png.map((byte, at) => (at === 19 ? byte ^ 1 : byte)),
      'its part IHDR at byte 8 is damaged.',
    ],
    ['no pixels', 'png', bytesOf(whole.png.subarray(0, 33), chunk('IEND')), 'it has no pixels.'],
    [
      'a part without a name',
      'png',
      bytesOf(whole.png.subarray(0, 33), [0, 0, 0, 0], '\u0001\u0002$%', whole.png.subarray(33)),
      'there is no part of one at byte 33.',
    ],
    ['a depth that there is not', 'png', header(3, 0, 0, 0, 0), 'it says of itself what no PNG picture is.'],
    ['a colour that there is not', 'png', header(8, 5, 0, 0, 0), 'it says of itself what no PNG picture is.'],
    ['a compression that there is not', 'png', header(8, 0, 1, 0, 0), 'it says of itself what no PNG picture is.'],
    ['a palette that is not there', 'png', header(8, 3, 0, 0, 0), 'it says of itself what no PNG picture is.'],
    ['no end', 'jpg', whole.jpg.subarray(0, -2), 'it ends too early.'],
    ['no pixels', 'jpg', bytesOf([0xff, 0xd8], make.JFIF, make.END), 'it has no pixels.'],
    [
      'pixels before their size',
      'jpg',
      bytesOf([0xff, 0xd8], make.SCAN, make.frameOf(SMALL), make.END),
      'it does not say its size before its pixels.',
    ],
    ['two sizes', 'jpg', jpeg({ beforeSize: [make.frameOf(SMALL)] }), 'it says its size twice.'],
    ['a kind without loss', 'jpg', jpeg({ marker: 0xc3 }), 'it is of a kind that browsers do not show.'],
    [
      'a size of the wrong length',
      'jpg',
      jpeg({ beforeSize: [segment(0xc0, [8, 0, 1, 0, 1, 3])] }),
      'it says of itself what no JPEG picture for browsers is.',
    ],
    [
      'a segment shorter than its length',
      'jpg',
      jpeg({ beforeSize: [bytesOf([0xff, 0xdb, 0, 1])] }),
      'it ends too early.',
    ],
    ['no marker', 'jpg', bytesOf([0xff, 0xd8, 0xff, 0xd0, 0, 0], whole.jpg), 'there is no part of one at byte 4.'],
    ['a head and nothing else', 'webp', whole.webp.subarray(0, 12), 'it ends too early.'],
    ['fewer bytes than it says', 'webp', whole.webp.subarray(0, -4), 'it ends too early.'],
    ['no pixels', 'webp', webp(make.canvas(SMALL)), 'it has no pixels that can be read.'],
    ['no start code', 'webp', webp(riff('VP8', Array(12).fill(0) as number[])), 'it has no pixels that can be read.'],
    ['no signature', 'webp', webp(riff('VP8L', [0, 0, 0, 0, 0, 0])), 'it has no pixels that can be read.'],
    ['a part before its size', 'webp', webp(riff('ALPH', [0]), make.lossy(SMALL)), 'it does not begin with its size.'],
    [
      'two sizes',
      'webp',
      webp(make.canvas(SMALL), make.lossy({ width: 41, height: 30 })),
      'it says two sizes of itself.',
    ],
    [
      'a frame beyond the canvas',
      'webp',
      webp(make.canvas(SMALL), make.movingFrame(SMALL, [make.lossy({ width: 41, height: 30 })])),
      'it says two sizes of itself.',
    ],
    [
      'a part that is longer than all',
      'webp',
      webp(bytesOf('VP8 ', [0xff, 0xff, 0xff, 0xff], 'abcdef')),
      'it ends too early.',
    ],
    [
      'a part without a name',
      'webp',
      webp(bytesOf('\u0001\u0002\u0003\u0004', [0, 0, 0, 0])),
      'there is no part of one at byte 12.',
    ],
  ])('%s in a %s picture', (_name, ending, content, message) => {
    expect(found(ending, content)).toEqual([expect.stringContaining(message)]);
    expect(found(ending, content)[0]).toMatch(/^1:1 asset-type /);
  });

  it('wherever it is cut off', () => {
    for (const [ending, bytes] of Object.entries(whole)) {
      for (let length = 1; length < bytes.length; length += 1) {
        const cut = foundAlone(ending as 'png', bytes.subarray(0, length));
        expect([ending, length, cut]).toEqual([ending, length, [expect.stringContaining(' asset-type ')]]);
      }
    }
  });
});

describe('bytes at random', () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bytes: fc.uint8Array({ maxLength: 6 }),
    removed: fc.nat(6),
  });

  it('give one finding or none, in a moment', () => {
    const started = performance.now();
    let passed = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(whole)),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        ([ending, picture], changes) => {
          const damaged = changes.reduce<Uint8Array>((bytes, { at, bytes: added, removed }) => {
            const place = Math.floor(at * bytes.length);
            return bytesOf(bytes.subarray(0, place), added, bytes.subarray(place + removed));
          }, picture);
          const findings = damaged.length === 0 ? [] : foundAlone(ending as 'png', damaged);
          if (findings.length === 0) passed += 1;
          expect(findings.length).toBeLessThanOrEqual(1);
          if (findings[0]) expect(findings[0]).toMatch(/^1:1 (?:asset-type|asset-size|file-empty) /);
        },
      ),
      { seed: 29, numRuns: 2000 },
    );
    expect(passed).toBeLessThan(1000);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it.each<[string, 'png' | 'jpg' | 'webp', Uint8Array]>([
    ['empty parts', 'png', png({ beforePixels: [times(43_000, chunk('tEXt'))] })],
    ['empty comments', 'jpg', jpeg({ beforeSize: [times(130_000, segment(0xfe))] })],
    ['empty parts', 'webp', webp(make.lossy(SMALL), times(65_000, riff('a', [])))],
    ['bytes before a marker', 'jpg', jpeg({ beforeSize: [new Uint8Array(500_000).fill(0xff)] })],
    ['ends of scans', 'jpg', bytesOf(jpeg(), new Uint8Array(500_000).fill(0xff))],
    ['frames', 'webp', webp(make.canvas(SMALL), times(10_000, make.movingFrame(SMALL, [make.lossy(SMALL)])))],
  ])('%s without end in a %s picture are read in a moment', (_name, ending, content) => {
    const started = performance.now();
    expect(found(ending, content).length).toBeLessThanOrEqual(1);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
