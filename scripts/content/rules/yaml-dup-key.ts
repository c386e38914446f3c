import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import type { Range, Text } from '../source.ts';

/** Each key is set only once. */
export const yamlDupKey: Rule = {
  id: 'yaml-dup-key',
  severity: 'error',
  suppressible: false,
  what: 'Each key is set only once.',
  why: 'Tools keep the first or the last of two values, and lose the other without a message.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role: Helper\n⟦role: Gardener',
    right: 'role: Helper',
  },
};

/** The finding for a key that an earlier one of the same block has already set. */
export function setTwice(text: Text, key: string, range: Range, first: Range): Problem {
  return {
    rule: 'yaml-dup-key',
    range,
    message: `\`${key}\` is set twice (first on line ${first.start.line}).`,
    advice: 'Keep one of them.',
    related: { path: text.path, start: first.start },
  };
}
