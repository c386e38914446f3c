import { isKeyOfList, isKeyOfWords } from '../../schema/kinds.ts';
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
  mends:
    'A value on one line is put in quotes where its key takes a text of any words, unless it has a quotation mark at one end.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: ⟦@helper',
    right: 'role: "@helper"',
  },
  explain({ range, key, value, edits }) {
    const mark = value.startsWith('`') ? 'a backquote' : `\`${value[0]}\``;
    const message = `A value cannot begin with ${mark}.`;
    const entry = /^-\s+(?=\S)/.test(value) ? value.replace(/^-\s+/, '') : undefined;
    if (key !== undefined && entry !== undefined && isKeyOfList(key) && !/[[\]{}]/.test(entry)) {
      const advice = `Write a list: \`[${entry}]\`.`;
      return { range, message: 'The first entry of a list does not begin behind its key.', advice };
    }
    // An id or a date has no such character, in quotes either.
    if (key !== undefined && !isKeyOfWords(key)) {
      const rest = value.replace(/^\W+/, '');
      return { range, message, advice: rest === '' ? 'Write another value.' : `Write \`${rest}\`.` };
    }
    const fix = edits.length > 0 && isUnquoted(value) ? { fix: edits } : {};
    return { range, message, advice: `Put it in quotes: \`${quoted(value)}\`.`, ...fix };
  },
};
