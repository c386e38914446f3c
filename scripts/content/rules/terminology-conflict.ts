import { checkConflicts } from '../language/terminology.ts';
import type { Rule } from '../rule.ts';

/** The language rules do not contradict each other. */
export const terminologyConflict: Rule = {
  id: 'terminology-conflict',
  severity: 'error',
  suppressible: false,
  what: 'The language rules do not contradict each other.',
  why: 'Where one entry asks for a wording that another refuses, nobody can write a text that passes.',
  example: {
    file: 'terminology.yaml',
    replaces: '["limited work"]',
    wrong: '["limited work", ⟦"bounded work"]',
    right: '["limited work", "narrow work"]',
  },
  collection: ({ collection }) => checkConflicts(collection),
};
