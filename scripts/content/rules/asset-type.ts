import { ownValue } from '../../model/index.ts';
import { FILE_START } from '../diagnostics.ts';
import { isActive } from '../addresses.ts';
import { nameOf, placeOf } from '../kinds.ts';
import { isPictureName, isRemote, picturesOf } from '../links.ts';
import { nodeRange } from '../markdown.ts';
import type { Rule } from '../rule.ts';

/** The bytes with which a format begins; null stands for any byte. */
const SIGNATURES: Record<string, readonly (number | null)[]> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  webp: [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
};

/** Every picture is a PNG, JPEG, WebP or SVG file, as its name says. */
export const assetType: Rule = {
  id: 'asset-type',
  severity: 'error',
  suppressible: false,
  what: 'Every picture is a PNG, JPEG, WebP or SVG file, as its name says.',
  why: 'Every browser shows these four formats. A file of another format under such a name is not shown, or is treated as something that it is not.',
  example: {
    file: 'sections/limits.md',
    replaces: '![Three pots in a row, the second one taller](../images/pots.png)',
    wrong:
      '![Three pots in a row, the second one taller](../images/pots.png)\n\n⟦![A pot that grows](../images/pots.gif)',
    right:
      '![Three pots in a row, the second one taller](../images/pots.png)\n\n![A pot that grows](../images/pots.png)',
  },
  file({ path, bytes }) {
    if (placeOf(path).type !== 'picture' || !bytes) return undefined;
    const ending = nameOf(path).slice(nameOf(path).lastIndexOf('.') + 1);
    const signature = ownValue(SIGNATURES, ending);
    const isWhatItSays = signature
      ? signature.every((byte, index) => byte === null || bytes[index] === byte)
      : beginsAsSvg(bytes);
    if (isWhatItSays) return undefined;
    const message = `The name says that this is a ${ending.toUpperCase()} picture, but the file has another format.`;
    return { range: FILE_START, message, advice: 'Save it in the format of its name, or give it another name.' };
  },
  *document(document, context) {
    for (const picture of picturesOf(document, context)) {
      const { node, url, resolution } = picture;
      // What has no address is unknown, for which there is another finding.
      const isKnown = !('address' in resolution) || resolution.address !== '';
      if (!isKnown || isRemote(picture) || isActive(url) || isPictureName(url)) continue;
      const message = `\`${url}\` is not a picture that can be published.`;
      const advice = 'Use PNG, JPEG, WebP or SVG, without `#` or `?`.';
      yield { range: nodeRange(document.text, node), message, advice };
    }
  },
};

/** Whether the first element is `svg`; what else is in the file, and whether it is UTF-8, is another rule's business. */
function beginsAsSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const first = /<(?![!?])(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(start)?.[1];
  return isUtf16 || (first === 'svg' && /^[\uFEFF\s]*</.test(start));
}
