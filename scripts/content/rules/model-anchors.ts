import type { Rule } from '../rule.ts';

/** A dimension has as many anchors as there are modes. */
export const modelAnchors: Rule = {
  id: 'model-anchors',
  severity: 'error',
  suppressible: false,
  what: 'A dimension has as many anchors as there are modes.',
};
