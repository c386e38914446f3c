import { isRemote, picturesOf } from '../links.ts';
import { nodeRange } from '../markdown.ts';
import type { Rule } from '../rule.ts';

/** Pictures are part of the framework. */
export const imageRemote: Rule = {
  id: 'image-remote',
  severity: 'error',
  suppressible: false,
  what: 'Pictures are part of the framework.',
  why: 'A picture from elsewhere tells its owner who reads the page, can be changed or taken away, and is missing without a connection.',
  example: {
    file: 'sections/limits.md',
    replaces: '../images/pots.png)',
    wrong: '../images/pots.png)\n\n⟦![A pot](https://example.org/pot.png)',
    right: '../images/pots.png)\n\n![A pot](../images/pots.png)',
  },
  *document(document, context) {
    for (const picture of picturesOf(document, context)) {
      if (!isRemote(picture)) continue;
      const advice = 'Put it into framework/images/ and link to it there.';
      yield {
        range: nodeRange(document.text, picture.node),
        message: 'This picture is loaded from elsewhere.',
        advice,
      };
    }
  },
};
