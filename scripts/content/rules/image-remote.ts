import { isRemote, picturesOf } from '../links.ts';
import { nodeRange } from '../markdown.ts';
import type { Rule } from '../rule.ts';

/** Every picture is part of the framework. */
export const imageRemote: Rule = {
  id: 'image-remote',
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
      const advice = 'Put it into `framework/images/`, and write its path there.';
      yield {
        range: nodeRange(document.text, picture.node),
        message: 'This picture is loaded from another site.',
        advice,
      };
    }
  },
};
