import type { FlawRule } from '../rule.ts';

export const yamlEscape: FlawRule<'yaml-escape'> = {
  id: 'yaml-escape',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'In double quotes, a backslash begins only escapes that YAML knows.',
  why: 'A backslash in double quotes always begins an escape, and a value with an unknown escape cannot be read.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: "Helper ⟦\\& gardener"',
    right: 'role: "Helper & gardener"',
  },
  explain: ({ range, escape }) => ({
    range,
    message: `\`${escape}\` is not an escape that YAML knows.`,
    advice: 'Use single quotes, or double the backslash.',
  }),
};
