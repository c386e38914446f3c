import type { Rule } from '../rule.ts';

/** Merges are finished. */
export const conflictMarker: Rule = {
  id: 'conflict-marker',
  severity: 'error',
  suppressible: true,
  what: 'Merges are finished.',
};
