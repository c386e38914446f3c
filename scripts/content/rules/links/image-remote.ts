import { posix } from 'node:path';
import { SOURCE_FOLDER } from '../../schema/kinds.ts';
import { isRemote, picturesOf } from '../../analysis/links.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';

export const imageRemote: Rule<'image-remote'> = {
  id: 'image-remote',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: false,
  what: 'Every picture is part of the framework.',
  why: 'A picture on another site lets its owner see who reads the page. It can be changed or removed, and is missing without a connection.',
  example: {
    file: 'sections/limits.md',
    replaces: '![Three pots in a row, the second one taller](../images/pots.png)',
    wrong:
      '![Three pots in a row, the second one taller](../images/pots.png)\n\n⟦![A pot](https://example.org/pot.png)',
    right: '![Three pots in a row, the second one taller](../images/pots.png)\n\n![A pot](../images/pots.png)',
  },
  *document(document, context) {
    for (const picture of picturesOf(document, context)) {
      if (!isRemote(picture)) continue;
      yield { range: nodeRange(document.text, picture.node), ...explain(picture.url, document.path) };
    }
  },
};

function explain(url: string, from: string): { message: string; advice: string } {
  const path = posix.relative(posix.dirname(from), `${SOURCE_FOLDER}/images/`);
  const name = /([a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpe?g|webp|svg))(?:[?#]|$)/.exec(url)?.[1] ?? '<name>.png';
  const isInside = /^\s*data:/i.test(url);
  return {
    message: isInside ? 'This picture is written into its own address.' : 'This picture is loaded from another site.',
    advice: `Save it in \`${SOURCE_FOLDER}/images/\`, and write its path: \`${path}/${isInside ? '<name>.png' : name}\`.`,
  };
}
