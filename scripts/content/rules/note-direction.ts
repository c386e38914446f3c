import { modeCount } from '../collection.ts';
import { isValidKind } from '../document.ts';
import { rewriteText } from '../misfit.ts';
import type { Rule } from '../rule.ts';

/** A move's direction agrees with its positions. */
export const noteDirection: Rule = {
  id: 'note-direction',
  severity: 'error',
  suppressible: false,
  what: "A move's direction agrees with its positions.",
  why: 'Lists and figures show the direction, texts the positions. Where they contradict each other, readers do not know which to believe.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'direction: advanced',
    wrong: 'direction: ⟦regressed',
    right: 'direction: advanced',
  },
  mends: 'The direction that follows from the positions is written.',
  *document(document, { collection }) {
    if (!isValidKind(document, 'field-note')) return;
    const modes = modeCount(collection) ?? Infinity;
    for (const [index, { from, to, direction }] of document.data.moves.entries()) {
      const actual = to > from ? 'advanced' : to < from ? 'regressed' : 'held';
      // A position off the gradient has its own finding, and does not tell what was meant.
      if (direction === actual || from > modes || to > modes) continue;
      const path = ['moves', index, 'direction'];
      yield {
        range: document.yaml.valueRange(path),
        message: `The move goes from ${from} to ${to}, so its direction is \`${actual}\`.`,
        advice: `Write \`direction: ${actual}\`.`,
        ...rewriteText({ path, yaml: document.yaml }, actual),
      };
    }
  },
};
