import type { FlawRule } from '../rule.ts';

export const yamlDirective: FlawRule<'yaml-directive'> = {
  id: 'yaml-directive',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'YAML contains no directives (`%YAML`) and no document markers (`---`, `...`).',
  why: 'Front matter and `terminology.yaml` are one YAML document each. A marker begins another document, which would not be read.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: '⟦...\nrole: Helper',
    right: 'role: Helper',
  },
  explain: ({ range }) => ({
    range,
    message: 'YAML directives and document markers are not allowed.',
    advice: 'Remove this line, so that all keys are in one block.',
  }),
};
