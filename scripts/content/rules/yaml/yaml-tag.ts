import type { FlawRule } from '../rule.ts';

export const yamlTag: FlawRule<'yaml-tag'> = {
  id: 'yaml-tag',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'YAML contains no tags (`!name`).',
  why: 'A tag tells a parser to turn a value into something else, in some languages even to run code. Front matter is data and nothing more.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: ⟦!!str Helper',
    right: 'role: Helper',
  },
  explain: ({ range, name }) => ({
    range,
    message: `YAML tags (\`${name}\`) are not allowed.`,
    advice: 'Remove it, or put the value in quotes.',
  }),
};
