import { agreedModeCount } from '../../analysis/ladder.ts';
import { isValidKind } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

export const noteDirection: Rule<'note-direction'> = {
  id: 'note-direction',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'The direction of a move agrees with its positions.',
  why: 'Lists and figures show the direction, and texts name the positions. Where the two contradict each other, readers do not know which is right.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: '  - scope: Watering of the first pot\n    from: 1\n    to: 2.5\n    direction: advanced',
    wrong: '  - scope: Watering of the first pot\n    from: 1\n    to: 2.5\n    direction: ⟦regressed',
    right: '  - scope: Watering of the first pot\n    from: 1\n    to: 2.5\n    direction: advanced',
  },
  *document(document, { collection }) {
    if (!isValidKind(document, 'field-note')) return;
    const modes = agreedModeCount(collection) ?? Infinity;
    for (const [index, { from, to, direction }] of document.data.moves.entries()) {
      const actual = to > from ? 'advanced' : to < from ? 'regressed' : 'held';
      // A position off the gradient has its own finding, and does not tell what was meant.
      if (direction === actual || from > modes || to > modes) continue;
      const path = ['moves', index, 'direction'];
      yield {
        range: document.yaml.valueRange(path),
        message: `The move goes from ${from} to ${to}, so its direction is \`${actual}\`.`,
        advice: `Write \`direction: ${actual}\`.`,
      };
    }
  },
};
