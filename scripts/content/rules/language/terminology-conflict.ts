import { checkConflicts } from './terminology-checks.ts';
import type { Rule } from '../rule.ts';

/** No two language rules contradict each other. */
export const terminologyConflict: Rule = {
  id: 'terminology-conflict',
  severity: 'error',
  suppressible: false,
  what: 'No two language rules contradict each other.',
  why: 'Where one entry prefers a wording that another one forbids or replaces, no text can pass both.',
  example: {
    file: 'terminology.yaml',
    replaces: '  - term: bounded work\n    instead-of: ["limited work"]',
    wrong: '  - term: bounded work\n    instead-of: ["limited work", ⟦"bounded work"]',
    right: '  - term: bounded work\n    instead-of: ["limited work", "narrow work"]',
  },
  collection: ({ collection }) => checkConflicts(collection),
};
