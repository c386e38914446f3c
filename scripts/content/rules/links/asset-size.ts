import { FILE_START, decode, type Range } from '../../syntax/source.ts';
import { isFlaw } from '../../syntax/flaw.ts';
import { MAX_PIXELS, nameOf, placeOf } from '../../schema/kinds.ts';
import { readPicture } from '../../syntax/pictures/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { svgSize } from '../../syntax/svg.ts';

const [HEAD, REST] = ['<svg xmlns="http://www.w3.org/2000/svg"', '><circle fill="green" r="9"/></svg>'];

export const assetSize: Rule<'asset-size'> = {
  id: 'asset-size',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'A picture has at most 16 million pixels, is one picture and not a film, and holds nothing beside what is seen.',
  why: 'A small file can unfold to more pixels than the device of a reader has memory for, and what moves draws readers away from the text. Cameras and programs write places, times, names, comments and earlier pictures into files, and all of that would be published.',
  example: {
    file: 'images/pot.svg',
    replaces: null,
    beside: [{ file: 'sections/limits.md', text: '![A round pot](../images/pot.svg)' }],
    wrong: `${HEAD} ⟦width="8000" height="6000"${REST}`,
    right: `${HEAD} width="800" height="600"${REST}`,
  },
  file({ path, bytes }) {
    if (!bytes || placeOf(path).type !== 'picture') return undefined;
    const ending = nameOf(path).slice(nameOf(path).lastIndexOf('.') + 1);
    if (ending === 'svg') {
      const text = decode(path, bytes);
      const size = isFlaw(text) ? undefined : svgSize(text);
      return size && judgeSize(size, size.range);
    }
    const picture = readPicture(ending, bytes);
    if (typeof picture !== 'object' || 'flaw' in picture) return undefined;
    const { frames, extras } = picture;
    const finding = judgeSize(picture, FILE_START);
    if (finding) return finding;
    if (frames > 1) {
      const message = `This picture moves: it holds ${frames} pictures that are shown one after the other.`;
      return { range: FILE_START, message, advice: 'Save one of them as a picture that stands still.' };
    }
    if (extras.length === 0) return undefined;
    const message = `This picture holds what nobody sees in it: ${extras.slice(0, MOST_TOLD).join(', ')}.`;
    const advice = 'Save it without metadata: without Exif, XMP, comments, thumbnails and anything else of that kind.';
    return { range: FILE_START, message, advice };
  },
};

const MOST_TOLD = 5;

function judgeSize({ width, height }: Readonly<Record<'width' | 'height', number>>, range: Range): Finding | undefined {
  const size = `${shown(width)} × ${shown(height)} pixels`;
  if (!(width > 0 && height > 0)) {
    const advice = 'Save it again from the program that made it, in the size in which it is to be seen.';
    return { range, message: `This picture has ${size}, so nothing of it is seen.`, advice };
  }
  if (width * height <= MAX_PIXELS) return undefined;
  const message = `This picture has ${size}; the limit is ${MAX_PIXELS / 1_000_000} million in all.`;
  return { range, message, advice: 'Make it smaller, or cut off what it does not need.' };
}

function shown(side: number): string {
  return String(Math.round(side * 100) / 100);
}
