import { checkConflicts } from './terminology-checks.ts';
import type { Rule } from '../rule.ts';

export const terminologyConflict: Rule<'terminology-conflict'> = {
  id: 'terminology-conflict',
  family: 'Language',
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
