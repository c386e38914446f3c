import type { FlawRule } from '../rule.ts';

export const yamlMerge: FlawRule<'yaml-merge'> = {
  id: 'yaml-merge',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'YAML contains no merge keys (`<<`).',
  why: 'A merge key sets keys that do not appear at its place, and parsers differ on which of two values they keep.',
  example: {
    file: 'modes/shared.md',
    replaces: 'entry:\n  D1: 2\n  D2: 2',
    wrong: 'entry:\n  ⟦<<: {D1: 2}\n  D2: 2',
    right: 'entry:\n  D1: 2\n  D2: 2',
  },
  explain: ({ range }) => ({
    range,
    message: 'YAML merge keys (`<<`) are not allowed.',
    advice: 'Write the keys out.',
  }),
};
