import { FILE_START } from '../../syntax/source.ts';
import { nameOf, placeOf } from '../../schema/kinds.ts';
import { hasOnlyKnownPictures, shownPictures } from '../../analysis/links.ts';
import { areBodiesKnown } from '../../analysis/outline.ts';
import type { CheckContext } from '../../analysis/context.ts';
import type { Rule } from '../rule.ts';

/** A PNG picture of one pixel; halves of surrogate pairs stand for bytes that are not ASCII. */
const ONE_PIXEL =
  '\uDC89PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001\b\0\0\0\0:~\uDC9BU\0\0\0\nIDATx\uDC9Cc`\0\0\0\u0002\0\u0001H\uDCAF\uDCA4q\0\0\0\0IEND\uDCAEB`\uDC82';

export const assetOrphan: Rule<'asset-orphan'> = {
  id: 'asset-orphan',
  family: 'Links and pictures',
  severity: 'warning',
  suppressible: false,
  what: 'Every picture is shown in a source, or a source links to it.',
  why: 'A picture that no source uses is still published, and nobody notices when it is out of date.',
  example: { wrongPath: 'images/unused.png', rightPath: 'images/pots.png', content: ONE_PIXEL },
  *collection(context) {
    const { collection } = context;
    const pictures = [...collection.paths].filter(
      (path) => placeOf(path).type === 'picture' && !collection.unknown.has(path),
    );
    if (pictures.length === 0) return;
    // What an unreadable source shows is not known, and a picture in question may be one of these.
    if (!areAllKnown(context)) return;
    const shown = new Set(collection.documents.flatMap((document) => [...shownPictures(document, context)]));
    for (const path of pictures) {
      // A picture that is named and not shown is named in markup with a mistake.
      if (shown.has(path) || isNamed(context, nameOf(path))) continue;
      const message = `No source shows \`${nameOf(path)}\` or links to it.`;
      yield {
        source: { path, text: null },
        range: FILE_START,
        message,
        advice: 'Show it where it belongs, or remove it.',
      };
    }
  },
};

/** Whether a text has a file name in an address, read as one or not. */
function isNamed({ collection }: CheckContext, name: string): boolean {
  return collection.documents.some(({ text }) => text.content.includes(`/${name}`));
}

/** Whether every source can be read, and every picture in them is there. */
function areAllKnown(context: CheckContext): boolean {
  const { collection } = context;
  return (
    areBodiesKnown(collection) && collection.documents.every((document) => hasOnlyKnownPictures(document, context))
  );
}
