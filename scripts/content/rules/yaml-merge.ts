import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../source.ts';

/** YAML contains no merge keys (`<<`). */
export const yamlMerge: Rule = {
  id: 'yaml-merge',
  severity: 'error',
  suppressible: false,
  what: 'YAML contains no merge keys (`<<`).',
  why: 'A merge key sets keys that do not appear at its place, and parsers differ on which of two values they keep.',
  example: {
    file: 'modes/shared.md',
    replaces: 'entry:\n  D1: 2\n  D2: 2',
    wrong: 'entry:\n  ⟦<<: {D1: 2}\n  D2: 2',
    right: 'entry:\n  D1: 2\n  D2: 2',
  },
};

/** The finding for a merge key. */
export function mergeFound(range: Range): Problem {
  const message = 'YAML merge keys (`<<`) are not allowed.';
  return { rule: 'yaml-merge', range, message, advice: 'Write the keys out.' };
}
