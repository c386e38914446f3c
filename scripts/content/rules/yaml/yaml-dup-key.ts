import type { FlawRule } from '../rule.ts';

export const yamlDupKey: FlawRule<'yaml-dup-key'> = {
  id: 'yaml-dup-key',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Each key is set only once.',
  why: 'Tools keep the first or the last of two values, and lose the other without a message.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: Helper\n⟦role: Gardener',
    right: 'role: Helper',
  },
  explain: ({ range, key, first }) => ({
    range,
    message: `\`${key}\` is set twice (first on line ${first.start.line}).`,
    advice: 'Keep one of them.',
    related: first,
  }),
};
