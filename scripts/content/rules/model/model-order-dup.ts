import { repeatsOf } from '../../analysis/ladder.ts';
import type { Rule } from '../rule.ts';

export const modelOrderDup: Rule<'model-order-dup'> = {
  id: 'model-order-dup',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'No two active modes, and no two sections, have the same order.',
  why: 'Two sources with the same number have no order, so which of them comes first would depend on chance.',
  example: {
    file: 'modes/shared.md',
    replaces: 'order: 2',
    wrong: 'order: ⟦3',
    right: 'order: 2',
  },
  *collection({ collection }) {
    for (const kind of ['mode', 'section'] as const) {
      for (const { document, twin } of repeatsOf(collection, kind)) {
        const { start } = twin.yaml.valueRange(['order']);
        yield {
          source: document,
          range: document.yaml.valueRange(['order']),
          message: `\`order: ${document.data.order}\` is already used by ${twin.path}:${start.line}:${start.column}.`,
          advice: 'Give each of them its own number.',
          related: { path: twin.path, start },
        };
      }
    }
  },
};
