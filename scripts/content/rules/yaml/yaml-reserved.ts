import { isUnquoted, quoted } from '../../syntax/yaml/mistake.ts';
import type { FlawRule } from '../rule.ts';

export const yamlReserved: FlawRule<'yaml-reserved'> = {
  id: 'yaml-reserved',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'A value that begins with a character that YAML reserves is in quotes.',
  why: 'Characters such as `@`, `%` and the backquote have a special meaning in YAML, or are reserved. A value without quotes cannot begin with one.',
  mends: 'A value on one line is put in quotes, unless it has a quotation mark at one end.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: ⟦@helper',
    right: 'role: "@helper"',
  },
  explain({ range, value, edits }) {
    const mark = value.startsWith('`') ? 'a backquote' : `\`${value[0]}\``;
    return {
      range,
      message: `A value cannot begin with ${mark}.`,
      advice: `Put it in quotes: \`${quoted(value)}\`.`,
      ...(edits.length > 0 && isUnquoted(value) ? { fix: edits } : {}),
    };
  },
};
