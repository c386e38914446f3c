import { agreedModeCount } from '../../analysis/ladder.ts';
import { isValidKind } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

export const notePosition: Rule<'note-position'> = {
  id: 'note-position',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'The positions of a move are on the gradient.',
  why: 'The gradient ends with the last mode. A position beyond it has no meaning that readers could look up.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: '  - scope: Watering of the first pot\n    from: 1\n    to: 2.5\n    direction: advanced',
    wrong: '  - scope: Watering of the first pot\n    from: 1\n    to: ⟦3.5\n    direction: advanced',
    right: '  - scope: Watering of the first pot\n    from: 1\n    to: 2.5\n    direction: advanced',
  },
  *document(document, { collection }) {
    const modes = isValidKind(document, 'field-note') ? agreedModeCount(collection) : undefined;
    if (modes === undefined || !isValidKind(document, 'field-note')) return;
    for (const [index, move] of document.data.moves.entries()) {
      for (const end of ['from', 'to'] as const) {
        if (move[end] <= modes) continue;
        yield {
          range: document.yaml.valueRange(['moves', index, end]),
          message: `Position ${move[end]} is beyond the last mode, which is ${modes}.`,
          advice: `Write a position from 1 to ${modes}, in halves.`,
        };
      }
    }
  },
};
