import { findGap } from '../../analysis/ladder.ts';
import { tellGap } from './model-gap.ts';
import type { Rule } from '../rule.ts';

export const modelSections: Rule<'model-sections'> = {
  id: 'model-sections',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Sections are numbered from 1 without a gap.',
  why: 'The numbers are the order of the text, and readers see them. A gap looks like a missing section.',
  example: {
    file: 'sections/limits.md',
    replaces: 'order: 2',
    wrong: 'order: ⟦3',
    right: 'order: 2',
  },
  *collection({ collection }) {
    const gap = findGap(collection, 'section');
    if (gap) yield tellGap(gap, 'Sections');
  },
};
