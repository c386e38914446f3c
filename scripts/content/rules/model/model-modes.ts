import { activeByOrder, isComplete, validOf } from '../../analysis/collection.ts';
import { findGap } from '../../analysis/ladder.ts';
import { tellGap } from './model-gap.ts';
import type { Rule } from '../rule.ts';

export const modelModes: Rule<'model-modes'> = {
  id: 'model-modes',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'The active modes are numbered from 1 without a gap.',
  why: 'The numbers are positions on the gradient, and answers, anchors and moves refer to them. A gap would leave a position without a description.',
  example: {
    file: 'modes/delegated.md',
    replaces: 'order: 3',
    wrong: 'order: ⟦4',
    right: 'order: 3',
  },
  *collection({ collection }) {
    const gap = findGap(collection, 'mode');
    if (gap) yield tellGap(gap, 'Modes');
    const [first] = validOf(collection, 'mode');
    if (!first || !isComplete(collection, 'mode') || activeByOrder(collection, 'mode').length > 0) return;
    const range = first.yaml.valueRange(['status']);
    const message = 'All modes are retired, so there is no gradient.';
    yield { source: first, range, message, advice: 'Write `status: active` for every mode in use.' };
  },
};
