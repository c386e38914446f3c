import { FILE_START } from '../../syntax/source.ts';
import { isActive } from '../../analysis/addresses.ts';
import { nameOf, placeOf } from '../../schema/kinds.ts';
import { isPictureName, isRemote, picturesOf } from '../../analysis/links.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import { endingByContent, readPicture } from '../../syntax/pictures/index.ts';
import type { Rule } from '../rule.ts';

export const assetType: Rule<'asset-type'> = {
  id: 'asset-type',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'Every picture is a whole PNG, JPEG, WebP or SVG file, as its name says.',
  why: 'Every browser shows these four formats. A file of another format under such a name, or a damaged one, is not shown, or is treated as something that it is not.',
  example: {
    file: 'sections/limits.md',
    replaces: '![Three pots in a row, the second one taller](../images/pots.png)',
    wrong:
      '![Three pots in a row, the second one taller](../images/pots.png)\n\n⟦![A pot that grows](../images/pots.gif)',
    right:
      '![Three pots in a row, the second one taller](../images/pots.png)\n\n![A pot that grows](../images/pots.png)',
  },
  isAboutPath: true,
  file({ path, bytes }, paths) {
    if (placeOf(path).type !== 'picture' || !bytes) return undefined;
    const ending = nameOf(path).slice(nameOf(path).lastIndexOf('.') + 1);
    const picture = readPicture(ending, bytes);
    const range = FILE_START;
    const format = ending.toUpperCase();
    if (typeof picture === 'object') {
      if (!('flaw' in picture)) return undefined;
      const message = `This file begins as a ${format} picture, but ${picture.flaw}.`;
      return { range, message, advice: 'Save it again from the program that made it.' };
    }
    if (picture === undefined && beginsAsSvg(bytes)) return undefined;
    const message = `The name says that this is a ${format} picture, but the file has another format.`;
    return { range, message, advice: adviseName(path, endingByContent(bytes), paths) };
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

/** What to call a file of another format, where that is one that is published. */
function adviseName(path: string, ending: string | undefined, paths: ReadonlySet<string>): string {
  const right = `${path.replace(/\.[^.]*$/, '')}.${ending}`;
  if (ending === undefined || paths.has(right)) return 'Save it in the format of its name, or give it another name.';
  return `Name it \`${nameOf(right)}\`, also where it is shown.`;
}

/** Whether the first element is `svg`; what else is in the file, and whether it is UTF-8, is another rule's business. */
function beginsAsSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096));
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const first = /<(?![!?])(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(start)?.[1];
  return isUtf16 || (first === 'svg' && /^[\uFEFF\s]*</.test(start));
}
