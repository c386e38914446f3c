import { MAX_DESCRIPTION, isPictureName, isRemote, picturesOf } from '../../analysis/links.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';

const FILE_NAME = /^\S+\.(?:png|jpe?g|webp|svg|gif|avif|bmp|tiff?|heic)$/i;
/** What cameras and systems call a file. */
const CAMERA_NAME = /^(?:img|dsc[fn]?|pxl|screen ?shot|image|picture|photo)[ _-]?\d[\d _.:-]*(?: at [\d.:]+)?$/i;
const KINDS =
  'alt|alt text|alternative text|chart|description|diagram|drawing|figure|graph|graphic|icon|illustration|image|image description|img|photo|photograph|pic|picture|placeholder|screen ?shot|untitled';
const KIND_ALONE = new RegExp(`^(?:an? |the |this |my )?(?:${KINDS})(?: (?:of|here|\\d+))?$`, 'i');

export const imageAlt: Rule<'image-alt'> = {
  id: 'image-alt',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: true,
  what: 'Every picture has a description of at most 250 characters that says what it shows.',
  why: 'People who do not see the picture hear its description instead. A file name, or the word “image”, tells them nothing.',
  example: {
    file: 'sections/limits.md',
    replaces: '![Three pots in a row, the second one taller](../images/pots.png)',
    wrong: '⟦![screenshot](../images/pots.png)',
    right: '![Three pots in a row, the second one taller](../images/pots.png)',
  },
  *document(document, context) {
    for (const picture of picturesOf(document, context)) {
      const { node, url, resolution } = picture;
      if (isRemote(picture) || 'code' in resolution || !isPictureName(url)) continue;
      const flaw = judge(node.alt?.trim() ?? '', url);
      if (flaw) yield { range: nodeRange(document.text, node), ...flaw };
    }
  },
};

function judge(alt: string, url: string): { message: string; advice: string } | undefined {
  const advice = 'Write what the picture shows.';
  if (!/[\p{L}\p{N}]/u.test(alt))
    return { message: 'This picture has no description.', advice: 'Write what it shows: `![Description](…)`.' };
  if (alt.length > MAX_DESCRIPTION) {
    const message = `This description has ${alt.length} characters; the limit is ${MAX_DESCRIPTION}.`;
    return { message, advice: 'Shorten it, and write the rest into the text.' };
  }
  const stem = url.slice(url.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const isStem = /[-_]/.test(stem) && alt.toLowerCase() === stem.toLowerCase();
  if (FILE_NAME.test(alt) || CAMERA_NAME.test(alt) || isStem)
    return { message: `“${alt}” is a file name, not a description.`, advice };
  if (KIND_ALONE.test(alt.replace(/[\p{P}\p{S}]+$/u, '')))
    return { message: `“${alt}” does not say what the picture shows.`, advice };
  return undefined;
}
